import type { Worker } from 'node:worker_threads'
import { systemCode } from '../atomic-file.ts'
import type { ExportJob } from './export-job.ts'
import type { ReadingProgress } from './export-reading.ts'
import type { CarriedError, ReadingAnswers, ReadingQuestion, ReadingReply } from './reading-messages.ts'

/** What of a worker is needed. */
export type ReadingPort = Pick<Worker, 'postMessage' | 'on' | 'terminate'>

interface Waiting {
  readonly resolve: (answer: ReadingAnswers[keyof ReadingAnswers]) => void
  readonly reject: (error: unknown) => void
}

/** The thread died before it did anything: its file is missing, or the system gives no thread. */
export class ThreadNotThere extends Error {}

/** Questions to one thread, and its answers. */
export class ReadingCalls {
  private readonly waiting = new Map<number, Waiting>()
  private lastCall = 0
  private ended: Error | null = null
  private isThere: boolean

  /** `mayBeMissing` = that it cannot be begun is told as `ThreadNotThere`; else it has died. */
  constructor(
    private readonly port: ReadingPort,
    private readonly parts: { readonly job: ExportJob; readonly progress: ReadingProgress },
    mayBeMissing: boolean,
  ) {
    this.isThere = !mayBeMissing
    port.on('message', (reply: ReadingReply) => this.receive(reply))
    port.on('error', (error) => this.end(error))
    port.on('exit', () => this.end(new Error('The thread that reads the journal has ended')))
  }

  /** Asks; the memory in `given` goes over to the thread. */
  ask<Kind extends keyof ReadingAnswers>(
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

  async close(): Promise<void> {
    const closed = new Error('The reading was closed')
    this.ended ??= closed
    for (const { reject } of this.waiting.values()) reject(closed)
    this.waiting.clear()
    await this.port.terminate()
  }

  private receive(reply: ReadingReply): void {
    if ('isThere' in reply) {
      this.isThere = true
      return
    }
    if ('progress' in reply) {
      this.parts.progress(reply.done, reply.total)
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
