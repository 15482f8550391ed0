import type { Conversation } from './conversation.ts'
import { MOMENT_RULES, type MomentReason, type MomentRule } from './moment-table.ts'
import { boundsOf, isWithin, type PromptMoment, type Situation } from './prompt-moments.ts'
import type { Prompt, PromptPack } from './prompt-pack.ts'

/** A moment that fits now, and why. */
export interface FittingMoment {
  readonly moment: PromptMoment
  readonly because: MomentReason
}

/** The moments that fit, the one to speak now first; none twice. What is said once and was said stands last. */
export function fittingMoments(now: Conversation): readonly FittingMoment[] {
  const isDone = ({ moment, isOnce }: MomentRule): number =>
    Number(isOnce === true && now.said.includes(moment))
  const fitting = MOMENT_RULES.filter((rule) => doesHold(rule, now)).toSorted((a, b) => isDone(a) - isDone(b))
  const first = new Map<PromptMoment, FittingMoment>()
  for (const { moment, because } of fitting) {
    if (!first.has(moment)) first.set(moment, { moment, because })
  }
  return [...first.values()]
}

function doesHold(rule: MomentRule, now: Conversation): boolean {
  return (
    (rule.at?.includes(now.at) ?? true) &&
    rule.notAt?.includes(now.at) !== true &&
    isWithin(boundsOf(rule.moment), now) &&
    isWithin(rule, now) &&
    (rule.when?.(now) ?? true)
  )
}

/** The wordings of a moment in a situation, in the pack's order. */
export function promptsFor(pack: PromptPack, moment: PromptMoment, situation: Situation): readonly Prompt[] {
  return pack.prompts.filter((prompt) => prompt.moment === moment && isWithin(prompt, situation))
}

/** A wording that can be said now, and why it is offered. */
export interface OfferedPrompt {
  readonly prompt: Prompt
  readonly because: MomentReason
}

/** Everything that can be said now: the wordings of the moment that fits best, then those of the others that fit. */
export function offeredPrompts(pack: PromptPack, now: Conversation): readonly OfferedPrompt[] {
  return fittingMoments(now).flatMap(({ moment, because }) =>
    promptsFor(pack, moment, now).map((prompt) => ({ prompt, because })),
  )
}
