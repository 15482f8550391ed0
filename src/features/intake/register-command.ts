import type { Calendar } from '../../domain/calendar.ts'
import type { Judgement } from '../../domain/case-commands.ts'
import type { FurtherOpenFields, FurtherPersonalFields } from '../../domain/case-events.ts'
import { ESCALATION_BODIES } from '../../domain/case-vocabulary.ts'
import type { RegisterCommand } from '../../domain/decide-register.ts'
import { parseHousehold } from '../../domain/household.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'
import type { IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'
import { parseOfficialDue } from '../../domain/official-due.ts'
import { needsReason } from './judgement-proposal.ts'

export type DraftProblem = {
  readonly field: IntakeField
  readonly code: 'contentMissing' | 'timeUnreadable' | 'dueUnreadable' | 'promiseUnreadable' | 'reasonMissing'
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
  | { readonly ok: true; readonly command: RegisterCommand }
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
  const officialDueAt = officialDueOf(draft, context.calendar)
  if (officialDueAt === 'unreadable') return problem('officialDue', 'dueUnreadable')
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
        ...furtherFields(draft),
        officialDueAt,
      },
      said: draft.said,
      judgement: judgementOf(draft),
      department: draft.department,
      promise: draft.matterKind === 'complaint' ? draft.promise : null,
      evidence: draft.evidence,
      referral: draft.referral,
    },
  }
}

function problem(field: IntakeField, code: DraftProblem['code']): { ok: false; problem: DraftProblem } {
  return { ok: false, problem: { field, code } }
}

/** What stands in a row that went out of sight again is not said of the case: a ticket of a plain call is none. */
function furtherFields(draft: IntakeDraft): Partial<FurtherOpenFields & FurtherPersonalFields> {
  const isOfficial = draft.channel === 'official'
  return {
    relayingDepartment: draft.relayingDepartment,
    relayingPerson: draft.relayingPerson.trim(),
    officialTicket: isOfficial ? draft.officialTicket.trim() : '',
    identityCheck: draft.identityCheck,
    preferredChannel: draft.preferredChannel,
    verbatim: draft.verbatim.trim(),
    compensation: draft.compensation.trim(),
    escalatedTo: ESCALATION_BODIES.filter((body) => draft.escalatedTo.includes(body)),
    mood: draft.mood ?? '',
    urgency: draft.urgency,
    answer: draft.matterKind === 'enquiry' ? draft.answer.trim() : '',
  }
}

function officialDueOf(draft: IntakeDraft, calendar: Calendar): number | null | 'unreadable' {
  const typed = draft.officialDueText.trim()
  if (draft.channel !== 'official' || typed === '') return null
  const due = parseOfficialDue(typed, draft.startedAt, calendar)
  return due.ok ? due.at : 'unreadable'
}

/** Only a complaint is judged; a mark that it may be major goes with a judgement put up to the manager (R4, R6). */
function judgementOf(draft: IntakeDraft): Judgement | null {
  const { jurisdiction, nature, judgementReason } = draft
  const suspectedMajor = draft.suspectedMajor === true
  if (draft.matterKind !== 'complaint') return null
  if (jurisdiction === null && nature === null && !suspectedMajor) return null
  return {
    jurisdiction: jurisdiction ?? 'undetermined',
    nature: nature ?? 'undetermined',
    reason: judgementReason.trim(),
    ...(suspectedMajor ? { suspectedMajor } : {}),
  }
}
