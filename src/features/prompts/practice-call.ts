import * as v from 'valibot'
import sampleCalls from '../../../resources/prompt-packs/practice-calls.zh-Hans.json'
import { CHANNELS, JURISDICTIONS, MOODS, NATURES } from '../../domain/case-vocabulary.ts'
import { CONVERSATION_POINTS, type Conversation } from '../../domain/prompts/conversation.ts'
import { PLACEHOLDERS } from '../../domain/prompts/placeholders.ts'
import { fittingMoments } from '../../domain/prompts/prompt-choice.ts'
import type { PromptMoment } from '../../domain/prompts/prompt-moments.ts'

const turn = v.strictObject({
  /** What is heard, or in brackets what happens. */
  line: v.string(),
  at: v.picklist(CONVERSATION_POINTS),
  // What is known from this turn on.
  mood: v.exactOptional(v.picklist(MOODS)),
  jurisdiction: v.exactOptional(v.picklist(JURISDICTIONS)),
  nature: v.exactOptional(v.picklist(NATURES)),
  isDissuaded: v.exactOptional(v.boolean()),
  hasPromise: v.exactOptional(v.boolean()),
})

const call = v.strictObject({
  id: v.picklist(['leak', 'noise', 'fee', 'chase', 'abuse', 'visit']),
  channel: v.picklist(CHANNELS),
  values: v.exactOptional(v.partial(v.strictObject(v.entriesFromList(PLACEHOLDERS, v.string()))), {}),
  turns: v.pipe(v.array(turn), v.minLength(1)),
})

/** A call to practise on: invented, and kept nowhere. */
export type PracticeCall = v.InferOutput<typeof call>

/** The sample calls, in the order of their list. */
export const PRACTICE_CALLS: readonly PracticeCall[] = v.parse(
  v.strictObject({ format: v.literal(1), calls: v.array(call) }),
  sampleCalls,
).calls

/** Something said at a turn. */
export interface SaidAtTurn {
  readonly turn: number
  readonly moment: string
  readonly text: string
  readonly promptId: string
}

/** The conversation at a turn: what was learnt in the turns before still holds. */
export function conversationAt({ channel, turns }: PracticeCall, at: number): Omit<Conversation, 'said'> {
  const start: Omit<Conversation, 'said'> = {
    at: 'opening',
    channel,
    jurisdiction: null,
    nature: null,
    mood: null,
    stage: null,
    isEmergency: false,
    isSuspectedMajor: false,
    isDissuaded: false,
    hasPromise: false,
    hasEfforts: false,
    hasHandler: false,
  }
  return turns
    .slice(0, at + 1)
    .reduce((known, { line: _heard, ...learnt }) => ({ ...known, ...learnt }), start)
}

/** What would have fitted best at a turn, after what was said before it. */
export function fittingAt(
  practised: PracticeCall,
  at: number,
  said: readonly SaidAtTurn[],
): PromptMoment | null {
  const before = said.filter(({ turn: saidAt }) => saidAt < at).map(({ moment }) => moment)
  return fittingMoments({ ...conversationAt(practised, at), said: before })[0]?.moment ?? null
}
