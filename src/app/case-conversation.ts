import type { Role } from '../domain/case-vocabulary.ts'
import { MOODS } from '../domain/case-vocabulary.ts'
import { hasRole } from '../domain/command-guards.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { GroupStanding } from '../domain/group-standing.ts'
import type { NextStep } from '../domain/next-step.ts'
import { nextSteps } from '../domain/next-steps.ts'
import { isActKind } from '../domain/procedure/act-table.ts'
import { lastAct } from '../domain/procedure/case-act.ts'
import { communicationsOf } from '../domain/procedure/communications.ts'
import { DISSUADED_CATEGORIES } from '../domain/procedure/dissuasion.ts'
import { effortsSince } from '../domain/procedure/outside-contacts.ts'
import {
  POINT_OF_ACT,
  POINT_OF_STEP,
  type Conversation,
  type ConversationPoint,
} from '../domain/prompts/conversation.ts'
import { boundsOf, isPromptMoment } from '../domain/prompts/prompt-moments.ts'
import type { CaseWork } from '../features/cases/act-groups.ts'
import type { TypedAct } from '../features/cases/act-entry.ts'

/** What is open on the page of a case, and what was typed there. */
export interface OpenWork {
  /** `null` = no panel is open. */
  readonly work: CaseWork | null
  readonly typed: TypedAct
}

/** What was said, and the mood that was noted, belong to one conversation for so long. */
const CONVERSATION_MS = 60 * 60 * 1000

/** Works besides acts that are talk with the complainant. */
const POINT_OF_WORK: Partial<Record<CaseWork, ConversationPoint>> = {
  judge: 'judging',
  dispatch: 'promise',
  promise: 'promise',
  note: 'listening',
  motive: 'demand',
  gather: 'gathering',
  withdraw: 'ending',
}

/** What was said on a case within the conversation that goes on at `now` (epoch ms); whose duty it is is told once and for all. */
export function saidLately({ said }: ComplaintCase, now: number): ComplaintCase['said'] {
  // A note is kept beside what was said, and a later version may know other moments.
  return said.filter(
    ({ saidAt, moment }) =>
      isPromptMoment(moment) && (saidAt > now - CONVERSATION_MS || boundsOf(moment).isOfDuty === true),
  )
}

/** R15: contacts made on their behalf that they were not told; what the prompter may speak of. */
export function untoldEfforts({ acts }: ComplaintCase) {
  return effortsSince(acts, communicationsOf(acts).at(-1)?.at ?? 0)
}

/**
 * The conversation about a case: by the panel that is open, else by a call that asked how far it is, else by the first
 * step this person can do that is told to somebody. `null` = nobody is spoken to now.
 */
export function conversationAbout(
  complaint: ComplaintCase,
  open: OpenWork,
  {
    now,
    actor,
    group,
  }: {
    readonly now: number
    readonly actor: { readonly staffId: string; readonly roles: readonly Role[] }
    readonly group: GroupStanding | null
  },
): Omit<Conversation, 'said'> | null {
  const steps = nextSteps(complaint, { now, group }).filter(({ roles }) => hasRole(actor, roles))
  const at = open.work === null ? pointNow(complaint, steps, now) : pointOfWork(complaint, open)
  if (at === null) return null
  const mood = now - complaint.receivedAt < CONVERSATION_MS ? complaint.personal?.mood : null
  return {
    at,
    channel: complaint.channel,
    jurisdiction: complaint.jurisdiction,
    nature: complaint.nature,
    mood: MOODS.find((known) => known === mood) ?? null,
    stage: complaint.stage,
    isEmergency: false,
    isSuspectedMajor: complaint.suspectedMajor,
    isDissuaded: DISSUADED_CATEGORIES.includes(complaint.serviceCategory ?? ''),
    hasPromise: (complaint.promisedAt ?? 0) > now,
    hasEfforts: untoldEfforts(complaint).length > 0,
    hasHandler: lastAct(complaint.acts, 'handlerNamed') !== null,
  }
}

function pointNow(
  { chases }: ComplaintCase,
  steps: readonly NextStep[],
  now: number,
): ConversationPoint | null {
  if (chases.some(({ calledAt }) => calledAt > now - CONVERSATION_MS)) return 'asking'
  const points = steps.map(({ code, act }) => (act === null ? POINT_OF_STEP[code] : POINT_OF_ACT[act]))
  return points.find((point) => point !== undefined) ?? null
}

function pointOfWork({ nature }: ComplaintCase, { work, typed }: OpenWork): ConversationPoint | null {
  if (work === null) return null
  if (!isActKind(work)) return POINT_OF_WORK[work] ?? null
  // R12: by the way that is chosen; a major one is visited on site unless something else is typed.
  const method = typed['method'] ?? (nature === 'major' ? 'onSite' : 'phone')
  if (work === 'visitRecorded' && method === 'onSite') return 'visitOnSite'
  // R35: nobody answered there, so that is what has to be told.
  const isUnanswered = ['notReached', 'bodyClosed'].includes(String(typed['result']))
  if (work === 'contactLogged' && isUnanswered) return 'outsideClosed'
  return POINT_OF_ACT[work] ?? null
}
