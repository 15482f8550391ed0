import type { CaseCommand, Decision, DecisionContext, Refusal } from './case-commands.ts'
import {
  type CaseEventBody,
  dispatchedBody,
  draftEvents,
  evidenceBody,
  judgedBody,
  promisedBody,
  saidBody,
} from './case-drafts.ts'
import { refuseEvidence } from './decide-evidence.ts'
import { answeredFields } from './case-fields.ts'
import { refuseByRole } from './command-guards.ts'
import { freezeLimits } from './frozen-limits.ts'
import { buildingOf } from './household.ts'
import { recordedJudgement, refuseJudgement } from './judgement.ts'
import { urgencyClassOf } from './limits.ts'
import { ACTS } from './procedure/act-table.ts'
import { refuseFields } from './procedure/act-values.ts'
import { actBody } from './procedure/decide-act.ts'
import { firstRefusal, isBlank, refusal, refuseFuture, refuseLongText, refusePastPromise } from './refusal.ts'

/** 登记: the command that opens a case. */
export type RegisterCommand = Extract<CaseCommand, { kind: 'register' }>

/** What a registration puts on record, or why it is refused (S1). */
export function decideRegistration(command: RegisterCommand, context: DecisionContext): Decision {
  const refused = refuseByRole(null, 'register', context) ?? refuseRegistration(command, context)
  if (refused !== null) return { ok: false, refusal: refused }
  return { ok: true, events: draftEvents(command.caseId, [], registrationBodies(command, context), context) }
}

/** Refuses a registration. Only channel and content are required (P11); what else is missing is asked for later. */
function refuseRegistration(command: RegisterCommand, context: DecisionContext): Refusal | null {
  const { fields, judgement, promise, receivedAt, said, referral } = command
  const { now, actor } = context
  return firstRefusal([
    () => (isBlank(fields.content) ? refusal('contentMissing', 'P11', { field: 'content' }) : null),
    () => refuseLongText({ ...fields, reason: judgement?.reason }),
    () => said.map((each) => refuseLongText({ said: each.text })).find((refused) => refused !== null) ?? null,
    () => refuseFuture('receivedAt', receivedAt, now),
    () => refuseFuture('occurredAt', fields.occurredAt, now),
    () => (judgement === null ? null : refuseJudgement(null, recordedJudgement(judgement, actor), actor)),
    () => (promise === null ? null : refusePastPromise(promise.promisedAt, now)),
    () => refuseEvidence([], command.evidence ?? []),
    () => (referral ? refuseFields(ACTS.referralGiven, referral, now) : null),
  ])
}

/** What a registration puts on record, in the order of the conversation. */
function registrationBodies(command: RegisterCommand, context: DecisionContext): readonly CaseEventBody[] {
  const { fields, judgement, department, promise, referral } = command
  const { channel, relation, serviceCategory, occurredAt } = fields
  const { household, complainantName, phone, content, place, demand } = fields
  const further = answeredFields(fields)
  const urgencyClass = urgencyClassOf({ nature: judgement?.nature ?? null, urgency: fields.urgency ?? null })
  const registered: CaseEventBody = {
    kind: 'registered',
    data: {
      channel,
      relation,
      building: fields.building ?? buildingOf(household),
      serviceCategory,
      occurredAt,
      matterKind: command.matterKind,
      receivedAt: command.receivedAt,
      ...further.open,
      limits: freezeLimits(context.office, urgencyClass, command.receivedAt, context.calendar),
    },
    personal: { household, complainantName, phone, content, place, demand, ...further.personal },
  }
  return [
    registered,
    ...command.said.map(saidBody),
    ...(judgement === null ? [] : [judgedBody(recordedJudgement(judgement, context.actor))]),
    ...(referral ? [actBody({ act: 'referralGiven', values: referral })] : []),
    ...(department === null || isBlank(department) ? [] : [dispatchedBody(department, '')]),
    ...(promise === null ? [] : [promisedBody(promise)]),
    ...(command.evidence ?? []).map(evidenceBody),
  ]
}
