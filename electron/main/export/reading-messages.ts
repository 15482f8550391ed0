import type { OfficeSettings } from '../../../src/domain/office.ts'
import type { ContentName } from '../../../src/formats/export-content.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import type { ChainExtent } from '../journal/segment-journal.ts'
import type { NamedSheet, ReadingOrder, ReadPlan } from './export-reading.ts'

/** What the thread is given when it begins. */
export interface ReadingData {
  readonly extent: readonly ChainExtent[]
  readonly settings: OfficeSettings
}

/** One question; `content` and `sheets` ask for the next piece. */
export type ReadingQuestion =
  | { readonly ask: 'plan'; readonly order: ReadingOrder }
  | {
      readonly ask: 'content'
      readonly index: number
      /** Memory of a chunk that was used up. */
      readonly spare?: ArrayBuffer
    }
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

/** Answer to each kind of question; `null` = there is nothing more. */
export interface ReadingAnswers {
  readonly plan: ReadPlan
  readonly content: NamedChunk<ContentName> | null
  readonly sheets: NamedSheet | null
}

export type ReadingReply =
  /** The first one: the thread is there. */
  | { readonly isThere: true }
  | { readonly call: number; readonly answer: ReadingAnswers[keyof ReadingAnswers] }
  | { readonly call: number; readonly error: CarriedError }
  | { readonly progress: 'counting' | 'content'; readonly done: number; readonly total: number }
