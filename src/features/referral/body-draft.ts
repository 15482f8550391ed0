import { factsOf } from '../../domain/referral/referral-directory.ts'
import type { ReferralBody, ReferralFacts } from '../../domain/referral/referral-body.ts'

/** What somebody has begun to write about a body and not saved; it lasts until the program ends, in memory only. */
const begun = new Map<string, ReferralFacts>()

/** What stands in the fields: what was begun, else what the directory says. */
export function startOfBody(bodyId: string, body: ReferralBody | null): ReferralFacts {
  return begun.get(bodyId) ?? factsOf(body)
}

export function keepBody(bodyId: string, facts: ReferralFacts): void {
  begun.set(bodyId, facts)
}

/** Saved, or given up. */
export function forgetBody(bodyId: string): void {
  begun.delete(bodyId)
}
