import { LEADERS } from '../case-vocabulary.ts'
import type { DecisionContext, Refusal } from '../case-commands.ts'
import { hasRole } from '../command-guards.ts'
import type { EventDraft } from '../event.ts'
import { firstRefusal, refusal } from '../refusal.ts'
import { allWordings, isLeftWithoutWords } from './effective-pack.ts'
import type { OwnWordings } from './own-wordings.ts'
import { promptFaults } from './pack-faults.ts'
import type { Prompt, PromptPack } from './prompt-pack.ts'

/** What a leader can decide about the wordings (§5). */
export type WordingCommand =
  | { readonly kind: 'write'; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'retire'; readonly promptId: string }
  | { readonly kind: 'reset'; readonly promptId: string }

export type WordingDecision =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** What is known when somebody decides about the wordings. */
export interface WordingStanding {
  readonly officeId: string
  readonly supplied: PromptPack
  readonly own: OwnWordings
  /** Words that judge a person (P15, R28). */
  readonly judgingWords: readonly string[]
}

/** What a decision about the wordings puts on record, or why it is refused; a faulty wording is none (R26, R28). */
export function decideWordings(
  standing: WordingStanding,
  command: WordingCommand,
  context: DecisionContext,
): WordingDecision {
  const { officeId, supplied, own } = standing
  const refused = firstRefusal([
    () => (own.hasUnknown ? refusal('newerVersion', 'ADR1') : null),
    () =>
      hasRole(context.actor, LEADERS) ? null : refusal('roleMissing', '§5', { roles: LEADERS.join(',') }),
    () => refuseFaults(standing, command),
    () => refuseSilence(standing, command),
  ])
  if (refused !== null) return { ok: false, refusal: refused }
  const stream = { kind: 'prompts' as const, id: officeId }
  const begin = { id: context.newId(), stream, wallAt: context.now, seen: own.heads }
  if (command.kind === 'write') {
    const data = { prompts: command.prompts, besideRevision: supplied.revision }
    return { ok: true, events: [{ ...begin, kind: 'wordingsWritten', data }] }
  }
  const kind = command.kind === 'retire' ? 'wordingRetired' : 'wordingReset'
  return { ok: true, events: [{ ...begin, kind, data: { promptId: command.promptId } }] }
}

function refuseFaults(
  { supplied, own, judgingWords }: WordingStanding,
  command: WordingCommand,
): Refusal | null {
  if (command.kind !== 'write') return null
  const ids = new Set(command.prompts.map(({ id }) => id))
  const others = allWordings(supplied, own).filter(({ id }) => !ids.has(id))
  const said = new Map(others.map(({ text, id }) => [text.trim(), id]))
  for (const prompt of command.prompts) {
    const [fault] = promptFaults(prompt, judgingWords)
    if (fault !== undefined)
      return refusal('wordingFaulty', 'R26', { fault: fault.code, found: fault.found, promptId: prompt.id })
    const same = said.get(prompt.text.trim())
    if (same !== undefined)
      return refusal('wordingFaulty', 'R26', { fault: 'sameText', found: same, promptId: prompt.id })
    said.set(prompt.text.trim(), prompt.id)
  }
  return null
}

/** Never so that a moment has nothing left to say. */
function refuseSilence({ supplied, own }: WordingStanding, command: WordingCommand): Refusal | null {
  const before = allWordings(supplied, own).filter(({ id }) => !own.retired.has(id))
  const after = wordingsAfter(before, supplied, command)
  const moments = new Set(before.map(({ moment }) => moment))
  const silent = [...moments].find((moment) => isLeftWithoutWords(before, after, moment))
  return silent === undefined ? null : refusal('lastWording', '§4', { moment: silent })
}

function wordingsAfter(
  before: readonly Prompt[],
  supplied: PromptPack,
  command: WordingCommand,
): readonly Prompt[] {
  if (command.kind === 'write') {
    const ids = new Set(command.prompts.map(({ id }) => id))
    return [...before.filter(({ id }) => !ids.has(id)), ...command.prompts]
  }
  const others = before.filter(({ id }) => id !== command.promptId)
  const original = supplied.prompts.find(({ id }) => id === command.promptId)
  return command.kind === 'reset' && original !== undefined ? [...others, original] : others
}
