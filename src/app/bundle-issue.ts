import type { Outcome } from '../../electron/contract/failures.ts'
import type { FormOrder, IssuedForm } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'
import { formOfCase, issuedEvents, sheetOf, type FormOfCase } from './form-issue.ts'

/** Events of one command that anybody may write. */
const MOST_RECORDED = 100

/** A form that is to stand in a file with others. */
interface BundledOrder {
  readonly caseId: string
  readonly order: FormOrder
}

/**
 * Keeps several forms as one file, and then records each on the timeline of its case as kept, with its digest (ADR 37).
 * An answer for each, in their order: a case that is gone is told, and the others are kept without it.
 */
export async function issueTogether(
  app: AppContext,
  orders: readonly BundledOrder[],
  mayRecord: () => Promise<void>,
): Promise<readonly Outcome<IssuedForm>[]> {
  const found: Outcome<FormOfCase>[] = []
  for (const { caseId, order } of orders) found.push(await formOfCase(app, caseId, order))
  const forms = found.flatMap((each) => (each.ok ? [each.value] : []))
  if (forms.length === 0) return found.flatMap((each) => (each.ok ? [] : [each]))
  const sheets = forms.map((form) => sheetOf(app, form))
  const written = await app.desk.request('form:bundle', { sheets, name: fileName(forms) })
  const kept = written.ok ? await recordAll(app, forms, mayRecord, written.value.path) : written
  return found.map((each) => (each.ok ? kept : each))
}

async function recordAll(
  app: AppContext,
  forms: readonly FormOfCase[],
  mayRecord: () => Promise<void>,
  path: string,
): Promise<Outcome<IssuedForm>> {
  await mayRecord()
  for (let from = 0; from < forms.length; from += MOST_RECORDED) {
    const some = forms.slice(from, from + MOST_RECORDED)
    const events = await Promise.all(
      some.map((form) => issuedEvents(app, form.complaint.caseId, 'pdf', form)),
    )
    if (events.flat().length === 0) continue
    const outcome = await app.store.append(app.newId(), events.flat())
    if (!outcome.ok) return { ok: false, code: 'writeFailed', params: { ...outcome.params, path } }
  }
  return { ok: true, value: { outcome: 'kept', path } }
}

/** Number of the first, which forms, how many. */
function fileName(forms: readonly FormOfCase[]): string {
  const formIds = [...new Set(forms.map(({ order }) => order.formId))].join('+')
  return [forms[0]?.complaint.number ?? '', formIds, String(forms.length)].join('_')
}
