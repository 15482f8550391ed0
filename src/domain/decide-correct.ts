import type { CaseCommand, DecisionContext, Refusal } from './case-commands.ts'
import type { CaseEventBody } from './case-drafts.ts'
import type { CaseField, OpenFields, PersonalFields } from './case-events.ts'
import { isAnswer, isSameValue, OPEN_FIELDS, PERSONAL_FIELDS } from './case-fields.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { buildingOf } from './household.ts'
import {
  firstRefusal,
  isBlank,
  refusal,
  refuseFuture,
  refuseLongText,
  refuseMissingReason,
} from './refusal.ts'

type CorrectCommand = Extract<CaseCommand, { kind: 'correct' }>
type CompleteCommand = Extract<CaseCommand, { kind: 'complete' }>
type Changes = Partial<OpenFields & PersonalFields>

/**
 * Refuses a correction: it needs a reason and must change something, or settle a conflict (§2, ADR 1); and whoever
 * makes it must have seen what stands there now.
 */
export function refuseCorrection(
  current: ComplaintCase,
  command: CorrectCommand,
  context: DecisionContext,
): Refusal | null {
  const { changes, reason, shown = {} } = command
  return firstRefusal([
    () => refuseOvertaken(current, shown),
    () => refuseMissingReason(reason, '§2'),
    () => (changes.content !== undefined && isBlank(changes.content) ? contentMissing() : null),
    () => refuseLongText({ ...changes, reason }),
    () => refuseFuture('occurredAt', changes.occurredAt, context.now),
    () => (isOfErasedPerson(current, changes) ? refusal('personErased', 'ADR3') : null),
    () => (changedFields(current, changes).length === 0 ? refusal('nothingChanged', '§2') : null),
  ])
}

/** P11: answers what was left open; needs no reason, and changes nothing that stands. */
export function refuseCompletion(
  current: ComplaintCase,
  { changes }: CompleteCommand,
  context: DecisionContext,
): Refusal | null {
  const standing = changedFields(current, changes).find((field) => isAnswer(valueOf(current, field)))
  return firstRefusal([
    () => (standing === undefined ? null : refusal('alreadyAnswered', 'P11', { field: standing })),
    () => refuseLongText(changes),
    () => refuseFuture('occurredAt', changes.occurredAt, context.now),
    () => (isOfErasedPerson(current, changes) ? refusal('personErased', 'ADR3') : null),
    () => (changedFields(current, changes).length === 0 ? refusal('nothingChanged', '§2') : null),
  ])
}

/** The completing event: a correction of nothing, so without a reason. */
export function completionBody(current: ComplaintCase, { changes }: CompleteCommand): CaseEventBody {
  return correctionBody(current, { kind: 'correct', changes, reason: '' })
}

/** The correcting event: only what differs, or what two desks had written differently. */
export function correctionBody(current: ComplaintCase, command: CorrectCommand): CaseEventBody {
  const changes = withBuilding(current, command.changes)
  const isChanged = new Set<string>(changedFields(current, changes))
  const kept = Object.entries(changes).filter(([field]) => isChanged.has(field))
  const of = (fields: readonly string[]) =>
    Object.fromEntries(kept.filter(([field]) => fields.includes(field)))
  const data: Partial<OpenFields> = of(OPEN_FIELDS)
  const personal: Partial<PersonalFields> = of(PERSONAL_FIELDS)
  return { kind: 'corrected', data, personal: { ...personal, reason: command.reason } }
}

/** ADR 1: a value that was written meanwhile is never written over unseen. */
function refuseOvertaken(current: ComplaintCase, shown: Changes): Refusal | null {
  const isOvertaken = (field: CaseField) =>
    shown[field] !== undefined && !isSameValue(shown[field], valueOf(current, field))
  const field = [...OPEN_FIELDS, ...PERSONAL_FIELDS].find(isOvertaken)
  return field === undefined ? null : refusal('changedMeanwhile', 'ADR1', { field })
}

function changedFields(current: ComplaintCase, changes: Changes): readonly CaseField[] {
  const isInConflict = (field: CaseField) => current.conflicts.some((conflict) => conflict.field === field)
  const isChanged = (field: CaseField, from: unknown, to: unknown) =>
    to !== undefined && (!isSameValue(to, from) || isInConflict(field))
  return [
    ...OPEN_FIELDS.filter((field) => isChanged(field, current[field], changes[field])),
    ...PERSONAL_FIELDS.filter((field) => isChanged(field, current.personal?.[field], changes[field])),
  ]
}

function valueOf(current: ComplaintCase, field: CaseField): unknown {
  return PERSONAL_FIELDS.some((name) => name === field)
    ? new Map<string, unknown>(Object.entries(current.personal ?? {})).get(field)
    : new Map<string, unknown>(Object.entries(current)).get(field)
}

/** The building follows a corrected household, unless it is corrected as well. */
function withBuilding(current: ComplaintCase, changes: Changes): Changes {
  const { household, building } = changes
  if (household === undefined || building !== undefined || household === current.personal?.household)
    return changes
  return { ...changes, building: buildingOf(household) }
}

function isOfErasedPerson(current: ComplaintCase, changes: Changes): boolean {
  return current.personal === null && PERSONAL_FIELDS.some((field) => changes[field] !== undefined)
}

function contentMissing(): Refusal {
  return refusal('contentMissing', 'P11', { field: 'content' })
}
