import { randomUUID } from 'node:crypto'
import type { ExportRange } from '../../../src/domain/office.ts'
import { exportFileName } from '../../../src/formats/export-file-name.ts'
import type { ExportFacts } from '../../../src/formats/export-package.ts'
import { FAT32_BYTES, packageBytes, planExport } from '../../../src/formats/export-plan.ts'
import { surveyJournal, type ExportSurvey } from '../../../src/formats/export-survey.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ExportPlan } from '../../contract/shapes.ts'
import type { ExportDeps } from './export-deps.ts'
import { FORM_BYTES } from './export-forms.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportOrder } from './export-order.ts'

/** What an export will hold, counted before anything is written. */
export interface CountedExport {
  /** One for each file; several when one would be too large for FAT32 (row 31). */
  readonly packages: readonly ExportSurvey[]
  readonly facts: ExportFacts
  /** Name of the file, of the set without its number, before it is known whether the name is free. */
  readonly wanted: string
  readonly neededBytes: number
}

/** Reads the journal once and counts. */
export async function countedExport(
  deps: ExportDeps,
  job: ExportJob,
  { range, by, withForms }: Pick<ExportOrder, 'range' | 'by' | 'withForms'>,
): Promise<Outcome<CountedExport>> {
  const { calendar, maxFileBytes = FAT32_BYTES } = deps
  const facts = { office: await deps.office(), appVersion: deps.appVersion, madeAt: deps.now(), madeBy: by }
  const formBytes = withForms ? FORM_BYTES : 0
  const whole = await job.at('journal', () => surveyed(deps, job))
  const planned = await planExport(whole, {
    ...{ range, calendar, maxBytes: maxFileBytes, setId: randomUUID() },
    breathe: job.breathe,
    formBytes,
  })
  if (!planned.ok) return failure(planned.code, planned.params)
  const { packages } = planned
  const [first] = packages
  const covered = range ?? (packages.length === 1 && first ? first.range : whole.range)
  return success({
    packages,
    facts,
    wanted: exportFileName(facts.office.name, covered, facts.madeAt, calendar),
    neededBytes: packages.reduce((sum, survey) => sum + packageBytes(survey, formBytes), 0),
  })
}

async function surveyed({ journal }: ExportDeps, job: ExportJob): Promise<ExportSurvey> {
  const heads = await journal.heads()
  const total = heads.reduce((sum, { seq }) => sum + seq, 0)
  let done = 0
  job.progress('collecting', 0, total)
  return surveyJournal(
    {
      heads: () => Promise.resolve(heads),
      read: async (...args) => {
        const events = await journal.read(...args)
        done += events.length
        job.progress('collecting', Math.min(done, total), total)
        return events
      },
    },
    job.breathe,
  )
}

/** What the recovery sheet says, which is printed before the export begins. */
export async function plannedExport(
  deps: ExportDeps,
  job: ExportJob,
  range: ExportRange | null,
): Promise<Outcome<ExportPlan>> {
  const counted = await countedExport(deps, job, { range, by: '', withForms: false })
  if (!counted.ok) return counted
  const { packages, facts, wanted, neededBytes } = counted.value
  const cases = packages.reduce((sum, survey) => sum + survey.cases.size, 0)
  return success({ fileName: wanted, madeAt: facts.madeAt, cases, neededBytes })
}
