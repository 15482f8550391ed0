import type { Worker } from 'node:worker_threads'
import { prepareLines, type LinesOrder, type PreparedLines } from './prepared-lines.ts'

/** Who checks lines and makes them ready. */
export interface LinePreparing {
  /** Pieces it works on at a time. */
  readonly atOnce: number
  prepare(order: LinesOrder): Promise<PreparedLines>
  close(): Promise<void>
}

/** The same here, where there are no threads (tests). */
export const preparingHere: LinePreparing = {
  atOnce: 0,
  prepare: (order) => Promise.resolve(prepareLines(order)),
  close: () => Promise.resolve(),
}

/** What of a worker is needed. */
export type LinePort = Pick<Worker, 'postMessage' | 'on' | 'terminate'>

/** A piece each thread has waiting while it works on another. */
const PIECES_OF_THREAD = 2

interface Piece {
  readonly order: LinesOrder
  readonly done: (prepared: PreparedLines) => void
}

/** Has lines made ready in threads, so that the window never waits and every processor works. */
export class LineThreads implements LinePreparing {
  readonly atOnce: number
  private readonly threads: readonly LineThread[]

  /** `onEnded` hears of a thread that died: what it had is done here, and so is what follows when there is none left. */
  constructor(ports: readonly LinePort[], onEnded: (error: unknown) => void) {
    this.threads = ports.map((port) => new LineThread(port, onEnded))
    this.atOnce = ports.length * PIECES_OF_THREAD
  }

  prepare(order: LinesOrder): Promise<PreparedLines> {
    const [least, ...others] = this.threads.filter(({ isThere }) => isThere)
    if (least === undefined) return preparingHere.prepare(order)
    const free = others.reduce((best, each) => (each.waiting < best.waiting ? each : best), least)
    return free.prepare(order)
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()))
  }
}

/** One thread; it answers in the order it was asked in. */
class LineThread {
  isThere = true
  private isClosed = false
  private readonly pieces: Piece[] = []

  constructor(
    private readonly port: LinePort,
    private readonly onEnded: (error: unknown) => void,
  ) {
    port.on('message', (prepared: PreparedLines) => this.pieces.shift()?.done(prepared))
    port.on('error', (error) => this.end(error))
    port.on('exit', () => this.end(new Error('A thread that makes lines ready has ended')))
  }

  get waiting(): number {
    return this.pieces.length
  }

  prepare(order: LinesOrder): Promise<PreparedLines> {
    return new Promise((done) => {
      this.pieces.push({ order, done })
      this.port.postMessage(order)
    })
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.port.terminate()
  }

  private end(error: unknown): void {
    if (!this.isThere) return
    this.isThere = false
    if (this.isClosed) return
    this.onEnded(error)
    for (const { order, done } of this.pieces.splice(0)) done(prepareLines(order))
  }
}
