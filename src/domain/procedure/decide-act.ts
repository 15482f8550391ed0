import type { DecisionContext, Refusal } from '../case-commands.ts'
import type { CaseEventBody } from '../case-drafts.ts'
import { hasRole } from '../command-guards.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { firstRefusal, isBlank, refusal, refuseFuture, refuseLongText } from '../refusal.ts'
import { ACT_CHECKS, type ActCheck } from './act-checks.ts'
import type { ActDraft } from './act-draft.ts'
import { type ActField, isPersonalField } from './act-fields.ts'
import { type Act, type ActKind, ACTS, type ActValues } from './act-table.ts'
import { lastAct } from './case-act.ts'

type Values = Readonly<Record<string, unknown>>

/** Refuses an act that is not due yet, not this person's, not fully told, or against a rule; the rule stands in the refusal. */
export function refuseAct(current: ComplaintCase, draft: ActDraft, context: DecisionContext): Refusal | null {
  return firstRefusal([
    () => refuseActOutright(current, draft.act, context),
    () => refuseByFields(ACTS[draft.act], draft.values, context),
    () => refuseByChecks(current, draft.act, draft.values, context),
  ])
}

/** Refuses an act whatever it would say: it does not belong to the matter, the stage, or this person. */
export function refuseActOutright(
  current: ComplaintCase,
  kind: ActKind,
  context: Pick<DecisionContext, 'actor'>,
): Refusal | null {
  const act: Act = ACTS[kind]
  return firstRefusal([
    () => refuseByMatter(current, act),
    () => refuseByStage(current, act),
    () =>
      hasRole(context.actor, act.roles)
        ? null
        : refusal('roleMissing', act.rule, { roles: act.roles.join(',') }),
    () => refuseAvoided(current, act, context),
  ])
}

/** R33: what was solved on the spot before anybody judged it is the office's, and justified. */
export function judgedOnSpot({ nature }: ComplaintCase, { act }: ActDraft): readonly CaseEventBody[] {
  if (act !== 'solvedOnSpot' || nature !== null) return []
  return [{ kind: 'judged', data: { jurisdiction: 'property', nature: 'valid' }, personal: { reason: '' } }]
}

function refuseByMatter(
  { matterKind }: ComplaintCase,
  { rule, matters = ['complaint'] }: Act,
): Refusal | null {
  return matters.includes(matterKind) ? null : refusal('notComplaint', rule)
}

function refuseByStage({ stage, archivedAt }: ComplaintCase, act: Act): Refusal | null {
  if (archivedAt !== null && act.isAllowedWhenArchived !== true) return refusal('caseArchived', 'S11')
  return act.from.includes(stage)
    ? null
    : refusal('wrongStage', act.rule, { stage, from: act.from.join(',') })
}

/** §5, 回避: whoever is complained about neither handles, verifies nor visits. */
function refuseAvoided(
  { acts }: ComplaintCase,
  act: Act,
  { actor }: Pick<DecisionContext, 'actor'>,
): Refusal | null {
  const isAbout = lastAct(acts, 'staffComplainedOf')?.data.member === actor.staffId
  return act.isAvoided === true && isAbout ? refusal('avoidance', '§5') : null
}

function refuseByFields({ fields, rule }: Act, values: Values, { now }: DecisionContext): Refusal | null {
  return firstRefusal(
    Object.entries(fields).map(
      ([key, field]) =>
        () =>
          refuseField(key, field, values[key], rule, now),
    ),
  )
}

function refuseField(
  key: string,
  field: ActField,
  value: unknown,
  rule: string,
  now: number,
): Refusal | null {
  if (isUnanswered(value)) return field.isRequired ? refusal('fieldMissing', rule, { field: key }) : null
  if (isPersonalField(field)) return refuseLongText({ [key]: value })
  if (field.kind === 'moment' && typeof value === 'number') {
    if (field.when === 'past') return refuseFuture(key, value, now)
    return value > now ? null : refusal('momentPassed', rule, { field: key, at: value })
  }
  const isUnknownCode =
    'of' in field && ![value].flat().every((code) => field.of.some((each) => each === code))
  return isUnknownCode ? refusal('fieldMissing', rule, { field: key }) : null
}

function refuseByChecks<Kind extends ActKind>(
  current: ComplaintCase,
  kind: Kind,
  values: ActValues<Kind>,
  context: DecisionContext,
): Refusal | null {
  const checks: readonly ActCheck<Kind>[] = ACT_CHECKS[kind] ?? []
  return firstRefusal(checks.map((check) => () => check(current, values, context)))
}

function isUnanswered(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && isBlank(value))
}

/** The event of an act. */
export function actBody({ act, values }: ActDraft): CaseEventBody {
  const fields: Readonly<Record<string, ActField>> = ACTS[act].fields
  const entries: Values = values
  const part = (isPersonal: boolean) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => isPersonalField(field) === isPersonal)
        .map(([key]) => [key, kept(entries[key])]),
    )
  // The table says which value stands in which part: taken apart and typed as one event again.
  return { kind: act, data: part(false), personal: part(true) } as CaseEventBody
}

function kept(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}
