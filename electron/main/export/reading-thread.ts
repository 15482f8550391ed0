import { blockCount, type ContentName } from '../../../src/formats/export-content.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading, NamedSheet, ReadingOrder, ReadingProgress, ReadPlan } from './export-reading.ts'
import { ReadingCalls, type ReadingPort } from './reading-call.ts'
import type { CarriedPiece, CountedPackages, PieceMaking } from './reading-messages.ts'
import { Turns } from './turns.ts'

/** Pieces made and not yet used up before the threads wait. */
const MOST_WAITING = 2
/** Questions a thread has at a time: it works on while an answer of it is on its way. */
const LANES_OF_THREAD = 2

/**
 * Reads the journal in threads of their own, so that this one only encrypts and writes and the window never waits. The
 * first one counts and makes the events, all of them the blocks of cases.
 */
export class ThreadReading implements ExportReading {
  private readonly threads: readonly ReadingCalls[]
  private packages: CountedPackages = []
  private events: readonly number[] = []
  private areSheetsWanted = false

  constructor(
    ports: readonly ReadingPort[],
    parts: { readonly job: ExportJob; readonly progress: ReadingProgress; readonly isDeflated: boolean },
  ) {
    this.threads = ports.map((port) => new ReadingCalls(port, parts))
    this.isDeflated = parts.isDeflated
  }

  readonly isDeflated: boolean

  async plan(order: ReadingOrder): Promise<ReadPlan> {
    const [first, ...others] = this.threads
    const { plan, packages } = await asked(first).ask<'plan'>({ ask: 'plan', order })
    this.packages = packages
    this.areSheetsWanted = order.formBytes > 0
    this.events = plan.ok ? plan.packages.map(({ events }) => events) : []
    for (const thread of others) await thread.ask<'adopt'>({ ask: 'adopt', packages })
    return plan
  }

  async *content(index: number, progress: ReadingProgress): AsyncGenerator<NamedChunk<ContentName>> {
    const waiting = new CountQueuingStrategy({ highWaterMark: MOST_WAITING })
    const { readable, writable } = new TransformStream<Chunk, Chunk>({}, waiting)
    const writer = writable.getWriter()
    const making = new ContentMaking(this.threads, this.packages, { index, isDeflated: this.isDeflated })
    const total = (this.events[index] ?? 0) * 2
    let done = 0
    const pass = async (chunk: Chunk, events: number) => {
      progress(Math.min((done += events), total), total)
      await writer.write(chunk)
    }
    progress(0, total)
    // What goes wrong is told by the reader below.
    making.all(pass).then(
      () => writer.close().catch(() => undefined),
      (error: unknown) => writer.abort(error).catch(() => undefined),
    )
    const reader = readable.getReader()
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    } finally {
      await reader.cancel().catch(() => undefined)
      // What the threads took is free for reading back.
      if (index === this.packages.length - 1 && !this.areSheetsWanted) await this.close()
    }
  }

  async *sheets(index: number): AsyncGenerator<NamedSheet> {
    for (;;) {
      const sheet = await asked(this.threads[0]).ask<'sheets'>({ ask: 'sheets', index })
      if (sheet === null) return
      yield sheet
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()))
  }
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
