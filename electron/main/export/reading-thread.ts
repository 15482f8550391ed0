import { blockCount, type ContentName } from '../../../src/formats/export-content.ts'
import type { EntryPacking } from '../../../src/formats/export-packing.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading, NamedSheet, ReadingOrder, ReadingProgress, ReadPlan } from './export-reading.ts'
import { ReadingCalls, type ReadingPort } from './reading-call.ts'
import {
  countBuffers,
  type CarriedPiece,
  type CountedPackages,
  type PieceMaking,
} from './reading-messages.ts'
import { ThreadUnpacking } from './thread-unpacking.ts'
import { Turns } from './turns.ts'

/** Pieces made and not yet used up before the threads wait. */
const MOST_WAITING = 2
/** Questions a thread has at a time: it works on while an answer of it is on its way. */
const LANES_OF_THREAD = 2

/** Begins that many threads that read the journal of one moment; throws when there are none to be had. */
export type ThreadBegin = (most: number) => readonly ReadingPort[]

/** As many as the smallest PC has processors. */
const THREADS = 2
/** Main reads and deciphers beside it; a second one would take more memory than it saves time. */
const UNPACKING_THREADS = 1

/**
 * Reads the journal in threads of their own, so that this one only encrypts and writes and the window never waits. Some
 * count, others make the content (the first one of them the events, all of them the blocks of cases), and others read
 * back: what a thread has gathered is gone with it, and would be more than the next step needs.
 */
export class ThreadReading implements ExportReading {
  private threads: readonly ReadingCalls[]
  private unpacker: ThreadUnpacking | null = null
  private packages: CountedPackages = []
  private areSheetsWanted = false
  private isOver = false

  constructor(
    private readonly begin: ThreadBegin,
    private readonly parts: {
      readonly job: ExportJob
      readonly progress: ReadingProgress
      readonly isDeflated: boolean
    },
  ) {
    this.threads = this.begun(true)
    this.isDeflated = parts.isDeflated
  }

  readonly isDeflated: boolean

  async plan(order: ReadingOrder): Promise<ReadPlan> {
    const { threads } = this
    const [first] = threads
    const counting = threads.map((thread, number) =>
      thread.ask<'count'>({ ask: 'count', share: { number, of: threads.length } }),
    )
    const others = (await Promise.all(counting)).filter((counted) => counted !== null)
    const given = others.flatMap(countBuffers)
    const { plan, packages } = await asked(first).ask<'plan'>({ ask: 'plan', order, others }, given)
    this.packages = packages
    this.areSheetsWanted = order.formBytes > 0
    return plan
  }

  content(index: number, progress: ReadingProgress): AsyncGenerator<NamedChunk<ContentName>> {
    if (index === 0) this.beginMaking()
    const waiting = new CountQueuingStrategy({ highWaterMark: MOST_WAITING })
    const { readable, writable } = new TransformStream<Chunk, Chunk>({}, waiting)
    // Begun at once: the key of the export is derived meanwhile. What goes wrong is told by the reader.
    void this.make(index, writable.getWriter(), progress)
    return this.made(index, readable.getReader())
  }

  async *sheets(index: number): AsyncGenerator<NamedSheet> {
    for (;;) {
      const sheet = await asked(this.threads[0]).ask<'sheets'>({ ask: 'sheets', index })
      if (sheet === null) return
      yield sheet
    }
  }

  unpacking(): EntryPacking['hashed'] {
    if (!this.isDeflated) return undefined
    this.unpacker ??= new ThreadUnpacking(this.renewed(UNPACKING_THREADS))
    return this.unpacker.hashed
  }

  async close(): Promise<void> {
    this.isOver = true
    await closed(this.threads)
  }

  private async make(
    index: number,
    writer: WritableStreamDefaultWriter<Chunk>,
    progress: ReadingProgress,
  ): Promise<void> {
    const making = new ContentMaking(this.threads, this.packages, { index, isDeflated: this.isDeflated })
    const total = (this.packages[index]?.events ?? 0) * 2
    let done = 0
    const pass = async (chunk: Chunk, events: number) => {
      progress(Math.min((done += events), total), total)
      await writer.write(chunk)
    }
    progress(0, total)
    try {
      await making.all(pass)
      await writer.close()
    } catch (error) {
      await writer.abort(error).catch(() => undefined)
    }
  }

  private async *made(
    index: number,
    reader: ReadableStreamDefaultReader<Chunk>,
  ): AsyncGenerator<NamedChunk<ContentName>> {
    const isLast = index === this.packages.length - 1 && !this.areSheetsWanted
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
      // What these threads took is free for what comes next.
      if (isLast) await closed(this.threads)
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }

  /** Other threads take over what was counted. */
  private beginMaking(): void {
    const { packages } = this
    for (const thread of this.renewed()) {
      // Whoever asks next is told.
      thread.ask<'adopt'>({ ask: 'adopt', packages }).catch(() => undefined)
    }
  }

  /** Ends the threads there are, and begins others. */
  private renewed(most = THREADS): readonly ReadingCalls[] {
    if (this.isOver) throw new Error('The reading was closed')
    void closed(this.threads)
    this.threads = this.begun(false, most)
    return this.threads
  }

  private begun(mayBeMissing: boolean, most = THREADS): readonly ReadingCalls[] {
    const { job, progress } = this.parts
    const counted = Array.from({ length: most }, () => 0)
    return this.begin(most).map((port, thread) => {
      const progressOf = (done: number, total: number) => {
        counted[thread] = done
        const sum = counted.reduce((all, each) => all + each, 0)
        progress(Math.min(total, sum), total)
      }
      return new ReadingCalls(port, { job, progress: progressOf }, mayBeMissing)
    })
  }
}

async function closed(threads: readonly ReadingCalls[]): Promise<void> {
  await Promise.all(threads.map((thread) => thread.close()))
}

function asked(thread: ReadingCalls | undefined): ReadingCalls {
  if (thread === undefined) throw new Error('Export: expected a thread that reads, got none')
  return thread
}

type Chunk = NamedChunk<ContentName>
type Pass = (chunk: Chunk, events: number) => Promise<void>

/** Has the content of one package made by all threads; what belongs to one entry is passed on in its order. */
class ContentMaking {
  private readonly used: ArrayBuffer[] = []
  private readonly turns = { events: new Turns(), block: new Turns() }
  private nextEvents = 0
  private areEventsOver = false
  private nextBlock = 0

  constructor(
    private readonly threads: readonly ReadingCalls[],
    private readonly packages: CountedPackages,
    private readonly wanted: { readonly index: number; readonly isDeflated: boolean },
  ) {}

  async all(pass: Pass): Promise<void> {
    const lanes = this.threads.flatMap((thread, at) =>
      Array.from({ length: LANES_OF_THREAD }, () => this.lane(thread, at === 0, pass)),
    )
    await Promise.all(lanes)
  }

  private async lane(thread: ReadingCalls, makesEvents: boolean, pass: Pass): Promise<void> {
    if (makesEvents) await this.passEvents(thread, pass)
    const source = this.packages[this.wanted.index]
    const blocks = source === undefined ? 0 : blockCount(source)
    while (this.nextBlock < blocks) {
      const block = this.nextBlock
      this.nextBlock += 1
      const making = this.making()
      const { index } = this.wanted
      const made = await thread.ask<'block'>({ ask: 'block', index, block, making }, making.spare)
      await this.turns.block.take(block, async () => {
        await pass(this.chunk('cases', made.pieces[0]), made.events)
        await pass(this.chunk('sheet', made.pieces[1]), 0)
      })
    }
  }

  private async passEvents(thread: ReadingCalls, pass: Pass): Promise<void> {
    while (!this.areEventsOver) {
      const turn = this.nextEvents
      this.nextEvents += 1
      const making = this.making()
      const made = await thread.ask<'events'>(
        { ask: 'events', index: this.wanted.index, making },
        making.spare,
      )
      if (made === null) this.areEventsOver = true
      await this.turns.events.take(turn, async () => {
        if (made !== null) await pass(this.chunk('events', made.pieces[0]), made.events)
      })
    }
  }

  /** The memory of what was used up goes along with the next question. */
  private making(): PieceMaking {
    return { spare: this.used.splice(0), isDeflated: this.wanted.isDeflated }
  }

  private chunk(name: ContentName, { bytes, deflated }: CarriedPiece): Chunk {
    const giveBack = () => void this.used.push(bytes.buffer)
    return deflated === null ? { name, bytes, giveBack } : { name, bytes, deflated, giveBack }
  }
}
