/** Who linked a case, or took it out, and when. */
export interface Membership {
  readonly caseId: string
  /** Epoch milliseconds. */
  readonly since: number
  readonly by: string
}

/** A line of the group's own timeline: who did what, and when. */
export type GroupEntry = {
  readonly eventId: string
  /** Epoch milliseconds on the wall clock when it was recorded. */
  readonly recordedAt: number
  readonly by: string
} & (
  | { readonly kind: 'groupFormed' | 'groupJoined'; readonly caseIds: readonly string[] }
  /** `reason` is `null` when it was erased. */
  | { readonly kind: 'groupLeft'; readonly caseIds: readonly string[]; readonly reason: string | null }
  | Gathering
)

/** What told everybody of a group at once (R18); `words` is `null` when they were erased. */
export type Gathering =
  | {
      readonly kind: 'meetingHeld'
      /** Epoch milliseconds when it took place. */
      readonly at: number
      readonly attendees: number
      readonly words: { readonly place: string; readonly said: string; readonly agreed: string } | null
    }
  | {
      readonly kind: 'noticePosted'
      /** Epoch milliseconds when it was posted. */
      readonly at: number
      readonly words: { readonly place: string; readonly text: string } | null
    }

/** Cases on one matter (R18), as folded from the events of their group (`fold-group.ts`). */
export interface CaseGroup {
  readonly groupId: string
  /** `null` as long as the event that formed it has not arrived. */
  readonly serviceCategory: string | null
  readonly building: string | null
  /** Cases that belong to it now, in the order in which they were linked. */
  readonly members: readonly Membership[]
  /** Its own timeline, in the order of stamps: how cases came and went, meetings and notices. */
  readonly timeline: readonly GroupEntry[]
  /** Cases that one desk linked and another took out without knowing of each other; the greater stamp is shown. */
  readonly conflicts: readonly string[]
  /** Ids of the events no other event has seen: `seen` of the next decision. */
  readonly heads: readonly string[]
  /** Holds events this version cannot read: changes are refused (`newerVersion`). */
  readonly hasUnknown: boolean
}

/** When everybody was told (R18): epoch ms of the meetings and notices of a timeline. */
export function toldTimes(timeline: readonly GroupEntry[]): readonly number[] {
  return timeline.flatMap((entry) => ('at' in entry ? [entry.at] : []))
}
