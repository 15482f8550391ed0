import type { ComplainantRelation } from './case-vocabulary.ts'

/** `data` and `personal` of the events in a household's stream of the roster. A field left out was not changed (ADR 12). */
export interface RosterEventTable {
  readonly householdSaved: {
    data: { readonly building?: string | null }
    personal: { readonly address?: string; readonly movedIn?: string }
  }
  readonly residentSaved: {
    data: { readonly residentId: string; readonly relation?: ComplainantRelation | null }
    personal: { readonly name?: string; readonly phone?: string }
  }
  readonly residentLeft: { data: { readonly residentId: string }; personal: undefined }
  /** `safety.md` §6 (PIPL art. 51): somebody had the masked telephone number of this person shown. */
  readonly phoneRevealed: { data: { readonly residentId: string }; personal: undefined }
}

export type RosterEventKind = keyof RosterEventTable

/** Kinds this program can read; any other makes the household read-only (ADR 1). */
export const ROSTER_EVENT_KINDS = [
  'householdSaved',
  'residentSaved',
  'residentLeft',
  'phoneRevealed',
] as const satisfies readonly RosterEventKind[]

/** An event of the roster before it is given its id and its place in the stream. */
export type RosterEventBody = {
  [Kind in RosterEventKind]: RosterEventTable[Kind]['personal'] extends undefined
    ? { readonly kind: Kind; readonly data: RosterEventTable[Kind]['data'] }
    : {
        readonly kind: Kind
        readonly data: RosterEventTable[Kind]['data']
        readonly personal: RosterEventTable[Kind]['personal']
      }
}[RosterEventKind]
