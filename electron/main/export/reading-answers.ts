import { ChunkMemory } from '../../../src/formats/export-chunks.ts'
import type { ContentName } from '../../../src/formats/export-content.ts'
import { journalAround, type ExportJournal } from '../../../src/formats/export-source.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import { systemCode } from '../atomic-file.ts'
import { JournalReading, type JournalReadingParts } from './journal-reading.ts'
import type { NamedSheet } from './export-reading.ts'
import type { ReadingAnswers, ReadingReply, ReadingRequest } from './reading-messages.ts'

const PROGRESS_MS = 100

type Parts = Omit<JournalReadingParts, 'breathe' | 'progress' | 'memory'>
type Post = (reply: ReadingReply, transferred: readonly ArrayBufferLike[]) => void

/** Answers the questions of `ThreadReading`, one after another, in the thread that reads. */
export class ReadingDesk {
  private readonly reading: JournalReading
  private readonly contents = new Map<number, AsyncGenerator<NamedChunk<ContentName>>>()
  private readonly sheets = new Map<number, AsyncGenerator<NamedSheet>>()
  private readonly journalErrors = new WeakSet()
  private readonly memory = new ChunkMemory()
  private queue: Promise<unknown> = Promise.resolve()
  private lastProgressMs = -Infinity

  constructor(
    parts: Parts,
    private readonly post: Post,
  ) {
    this.reading = new JournalReading({
      ...parts,
      memory: this.memory,
      journal: this.watched(parts.journal),
      // Nobody else works in this thread, and who gives up ends it.
      breathe: () => Promise.resolve(),
      progress: (done, total) => this.report('counting', done, total),
    })
  }

  /** Says that the thread is there. */
  begin(): void {
    this.post({ isThere: true }, [])
  }

  receive(request: ReadingRequest): void {
    this.queue = this.queue.then(() => this.reply(request))
  }

  private async reply(request: ReadingRequest): Promise<void> {
    const { call } = request
    try {
      const answer = await this.answer(request)
      const bytes = answer !== null && 'bytes' in answer ? [answer.bytes.buffer] : []
      this.post({ call, answer }, bytes)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const isOfJournal = error instanceof Error && this.journalErrors.has(error)
      this.post({ call, error: { message, code: systemCode(error), isOfJournal } }, [])
    }
  }

  private async answer(request: ReadingRequest): Promise<ReadingAnswers[keyof ReadingAnswers]> {
    if (request.ask === 'plan') return this.reading.plan(request.order)
    const { index } = request
    if (request.ask === 'content') {
      if (request.spare !== undefined) this.memory.giveBack(request.spare)
      return nextOf(this.contents, index, () => this.content(index))
    }
    return nextOf(this.sheets, index, () => this.reading.sheets(index))
  }

  private content(index: number): AsyncGenerator<NamedChunk<ContentName>> {
    return this.reading.content(index, (done, total) => this.report('content', done, total))
  }

  private report(progress: 'counting' | 'content', done: number, total: number): void {
    const now = performance.now()
    if (done > 0 && done < total && now - this.lastProgressMs < PROGRESS_MS) return
    this.lastProgressMs = now
    this.post({ progress, done, total }, [])
  }

  /** The journal; remembers its errors, so that they are told as such. */
  private watched(journal: ExportJournal): ExportJournal {
    return journalAround(journal, (asked) =>
      asked().catch((error: unknown) => {
        if (error instanceof Error) this.journalErrors.add(error)
        throw error
      }),
    )
  }
}

async function nextOf<Value>(
  open: Map<number, AsyncGenerator<Value>>,
  index: number,
  begin: () => AsyncGenerator<Value>,
): Promise<Value | null> {
  const values = open.get(index) ?? begin()
  open.set(index, values)
  const next = await values.next()
  return next.done === true ? null : next.value
}
