import type { ActValues } from '../../domain/procedure/act-table.ts'
import type { OutsideParty } from '../../domain/procedure/act-words.ts'
import type { ReferralBody } from '../../domain/referral/referral-body.ts'

/** R14: what goes on record when a body was named to somebody. */
export type ToldReferral = ActValues<'referralGiven'> & { readonly party: OutsideParty }

/** @param bring what to bring, as a sentence to the person; '' = nothing */
export function toldReferral(
  { name, parties, phone, hours }: ReferralBody,
  givenAt: number,
  bring: string,
): ToldReferral {
  return { givenAt, party: parties[0] ?? 'otherParty', body: name, phone, hours, help: bring }
}
