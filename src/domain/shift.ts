/** What a handover lists (P8), in the order of form F14. */
export const HANDOVER_LISTS = ['dueToday', 'promises', 'outside', 'slips'] as const
export type HandoverList = (typeof HANDOVER_LISTS)[number]

/** Cases of each list, by their ids: who takes over finds them again whatever has happened to them since. */
export type HandoverLists = Readonly<Record<HandoverList, readonly string[]>>

/** One handover of a shift (P8), as folded from its events (`fold-shift.ts`). */
export interface Handover {
  readonly shiftId: string
  /** Epoch milliseconds. */
  readonly handedOverAt: number
  /** Staff ids. */
  readonly from: string
  readonly to: string
  readonly lists: HandoverLists
  /** Complaints begun and parked; their texts stay on the desk. */
  readonly drafts: number
  /** `null` when it was erased. */
  readonly remark: string | null
  /** Epoch milliseconds; `null` = nobody has taken over yet. */
  readonly takenOverAt: number | null
  readonly takenOverBy: string | null
  /** Ids of the events no other event has seen: `seen` of the next decision. */
  readonly heads: readonly string[]
  /** Holds events this version cannot read: changes are refused (`newerVersion`). */
  readonly hasUnknown: boolean
}
