import { failure, type Failure } from '../../contract/failures.ts'
import { systemCode } from '../atomic-file.ts'
import { writeFailure } from '../write-failure.ts'

/** Thrown at the next pause of a job that was cancelled. */
class Cancelled extends Error {}

/**
 * Where an error came from decides what the person is told: the same `EIO` may concern the stick or the journal. `desk` is
 * this PC's own data folder when an import writes there, `target` where an export goes.
 */
export type ErrorPlace = 'target' | 'journal' | 'file' | 'desk'

/** An error of the system with the place where it happened; survives being wrapped by streams. */
interface PlacedError {
  readonly place: ErrorPlace
  readonly error: unknown
}

const FULL_CODES = new Set(['ENOSPC', 'EDQUOT'])
const GONE_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'])
const READ_ONLY_CODES = new Set(['EROFS', 'EACCES', 'EPERM'])
/** Longest piece of work between two pauses, milliseconds; the window must never wait 50. */
const BREATH_MS = 12
const PROGRESS_MS = 100

export interface JobPorts {
  readonly monotonicMs: () => number
  readonly progress: (phase: string, done: number, total: number) => void
}

/** One export or verification while it runs: cancelling, pauses, progress, and the first error. */
export class ExportJob {
  readonly #ports: JobPorts
  #isCancelled = false
  #lastBreath: number
  #lastProgress = -Infinity
  #phase = ''
  #first: PlacedError | null = null
  #refusal: Failure | null = null

  constructor(ports: JobPorts) {
    this.#ports = ports
    this.#lastBreath = ports.monotonicMs()
  }

  cancel(): void {
    this.#isCancelled = true
  }

  /** Throws when the job was cancelled; gives the event loop a turn when the last one is too long ago. */
  breathe = async (): Promise<void> => {
    this.#stopIfCancelled()
    if (this.#ports.monotonicMs() - this.#lastBreath < BREATH_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#lastBreath = this.#ports.monotonicMs()
    this.#stopIfCancelled()
  }

  /** Reports at most ten times a second, and always the first and the last of a phase. */
  progress(phase: string, done: number, total: number): void {
    const now = this.#ports.monotonicMs()
    if (phase === this.#phase && done < total && now - this.#lastProgress < PROGRESS_MS) return
    this.#phase = phase
    this.#lastProgress = now
    this.#ports.progress(phase, done, total)
  }

  /** Ends the job with a failure that is no error of the system. */
  refuse(told: Failure): never {
    this.#refusal ??= told
    throw new Error(`The job was refused: ${told.code}`)
  }

  /** Runs one step and remembers where it failed. */
  async at<T>(place: ErrorPlace, step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      this.#first ??= { place, error }
      throw error
    }
  }

  /** What the person is told about an error that ended the job; `null` when it is a defect of the program. */
  failureOf(error: unknown): Failure | null {
    if (this.#isCancelled) return failure('cancelled')
    if (this.#refusal !== null) return this.#refusal
    const placed = this.#first
    const code = systemCode(placed?.error ?? error)
    if (placed === null || (code === '' && placed.place !== 'journal')) return null
    if (placed.place === 'desk') return writeFailure(placed.error)
    if (placed.place !== 'target') return failure('readFailed', { code: code === '' ? placed.place : code })
    if (GONE_CODES.has(code)) return failure('targetMissing', { code })
    if (READ_ONLY_CODES.has(code)) return failure('readOnlyTarget', { code })
    return failure(FULL_CODES.has(code) ? 'targetFull' : 'targetFailed', { code })
  }

  #stopIfCancelled(): void {
    if (this.#isCancelled) throw new Cancelled('The job was cancelled')
  }
}
