import { joined } from '../../../src/formats/byte-pieces.ts'
import { damaged, ExportRefusal } from '../../../src/formats/export-fault.ts'
import { LONGEST_LINE_BYTES } from '../../../src/formats/export-line-check.ts'
import type { LineCheck } from '../../../src/formats/export-verify.ts'
import type { PreparedLines } from './prepared-lines.ts'

const LINE_FEED = 0x0a

/** What becomes of the lines of an entry. */
export interface LineTaking {
  readonly path: string
  /** Checks whole lines and makes them ready, perhaps in a thread. */
  readonly prepare: (bytes: Uint8Array) => Promise<PreparedLines>
  /** Takes what was made ready, in the order of the lines. */
  readonly take: (prepared: PreparedLines) => Promise<void>
  /** Pieces that are made ready at a time. */
  readonly atOnce: number
}

/** Cuts an entry into pieces of whole lines, has several made ready at a time, and passes them on in their order. */
export class LineIntake implements LineCheck {
  lines = 0
  private rest: Uint8Array[] = []
  private restBytes = 0
  private readonly waiting: Promise<PreparedLines>[] = []

  constructor(private readonly parts: LineTaking) {}

  async update(bytes: Uint8Array): Promise<void> {
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      const prepared = this.parts.prepare(joined([...this.rest, bytes.subarray(0, end)]))
      // Told when its turn comes; by then another one may have ended everything.
      prepared.catch(() => undefined)
      this.waiting.push(prepared)
      this.rest = []
      this.restBytes = 0
    }
    if (end < bytes.length) {
      this.rest.push(bytes.slice(end))
      this.restBytes += bytes.length - end
    }
    if (this.restBytes > LONGEST_LINE_BYTES) throw damaged(this.parts.path, 'lineTooLong')
    while (this.waiting.length > this.parts.atOnce) await this.takeNext()
  }

  async finish(): Promise<void> {
    while (this.waiting.length > 0) await this.takeNext()
    if (this.restBytes > 0) throw damaged(this.parts.path, 'lastLine')
  }

  private async takeNext(): Promise<void> {
    const prepared = await this.waiting.shift()
    if (prepared === undefined) return
    const { fault, lines } = prepared
    if (fault !== null) throw new ExportRefusal(fault.code, fault.params)
    await this.parts.take(prepared)
    this.lines += lines
  }
}
