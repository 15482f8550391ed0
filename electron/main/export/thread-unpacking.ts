import {
  UnpackerGone,
  type EntryPacking,
  type Packed,
  type UnpackedHash,
} from '../../../src/formats/export-packing.ts'
import type { ReadingCalls } from './reading-call.ts'
import type { ReadingAnswers } from './reading-messages.ts'

type Answer = ReadingAnswers['unpack']

/** Pieces a thread has at a time: it works on while the next one is on its way. */
const MOST_ON_THE_WAY = 2

/** Has entries unpacked and hashed by threads, each by the one that has fewest. */
export class ThreadUnpacking {
  private readonly busy: Map<ReadingCalls, number>
  private lastEntry = 0

  constructor(threads: readonly ReadingCalls[]) {
    this.busy = new Map(threads.map((thread) => [thread, 0]))
  }

  readonly hashed: NonNullable<EntryPacking['hashed']> = async (packed, how, mostBytes) => {
    const [thread] = [...this.busy].sort(([, a], [, b]) => a - b)[0] ?? []
    if (thread === undefined) throw new UnpackerGone('Export: expected a thread that unpacks, got none')
    this.count(thread, 1)
    try {
      return await this.hashedBy(thread, packed, { how, mostBytes })
    } finally {
      this.count(thread, -1)
    }
  }

  private async hashedBy(
    thread: ReadingCalls,
    packed: AsyncIterable<Uint8Array>,
    wanted: { readonly how: Packed; readonly mostBytes: number },
  ): Promise<UnpackedHash> {
    const entry = (this.lastEntry += 1)
    const given = (bytes: Uint8Array<ArrayBuffer> | null) => {
      const piece = { ...wanted, entry, bytes }
      const asked = thread.ask<'unpack'>({ ask: 'unpack', piece }, bytes === null ? [] : [bytes.buffer])
      const answer = asked.catch((error: unknown): never => {
        throw new UnpackerGone('The thread that unpacks is gone', { cause: error })
      })
      // Told when it is waited for.
      answer.catch(() => undefined)
      return answer
    }
    const waiting: Promise<Answer>[] = []
    for await (const bytes of packed) {
      waiting.push(given(owned(bytes)))
      if (waiting.length >= MOST_ON_THE_WAY) stopIfDamaged(await waiting.shift())
    }
    waiting.push(given(null))
    for (const answer of waiting) {
      const found = stopIfDamaged(await answer)
      if (found !== null) return found
    }
    throw new Error('Unpacking: expected a hash at the end, got none')
  }

  private count(thread: ReadingCalls, more: number): void {
    this.busy.set(thread, (this.busy.get(thread) ?? 0) + more)
  }
}

/** Bytes whose memory can be given away: nobody reads a piece of a file twice. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, length } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === length
    ? new Uint8Array(buffer)
    : bytes.slice()
}

function stopIfDamaged(answer: Answer | undefined): UnpackedHash | null {
  if (answer === null || answer === undefined) return null
  if ('damage' in answer) throw new Error(answer.damage)
  return answer
}
