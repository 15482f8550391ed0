import type { CallTaken, Refusal } from './case-commands.ts'
import { type CaseEventBody, evidenceBody, promisedBody, saidBody } from './case-drafts.ts'
import type { PersonalFields } from './case-events.ts'
import { PERSONAL_FIELDS } from './case-fields.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { refuseEvidence } from './decide-evidence.ts'
import type { EvidenceItem } from './evidence.ts'
import { firstRefusal, isBlank, refusal, refuseFuture, refuseLongText, refusePastPromise } from './refusal.ts'

/** Refuses a call on an open case (P10). Nothing of it is required: asking "how far is it?" brings no words. */
export function refuseCall({ calledAt, words, said, promise }: CallTaken, now: number): Refusal | null {
  return firstRefusal([
    () => refuseLongText(words),
    () => said.map((each) => refuseLongText({ said: each.text })).find((refused) => refused !== null) ?? null,
    () => refuseFuture('calledAt', calledAt, now),
    () => (promise === null ? null : refusePastPromise(promise.promisedAt, now)),
  ])
}

/** Refuses an attached call; without content there is nothing to attach (P11). */
export function refuseAttaching(call: CallTaken, now: number): Refusal | null {
  return isBlank(call.words.content ?? '')
    ? refusal('contentMissing', 'P11', { field: 'content' })
    : refuseCall(call, now)
}

/** The call itself, with the words that say something the case does not say already. */
export function callBody(
  kind: 'attached' | 'chased',
  current: ComplaintCase,
  { channel, calledAt, draftId, words }: CallTaken,
): CaseEventBody {
  return { kind, data: { channel, calledAt, draftId }, personal: freshWords(current, words) }
}

/** What was said and promised during the call stands behind it. */
export function bodiesDuringCall(current: ComplaintCase, call: CallTaken): readonly CaseEventBody[] {
  const { said, promise } = call
  return [
    ...said.map(saidBody),
    ...(promise === null ? [] : [promisedBody(promise)]),
    ...freshEvidence(current, call).map(evidenceBody),
  ]
}

/** R27: refuses more evidence with a call than the case may hold; files it has already are passed over. */
export function refuseCallEvidence(current: ComplaintCase, call: CallTaken): Refusal | null {
  return refuseEvidence(current.evidence, freshEvidence(current, call))
}

function freshEvidence({ evidence }: ComplaintCase, call: CallTaken): readonly EvidenceItem[] {
  const known = new Set(evidence.map(({ sha256 }) => sha256))
  return (call.evidence ?? []).filter(({ sha256 }) => !known.has(sha256))
}

function freshWords(current: ComplaintCase, words: Partial<PersonalFields>): Partial<PersonalFields> {
  const fresh = PERSONAL_FIELDS.flatMap((field) => {
    const text = words[field]?.trim() ?? ''
    const isKnown = field !== 'content' && text === current.personal?.[field]
    return text === '' || isKnown ? [] : [[field, text] as const]
  })
  return Object.fromEntries(fresh)
}
