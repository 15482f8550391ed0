/** Who linked a case, or took it out, and when. */
export interface Membership {
  readonly caseId: string
  /** Epoch milliseconds. */
  readonly since: number
  readonly by: string
}

/** Cases on one matter (R18), as folded from the events of their group (`fold-group.ts`). */
export interface CaseGroup {
  readonly groupId: string
  /** `null` as long as the event that formed it has not arrived. */
  readonly serviceCategory: string | null
  readonly building: string | null
  /** Cases that belong to it now, in the order in which they were linked. */
  readonly members: readonly Membership[]
  /** Cases that one desk linked and another took out without knowing of each other; the greater stamp is shown. */
  readonly conflicts: readonly string[]
  /** Ids of the events no other event has seen: `seen` of the next decision. */
  readonly heads: readonly string[]
  /** Holds events this version cannot read: changes are refused (`newerVersion`). */
  readonly hasUnknown: boolean
}
