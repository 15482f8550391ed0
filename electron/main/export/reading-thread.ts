import type { Worker } from 'node:worker_threads'
import type { ContentName } from '../../../src/formats/export-content.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import { systemCode } from '../atomic-file.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading, NamedSheet, ReadingOrder, ReadingProgress, ReadPlan } from './export-reading.ts'
import type { CarriedError, ReadingAnswers, ReadingQuestion, ReadingReply } from './reading-messages.ts'

/** Chunks asked for before the last one was used: the thread works on while one is written, and no farther. */
const CHUNKS_AHEAD = 3

/** What of a worker is needed. */
export type ReadingPort = Pick<Worker, 'postMessage' | 'on' | 'terminate'>

interface Waiting {
  readonly resolve: (answer: ReadingAnswers[keyof ReadingAnswers]) => void
  readonly reject: (error: unknown) => void
}

/** The thread died before it did anything: its file is missing, or the system gives no thread. */
export class ThreadNotThere extends Error {}

/** Reads the journal in a thread of its own, so that this one only packs and the window never waits. */
export class ThreadReading implements ExportReading {
  private readonly waiting = new Map<number, Waiting>()
  private lastCall = 0
  private ended: Error | null = null
  private isThere = false
  private contentProgress: ReadingProgress = () => undefined

  constructor(
    private readonly port: ReadingPort,
    private readonly parts: { readonly job: ExportJob; readonly progress: ReadingProgress },
  ) {
    port.on('message', (reply: ReadingReply) => this.receive(reply))
    port.on('error', (error) => this.end(error))
    port.on('exit', () => this.end(new Error('The thread that reads the journal has ended')))
  }

  plan(order: ReadingOrder): Promise<ReadPlan> {
    return this.ask<'plan'>({ ask: 'plan', order })
  }

  async *content(index: number, progress: ReadingProgress): AsyncGenerator<NamedChunk<ContentName>> {
    this.contentProgress = progress
    const ahead: Promise<ReadingAnswers['content']>[] = []
    const used: ArrayBuffer[] = []
    for (;;) {
      while (ahead.length < CHUNKS_AHEAD) {
        const next = this.askContent(index, used.pop())
        // Told when its turn comes.
        next.catch(() => undefined)
        ahead.push(next)
      }
      const chunk = (await ahead.shift()) ?? null
      if (chunk === null) return
      const { buffer } = chunk.bytes
      yield { ...chunk, giveBack: () => void (buffer instanceof ArrayBuffer && used.push(buffer)) }
    }
  }

  async *sheets(index: number): AsyncGenerator<NamedSheet> {
    for (;;) {
      const sheet = await this.ask<'sheets'>({ ask: 'sheets', index })
      if (sheet === null) return
      yield sheet
    }
  }

  async close(): Promise<void> {
    const closed = new Error('The reading was closed')
    this.ended ??= closed
    for (const { reject } of this.waiting.values()) reject(closed)
    this.waiting.clear()
    await this.port.terminate()
  }

  /** The next chunk; the memory of a used one goes along. */
  private askContent(index: number, spare: ArrayBuffer | undefined): Promise<ReadingAnswers['content']> {
    if (spare === undefined) return this.ask<'content'>({ ask: 'content', index })
    return this.ask<'content'>({ ask: 'content', index, spare }, [spare])
  }

  private ask<Kind extends keyof ReadingAnswers>(
    question: ReadingQuestion & { readonly ask: Kind },
    given: readonly ArrayBuffer[] = [],
  ): Promise<ReadingAnswers[Kind]> {
    const call = (this.lastCall += 1)
    return new Promise((resolve, reject) => {
      if (this.ended !== null) {
        reject(this.ended)
        return
      }
      // A parsed boundary: our own thread answers each question with its own kind of answer.
      this.waiting.set(call, { resolve: (answer) => resolve(answer as ReadingAnswers[Kind]), reject })
      this.port.postMessage({ ...question, call }, given)
    })
  }

  private receive(reply: ReadingReply): void {
    if ('isThere' in reply) {
      this.isThere = true
      return
    }
    if ('progress' in reply) {
      const report = reply.progress === 'counting' ? this.parts.progress : this.contentProgress
      report(reply.done, reply.total)
      return
    }
    const waiting = this.waiting.get(reply.call)
    this.waiting.delete(reply.call)
    if ('answer' in reply) waiting?.resolve(reply.answer)
    else if (waiting !== undefined) this.told(reply.error).catch(waiting.reject)
  }

  /** A thread that dies has read nothing that counts: told as a journal that could not be read. */
  private end(error: unknown): void {
    if (this.ended !== null) return
    const message = error instanceof Error ? error.message : String(error)
    this.ended = new (this.isThere ? Error : ThreadNotThere)(message, { cause: error })
    if (!this.isThere) {
      for (const { reject } of this.waiting.values()) reject(this.ended)
      this.waiting.clear()
      return
    }
    const carried = { message, code: systemCode(error), isOfJournal: true }
    for (const { reject } of this.waiting.values()) this.told(carried).catch(reject)
    this.waiting.clear()
  }

  /** Rejects with the error, placed where it happened. */
  private told({ message, code, isOfJournal }: CarriedError): Promise<never> {
    const error = Object.assign(new Error(message), { code })
    return isOfJournal ? this.parts.job.at('journal', () => Promise.reject(error)) : Promise.reject(error)
  }
}
