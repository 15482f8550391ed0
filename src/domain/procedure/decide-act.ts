import type { DecisionContext, Refusal } from '../case-commands.ts'
import type { CaseEventBody } from '../case-drafts.ts'
import { hasRole } from '../command-guards.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { firstRefusal, refusal } from '../refusal.ts'
import { ACT_CHECKS, type ActCheck } from './act-checks.ts'
import type { ActDraft } from './act-draft.ts'
import { type Act, type ActKind, ACTS, type ActValues } from './act-table.ts'
import { partsOf, refuseFields } from './act-values.ts'
import { lastAct } from './case-act.ts'

/** Refuses an act that is not due yet, not this person's, not fully told, or against a rule; the rule stands in the refusal. */
export function refuseAct(current: ComplaintCase, draft: ActDraft, context: DecisionContext): Refusal | null {
  return firstRefusal([
    () => refuseActOutright(current, draft.act, context),
    () => refuseFields(ACTS[draft.act], draft.values, context.now),
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

function refuseByChecks<Kind extends ActKind>(
  current: ComplaintCase,
  kind: Kind,
  values: ActValues<Kind>,
  context: DecisionContext,
): Refusal | null {
  const checks: readonly ActCheck<Kind>[] = ACT_CHECKS[kind] ?? []
  return firstRefusal(checks.map((check) => () => check(current, values, context)))
}

/** The event of an act. */
export function actBody({ act, values }: ActDraft): CaseEventBody {
  // The table says which value stands in which part: taken apart and typed as one event again.
  return { kind: act, ...partsOf(ACTS[act].fields, values) } as CaseEventBody
}
