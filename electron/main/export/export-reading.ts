import type { ContentName } from '../../../src/formats/export-content.ts'
import type { EntryPacking } from '../../../src/formats/export-packing.ts'
import type { ExportFault } from '../../../src/formats/export-fault.ts'
import type { MomentRange } from '../../../src/formats/export-manifest.ts'
import type { PackageFacts } from '../../../src/formats/export-package.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import type { Sheet } from '../../contract/shapes.ts'

/** Which cases are wanted, and how large one file may be. */
export interface ReadingOrder {
  readonly range: MomentRange | null
  readonly maxBytes: number
  /** Bytes of the forms of one case, 0 without forms. */
  readonly formBytes: number
  /** Names the files of one export as belonging together; a UUID. */
  readonly setId: string
}

/** One file of an export before it is written. */
export interface ReadPackage extends PackageFacts {
  readonly neededBytes: number
}

export type ReadPlan =
  | {
      readonly ok: true
      readonly packages: readonly ReadPackage[]
      /** Of all cases there are. */
      readonly range: MomentRange | null
    }
  | ExportFault

/** F01 of one case, and the name of its file. */
export interface NamedSheet {
  readonly name: string
  readonly sheet: Sheet
}

/**
 * Reads the journal for one export, here or in a thread of its own. Everything rejects with what the journal rejects with.
 */
export interface ExportReading {
  /** Whether the pieces of the content come deflated (`DeflatedPiece`). */
  readonly isDeflated: boolean
  /** Reads the journal once and counts; comes first. */
  plan(order: ReadingOrder): Promise<ReadPlan>
  /** Entries of package `index`, made as they are asked for. */
  content(index: number, progress: ReadingProgress): AsyncIterable<NamedChunk<ContentName>>
  /** Begins to read back: answers what unpacks elsewhere (see `EntryPacking`); absent = it is all done here. */
  unpacking?(): EntryPacking['hashed']
  sheets(index: number): AsyncIterable<NamedSheet>
  /** Gives everything back; what is under way is given up. */
  close(): Promise<void>
}

export type ReadingProgress = (done: number, total: number) => void
