import type { DecisionContext, Refusal } from '../domain/case-commands.ts'
import type { EventDraft } from '../domain/event.ts'
import type { AppContext } from './app-context.ts'
import { decisionContext } from './decision-context.ts'

/** Why a decision did not get onto the record: a rule refused it, or it could not be written. */
export type DecisionProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

type Decided =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Decides and saves; `null` = it is on the record. `words` = the decision as text, without what each key press changes. */
export type TakeWords = (
  words: string,
  decide: (context: DecisionContext) => Decided,
) => Promise<DecisionProblem | null>

/**
 * How a screen puts decisions on record. The same decision tried again keeps its command id, so that it is recorded once
 * (ADR 2).
 *
 * @param load reads anew what the screen shows, once a decision is on the record
 */
export function decisionTaking(
  app: AppContext,
  load: () => Promise<void>,
  options?: Parameters<AppContext['store']['append']>[2],
): TakeWords {
  let lastTry = { words: '', commandId: '' }
  return async (words, decide) => {
    const decided = decide(decisionContext(app))
    if (!decided.ok) return { kind: 'refused', refusal: decided.refusal }
    if (lastTry.words !== words) lastTry = { words, commandId: app.newId() }
    const saved = await app.store.append(lastTry.commandId, decided.events, options)
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    lastTry = { words: '', commandId: '' }
    await load()
    return null
  }
}
