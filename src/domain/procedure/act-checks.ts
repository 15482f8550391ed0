import type { DecisionContext, Refusal } from '../case-commands.ts'
import { LEADERS } from '../case-vocabulary.ts'
import { hasRole } from '../command-guards.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { missingFields } from '../missing-fields.ts'
import { slipsOut } from '../paper.ts'
import { isBlank, refusal } from '../refusal.ts'
import { isTakeable } from './act-reducer.ts'
import type { ActKind, ActValues } from './act-table.ts'
import { actsOf, lastAct } from './case-act.ts'
import { isDissuasionDue } from './dissuasion.ts'
import { handlingOf, isVerified, isWorkDone } from './handling.ts'
import { isDissatisfied, isOutsideParty, isReached } from './act-words.ts'
import { isPaused } from './pauses.ts'
import { hasUnmetGround } from './unmet-grounds.ts'

/** A rule on top of the table of acts: why an act is refused on this case. */
export type ActCheck<Kind extends ActKind> = (
  current: ComplaintCase,
  values: ActValues<Kind>,
  context: DecisionContext,
) => Refusal | null

const isMajor = ({ nature }: ComplaintCase): boolean => nature === 'major'
const isLeader = ({ actor }: DecisionContext): boolean => hasRole(actor, LEADERS)
const leadersOnly = (rule: string): Refusal => refusal('roleMissing', rule, { roles: LEADERS.join(',') })

/** R4: a major complaint is replied to by the general manager or whoever they named, or the manager. */
function refuseMajorReply(current: ComplaintCase, context: DecisionContext): Refusal | null {
  const named = lastAct(current.acts, 'handlerNamed')?.data.handler
  return !isMajor(current) || isLeader(context) || named === context.actor.staffId ? null : leadersOnly('R4')
}

/** S7: who does not accept is told why, and what else can be done. */
function refuseBareRefusal({ outcome, explanation, alternatives }: ActValues<'replied'>): Refusal | null {
  if (outcome !== 'refuses') return null
  if (isBlank(explanation)) return refusal('fieldMissing', 'S7', { field: 'explanation' })
  return isBlank(alternatives) ? refusal('fieldMissing', 'S7', { field: 'alternatives' }) : null
}

/** R12: a major complaint is visited by the manager, on site; only an attempt that reached nobody may be by telephone. */
function refuseMajorVisit(
  current: ComplaintCase,
  { method, outcome }: ActValues<'visitRecorded'>,
  context: DecisionContext,
): Refusal | null {
  if (!isMajor(current)) return null
  if (!isLeader(context)) return leadersOnly('R12')
  return isReached(outcome) && method !== 'onSite' ? refusal('onSiteOnly', 'R12') : null
}

/** S11: the file is complete: nothing of the record lacks, every slip came back or was given up (P7). */
function refuseIncompleteFile(current: ComplaintCase): Refusal | null {
  const fields = missingFields(current)
  if (fields.length > 0) return refusal('recordIncomplete', 'S11', { fields: fields.join(',') })
  const slips = slipsOut(current.formsIssued)
  return slips.length > 0 ? refusal('slipsStillOut', 'P7', { slips: slips.length }) : null
}

/** What the table of acts cannot say; each line names its rule in what it answers. */
export const ACT_CHECKS: { readonly [Kind in ActKind]?: readonly ActCheck<Kind>[] } = {
  explanationGiven: [({ nature }) => (nature === 'invalid' ? null : refusal('notInvalid', 'R3'))],
  investigated: [
    ({ nature }) => (nature === 'specialService' ? refusal('specialServiceGoesOver', 'R5') : null),
  ],
  replied: [
    (current, _, context) => refuseMajorReply(current, context),
    (_, values) => refuseBareRefusal(values),
  ],
  solvedOnSpot: [
    (current) => (isMajor(current) || current.suspectedMajor ? refusal('majorNotOnSpot', 'R33') : null),
    ({ jurisdiction, nature }) =>
      jurisdiction === 'nonProperty' || nature === 'invalid' || nature === 'undetermined'
        ? refusal('notOnSpot', 'R33')
        : null,
  ],
  verificationRecorded: [
    ({ acts }) => (isWorkDone(handlingOf(acts)) ? null : refusal('workNotDone', 'R11')),
    (current, _, context) => (isMajor(current) && !isLeader(context) ? leadersOnly('R11') : null),
  ],
  resultTold: [
    ({ acts }) => (isWorkDone(handlingOf(acts)) ? null : refusal('workNotDone', 'S8')),
    ({ acts }) => (isVerified(handlingOf(acts)) ? null : refusal('notVerified', 'R11')),
  ],
  visitRecorded: [refuseMajorVisit],
  rectificationOrdered: [
    ({ acts }) => {
      const visit = handlingOf(acts).visit
      return visit !== null && isDissatisfied(visit.data.outcome) ? null : refusal('notDissatisfied', 'R13')
    },
  ],
  closed: [
    (current, _, context) => (isMajor(current) && !isLeader(context) ? leadersOnly('§5') : null),
    ({ acts }) => (handlingOf(acts).summary === null ? refusal('summaryMissing', 'S10') : null),
    refuseIncompleteFile,
  ],
  endedExplained: [
    ({ nature }) => (nature === 'invalid' ? null : refusal('notInvalid', 'R3')),
    ({ acts }) => (lastAct(acts, 'explanationGiven') === null ? refusal('explanationMissing', 'R3') : null),
    ({ acts }) => (lastAct(acts, 'referralGiven') === null ? refusal('referralMissing', 'R14') : null),
    (current) => (isDissuasionDue(current) ? refusal('dissuasionMissing', 'P14') : null),
  ],
  endedHandedOver: [
    ({ nature }) => (nature === 'specialService' ? null : refusal('notSpecialService', 'R5')),
    ({ department }) => (department === null ? refusal('notHandedOver', 'R5') : null),
  ],
  endedUnmet: [
    (current, { ground }, { calendar }) =>
      hasUnmetGround(current, ground, calendar) ? null : refusal('groundMissing', '§2', { ground }),
  ],
  endedMerged: [({ caseId }, { into }) => (into === caseId ? refusal('mergedIntoItself', '§2') : null)],
  clockPaused: [({ acts }) => (isPaused(acts) ? refusal('alreadyPaused', 'P2') : null)],
  clockResumed: [({ acts }) => (isPaused(acts) ? null : refusal('notPaused', 'P2'))],
  departmentAccepted: [refuseNoDepartment],
  departmentReturned: [refuseNoDepartment],
  departmentArrived: [refuseNoDepartment],
  contactLogged: [
    (_, { result, chaseAgainAt }) =>
      result === 'bodyClosed' && chaseAgainAt === null
        ? refusal('fieldMissing', 'R35', { field: 'chaseAgainAt' })
        : null,
  ],
  outsideAwaited: [(_, { party }) => (isOutsideParty(party) ? null : refusal('notOutside', '§2', { party }))],
  reportedUp: [
    ({ nature, suspectedMajor }, { about }) =>
      about === 'major' && nature !== 'major' && !suspectedMajor ? refusal('notMajor', 'R4') : null,
  ],
  instructionFollowed: [
    ({ acts }, { instruction }) =>
      actsOf(acts, 'instructed').some(({ eventId }) => eventId === instruction)
        ? null
        : refusal('actUnknown', 'R31'),
  ],
  actTakenBack: [
    ({ acts }, values, context) => {
      const act = acts.find(({ eventId }) => eventId === values.act)
      if (act === undefined || !isTakeable(act.kind)) return refusal('actUnknown', '§2')
      return act.by === context.actor.staffId || isLeader(context) ? null : leadersOnly('§5')
    },
  ],
}

function refuseNoDepartment({ department }: ComplaintCase): Refusal | null {
  return department === null ? refusal('noDepartment', 'R34') : null
}
