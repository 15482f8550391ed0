import type { OfficeSettings } from '../../../src/domain/office.ts'
import type { CaseSource } from '../../../src/formats/export-cases.ts'
import type { ChainExtent } from '../journal/segment-journal.ts'
import type { NamedSheet, ReadingOrder, ReadPlan } from './export-reading.ts'

/** What a thread is given when it begins. */
export interface ReadingData {
  readonly extent: readonly ChainExtent[]
  readonly settings: OfficeSettings
}

/** What was counted, one after the other package, for threads that have not counted themselves. */
export type CountedPackages = readonly CaseSource[]

/** How pieces are made: memory of those that were used up, and whether they are to be deflated. */
export interface PieceMaking {
  readonly spare: readonly ArrayBuffer[]
  readonly isDeflated: boolean
}

/** One question; `events` and `sheets` ask for the next piece, `block` for one of the blocks. */
export type ReadingQuestion =
  | { readonly ask: 'plan'; readonly order: ReadingOrder }
  | { readonly ask: 'adopt'; readonly packages: CountedPackages }
  | { readonly ask: 'events'; readonly index: number; readonly making: PieceMaking }
  | { readonly ask: 'block'; readonly index: number; readonly block: number; readonly making: PieceMaking }
  | { readonly ask: 'sheets'; readonly index: number }

export type ReadingRequest = ReadingQuestion & { readonly call: number }

/** An error as it crosses the border of a thread. */
export interface CarriedError {
  readonly message: string
  /** Of the system, '' when it has none. */
  readonly code: string
  /** Whether the journal could not be read; else it is a defect. */
  readonly isOfJournal: boolean
}

/** A piece as it crosses the border of a thread. */
export interface CarriedPiece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly deflated: Uint8Array<ArrayBuffer> | null
}

/** Answer to each kind of question; `null` = there is nothing more. */
export interface ReadingAnswers {
  readonly plan: { readonly plan: ReadPlan; readonly packages: CountedPackages }
  readonly adopt: null
  readonly events: { readonly pieces: readonly [CarriedPiece]; readonly events: number } | null
  /** The lines of `cases.jsonl`, and the rows of the ledger. */
  readonly block: { readonly pieces: readonly [CarriedPiece, CarriedPiece]; readonly events: number }
  readonly sheets: NamedSheet | null
}

export type ReadingReply =
  /** The first one: the thread is there. */
  | { readonly isThere: true }
  | { readonly call: number; readonly answer: ReadingAnswers[keyof ReadingAnswers] }
  | { readonly call: number; readonly error: CarriedError }
  | { readonly progress: 'counting'; readonly done: number; readonly total: number }
