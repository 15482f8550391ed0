import type { Calendar } from '../../domain/calendar.ts'
import type { CaseCommand, Judgement } from '../../domain/case-commands.ts'
import { parseHousehold } from '../../domain/household.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'
import type { IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'
import { needsReason } from './judgement-proposal.ts'

export type DraftProblem = {
  readonly field: IntakeField
  readonly code: 'contentMissing' | 'timeUnreadable' | 'promiseUnreadable' | 'reasonMissing'
}

export interface DraftContext {
  readonly officeId: string
  readonly calendar: Calendar
}

/** Turns a draft into the command that registers it, or names the first field that keeps it from being one. */
export function registerCommand(
  draft: IntakeDraft,
  context: DraftContext,
):
  | { readonly ok: true; readonly command: CaseCommand }
  | { readonly ok: false; readonly problem: DraftProblem } {
  if (draft.content.trim() === '') return problem('content', 'contentMissing')
  const occurredAt = parseTypedTime(draft.occurredAtText, draft.startedAt, context.calendar, {
    direction: 'past',
  })
  if (!occurredAt.ok) return problem('occurredAt', 'timeUnreadable')
  if (needsReason(draft.jurisdiction, draft.nature) && draft.judgementReason.trim() === '') {
    return problem('judgementReason', 'reasonMissing')
  }
  if (draft.promise === null && draft.promisedAtText.trim() !== '')
    return problem('promisedAt', 'promiseUnreadable')
  const household = parseHousehold(draft.household)
  const householdText = household?.canonical ?? draft.household.trim()
  return {
    ok: true,
    command: {
      kind: 'register',
      caseId: draft.caseId,
      officeId: context.officeId,
      matterKind: draft.matterKind,
      receivedAt: draft.startedAt,
      fields: {
        channel: draft.channel,
        relation: draft.relation,
        building: household?.building ?? null,
        serviceCategory: draft.serviceCategory,
        occurredAt: occurredAt.at,
        household: householdText,
        complainantName: draft.complainantName.trim(),
        phone: draft.phone.trim(),
        content: draft.content.trim(),
        place: draft.place.trim() === '' ? householdText : draft.place.trim(),
        demand: draft.demand.trim(),
      },
      said: draft.said,
      judgement: judgementOf(draft),
      department: draft.department,
      promise: draft.promise,
    },
  }
}

function problem(field: IntakeField, code: DraftProblem['code']): { ok: false; problem: DraftProblem } {
  return { ok: false, problem: { field, code } }
}

function judgementOf({ jurisdiction, nature, judgementReason }: IntakeDraft): Judgement | null {
  if (jurisdiction === null && nature === null) return null
  return {
    jurisdiction: jurisdiction ?? 'undetermined',
    nature: nature ?? 'undetermined',
    reason: judgementReason.trim(),
  }
}
