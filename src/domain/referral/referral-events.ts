import type { EventShapes } from '../event-shape.ts'
import type { OutsideParty } from '../procedure/act-words.ts'
import type { ReferralTexts } from './referral-body.ts'

/** `data` and `personal` of every kind of event in the stream of one body; the stream has the body's id (ADR 40). */
export interface ReferralEventTable {
  /** Only what was changed, so that two desks that change different things lose nothing. */
  readonly referralChanged: {
    data: { readonly categories?: readonly string[]; readonly parties?: readonly OutsideParty[] }
    /** A body may be one man with a telephone. */
    personal: Partial<ReferralTexts>
  }
  /** Somebody has made sure that it is right. */
  readonly referralConfirmed: { data: Readonly<Record<string, never>>; personal: undefined }
  readonly referralRetired: { data: Readonly<Record<string, never>>; personal: { readonly reason: string } }
  readonly referralRestored: { data: Readonly<Record<string, never>>; personal: undefined }
  /** The supplied words hold again. */
  readonly referralReset: { data: Readonly<Record<string, never>>; personal: undefined }
}
export type ReferralEventKind = keyof ReferralEventTable

/** What stands in each kind of event. */
export const REFERRAL_SHAPES: Readonly<Record<ReferralEventKind, EventShapes>> = {
  referralChanged: {
    data: { categories: 'texts?', parties: 'texts?' },
    personal: {
      name: 'text?',
      purpose: 'text?',
      words: 'text?',
      phone: 'text?',
      hours: 'text?',
      address: 'text?',
      bring: 'text?',
      handOver: 'text?',
      basis: 'text?',
    },
  },
  referralConfirmed: { data: {}, personal: null },
  referralRetired: { data: {}, personal: { reason: 'text' } },
  referralRestored: { data: {}, personal: null },
  referralReset: { data: {}, personal: null },
}

export const REFERRAL_EVENT_KINDS = Object.keys(REFERRAL_SHAPES)
