import * as v from 'valibot'
import { CASE_FORM_IDS, FORM_COPIES } from '../../domain/case-vocabulary.ts'
import { isDone, type PrintJob, type PrintState } from './print-job.ts'

/** Jobs that are not on paper yet, kept over the end of the program; no key and no value names a person. */
export interface KeptJobs {
  read(): readonly PrintJob[]
  write(jobs: readonly PrintJob[]): void
}

const shape = v.array(
  v.object({
    jobId: v.string(),
    caseId: v.string(),
    order: v.object({
      formId: v.picklist(CASE_FORM_IDS),
      isForSignature: v.nullable(v.boolean()),
      copy: v.nullable(v.picklist(FORM_COPIES)),
    }),
    copies: v.number(),
    way: v.picklist(['print', 'dialog', 'pdf', 'bundle']),
    wasBegun: v.boolean(),
  }),
)

/** Nobody knows what became of a form the program was printing when it ended: the printer shows it. */
const UNKNOWN_END: PrintState = {
  kind: 'failed',
  failure: { ok: false, code: 'printNotConfirmed', params: {} },
}

/** The queue of an office at this PC: a matter of this PC's printers and of no record, so it is no event. */
export function keptJobs(storage: Pick<Storage, 'getItem' | 'setItem'>, officeId: string): KeptJobs {
  const name = `tingsu-print-queue-${officeId}`
  return {
    read: () => parsed(storage.getItem(name)),
    write: (jobs) => {
      const left = jobs.filter((job) => !isDone(job))
      const kept = left.map(({ state, ...job }) => ({ ...job, wasBegun: state.kind === 'printing' }))
      storage.setItem(name, JSON.stringify(kept))
    },
  }
}

function parsed(text: string | null): readonly PrintJob[] {
  try {
    const kept = v.safeParse(shape, JSON.parse(text ?? '[]'))
    if (!kept.success) return []
    return kept.output.map(({ wasBegun, ...job }) => ({
      ...job,
      state: wasBegun ? UNKNOWN_END : { kind: 'left' },
    }))
  } catch {
    return []
  }
}
