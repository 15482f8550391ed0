import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { recordCall } from './call-on-case.ts'
import { newIntakeDraft, type IntakeDraft } from './intake-draft.ts'
import type { useIntakeStore } from './intake-store.ts'
import type { Trouble } from './register-draft.ts'

/** Where drafts wait that are not on record yet. */
type Waiting = Pick<ReturnType<typeof useIntakeStore>, 'parked'>

/**
 * P10: a chase from the page of a case, one key and no words. It goes the way of a call taken on intake: a draft with the id
 * of its command waits on disk until it is on record, so that trying again, leaving the page or a killed program counts it
 * once. `null` = it is on record.
 */
export async function chaseCase(
  app: AppContext,
  waiting: Waiting,
  complaint: ComplaintCase,
): Promise<Exclude<Trouble, { kind: 'problem' }> | null> {
  const draft = waiting.parked.find((each) => isChaseOf(each, complaint)) ?? newChase(app, complaint)
  const others = waiting.parked.filter(({ caseId }) => caseId !== draft.caseId)
  const done = await recordCall(app, draft, 'chase', complaint.caseId)
  if ('number' in done || done.kind === 'refused') {
    waiting.parked = others
    await app.desk.request('draft:remove', { draftId: draft.caseId })
    return 'number' in done ? null : done
  }
  waiting.parked = [...others, draft]
  return done
}

function isChaseOf({ call, content }: IntakeDraft, { caseId }: ComplaintCase): boolean {
  return call?.caseId === caseId && content.trim() === ''
}

/** Holds of the case what a person knows it by among parked drafts; the case says it already, so no word is added to it. */
function newChase(app: AppContext, { personal }: ComplaintCase): IntakeDraft {
  const ids = { caseId: app.newId(), commandId: app.newId() }
  const { household = '', complainantName = '', place = '' } = personal ?? {}
  return { ...newIntakeDraft(ids, app.now()), parkedAt: app.now(), household, complainantName, place }
}
