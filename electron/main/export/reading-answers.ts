import { ChunkMemory } from '../../../src/formats/export-chunks.ts'
import type { EventsPiece } from '../../../src/formats/export-content.ts'
import { journalAround, type ExportJournal } from '../../../src/formats/export-source.ts'
import { systemCode } from '../atomic-file.ts'
import { letGo } from './let-go.ts'
import type { NamedSheet } from './export-reading.ts'
import { JournalReading, type JournalReadingParts } from './journal-reading.ts'
import { EntryHashing } from './entry-hashing.ts'
import { deflatedPiece } from './node-packing.ts'
import {
  countBuffers,
  type CarriedPiece,
  type PieceMaking,
  type ReadingAnswers,
  type ReadingReply,
  type ReadingRequest,
} from './reading-messages.ts'

const PROGRESS_MS = 100

type Parts = Omit<JournalReadingParts, 'breathe' | 'progress' | 'memory'>
type Answer = ReadingAnswers[keyof ReadingAnswers]
type Post = (reply: ReadingReply, transferred: readonly ArrayBuffer[]) => void

/** Answers the questions of `ThreadReading`, one after another, in a thread that reads. */
export class ReadingDesk {
  private readonly reading: JournalReading
  private readonly events = new Map<number, AsyncGenerator<EventsPiece>>()
  private readonly sheets = new Map<number, AsyncGenerator<NamedSheet>>()
  private readonly unpacking = new EntryHashing()
  private readonly journalErrors = new WeakSet()
  private readonly memory = new ChunkMemory(letGo)
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
      progress: (done, total) => this.report(done, total),
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
      this.post({ call, answer }, buffersOf(answer))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const isOfJournal = error instanceof Error && this.journalErrors.has(error)
      this.post({ call, error: { message, code: systemCode(error), isOfJournal } }, [])
    }
  }

  private async answer(request: ReadingRequest): Promise<Answer> {
    switch (request.ask) {
      case 'count':
        return this.reading.count(request.share)
      case 'plan': {
        const plan = await this.reading.plan(request.order, request.others)
        return { plan, packages: this.reading.counted() }
      }
      case 'adopt':
        this.reading.adopt(request.packages)
        return null
      case 'events': {
        const carried = this.carrying(request.making)
        const next = await nextOf(this.events, request.index, () => this.reading.events(request.index))
        return next === null ? null : { pieces: [carried(next.bytes)], events: next.events }
      }
      case 'block': {
        const carried = this.carrying(request.making)
        const { cases, sheet, events } = await this.reading.block(request.index, request.block)
        return { pieces: [carried(cases), carried(sheet)], events }
      }
      case 'unpack':
        return this.unpacking.take(request.piece)
      case 'sheets':
        return nextOf(this.sheets, request.index, () => this.reading.sheets(request.index))
    }
  }

  /** Takes back what was used up, and makes of bytes what goes over. */
  private carrying({ spare, isDeflated }: PieceMaking): (bytes: Uint8Array<ArrayBuffer>) => CarriedPiece {
    for (const memory of spare) this.memory.giveBack(memory)
    return (bytes) => ({ bytes, deflated: isDeflated ? deflatedPiece(bytes) : null })
  }

  private report(done: number, total: number): void {
    const now = performance.now()
    if (done > 0 && done < total && now - this.lastProgressMs < PROGRESS_MS) return
    this.lastProgressMs = now
    this.post({ progress: 'counting', done, total }, [])
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

/** What of an answer goes over instead of being copied. */
function buffersOf(answer: Answer): readonly ArrayBuffer[] {
  if (answer !== null && 'tally' in answer) return countBuffers(answer)
  if (answer === null || !('pieces' in answer)) return []
  return answer.pieces.flatMap(({ bytes, deflated }) =>
    deflated === null ? [bytes.buffer] : [bytes.buffer, deflated.buffer],
  )
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
