import type { OfficeSettings } from '../../../src/domain/office.ts'
import type { PackageContent } from '../../../src/formats/export-cases.ts'
import type { JournalShare, PackedCount } from '../../../src/formats/journal-count.ts'
import type { Packed, UnpackedHash } from '../../../src/formats/export-packing.ts'
import type { ChainExtent } from '../journal/segment-journal.ts'
import type { NamedSheet, ReadingOrder, ReadPlan } from './export-reading.ts'

/** What a thread is given when it begins. */
export interface ReadingData {
  readonly extent: readonly ChainExtent[]
  readonly settings: OfficeSettings
}

/** What was counted, one after the other package, for threads that have not counted themselves. */
export type CountedPackages = readonly PackageContent[]

/** How pieces are made: memory of those that were used up, and whether they are to be deflated. */
export interface PieceMaking {
  readonly spare: readonly ArrayBuffer[]
  readonly isDeflated: boolean
}

/**
 * One question: each thread counts a share of the journal, the first one plans with what the `others` counted; `events` and `sheets` ask for the
 * next piece, `block` for one of the blocks.
 */
export type ReadingQuestion =
  | { readonly ask: 'count'; readonly share: JournalShare }
  | { readonly ask: 'plan'; readonly order: ReadingOrder; readonly others: readonly PackedCount[] }
  | { readonly ask: 'adopt'; readonly packages: CountedPackages }
  | { readonly ask: 'events'; readonly index: number; readonly making: PieceMaking }
  | { readonly ask: 'block'; readonly index: number; readonly block: number; readonly making: PieceMaking }
  | { readonly ask: 'sheets'; readonly index: number }
  | { readonly ask: 'unpack'; readonly piece: PackedPiece }

export type ReadingRequest = ReadingQuestion & { readonly call: number }

/** The next piece of an entry as it lies in the file; `null` = it was the last one. */
export interface PackedPiece {
  readonly entry: number
  readonly how: Packed
  readonly mostBytes: number
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

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
  /** Of the first share, which stays there, `null`. */
  readonly count: PackedCount | null
  readonly plan: { readonly plan: ReadPlan; readonly packages: CountedPackages }
  readonly adopt: null
  readonly events: { readonly pieces: readonly [CarriedPiece]; readonly events: number } | null
  /** The lines of `cases.jsonl`, and the rows of the ledger. */
  readonly block: { readonly pieces: readonly [CarriedPiece, CarriedPiece]; readonly events: number }
  readonly sheets: NamedSheet | null
  /** At the end the hash of what came out; `null` before. What is wrong with the entry is no error of the thread. */
  readonly unpack: UnpackedHash | { readonly damage: string } | null
}

export type ReadingReply =
  /** The first one: the thread is there. */
  | { readonly isThere: true }
  | { readonly call: number; readonly answer: ReadingAnswers[keyof ReadingAnswers] }
  | { readonly call: number; readonly error: CarriedError }
  | { readonly progress: 'counting'; readonly done: number; readonly total: number }

/** The memory of a count that goes over instead of being copied. */
export function countBuffers({ tally }: PackedCount): readonly ArrayBuffer[] {
  return [tally.cases.texts.buffer, tally.cases.rows.buffer]
}
