import { readFile, rename } from 'node:fs/promises'
import * as v from 'valibot'
import { afterFailure, NO_TRIES, waitLeft, type PinTries } from '../../../src/domain/pin-wait.ts'
import { writeFileAtomically, systemCode } from '../atomic-file.ts'
import { hashPin, isPinOf, type PinHash } from './pin-hash.ts'

const bookShape = v.object({
  version: v.literal(1),
  pins: v.record(v.string(), v.object({ salt: v.string(), hash: v.string(), cost: v.number() })),
  tries: v.record(v.string(), v.object({ failures: v.number(), waitMs: v.number(), since: v.number() })),
})

/** Wall clock for what is kept across starts, monotonic clock for what passes while the program runs; milliseconds. */
interface TwoClocks {
  readonly wall: () => number
  readonly monotonic: () => number
}

export type PinCheck =
  | { readonly kind: 'right' }
  /** There is no PIN: it was lost with its file and is set anew (ADR 3). */
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong' | 'tooEarly'; readonly waitMs: number }

/** PINs and failed tries, in one file beside the journal (ADR 3, 7). */
export class PinBook {
  private queue: Promise<unknown> = Promise.resolve()
  /** Moments of the monotonic clock at which the next try is allowed. */
  private readonly allowedAt = new Map<string, number>()

  private constructor(
    private readonly path: string,
    private readonly clocks: TwoClocks,
    private readonly pins: Map<string, PinHash>,
    private readonly tries: Map<string, PinTries>,
    /** The file was there but could not be understood; it was set aside. */
    readonly wasUnreadable: boolean,
  ) {
    for (const [staffId, known] of tries) {
      this.allowedAt.set(staffId, clocks.monotonic() + waitLeft(known, clocks.wall()))
    }
  }

  /** Rejects when the system refuses to read. */
  static async open(path: string, clocks: TwoClocks): Promise<PinBook> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    })
    if (text === null) return new PinBook(path, clocks, new Map(), new Map(), false)
    try {
      const { pins, tries } = v.parse(bookShape, JSON.parse(text))
      return new PinBook(path, clocks, new Map(Object.entries(pins)), new Map(Object.entries(tries)), false)
    } catch {
      await rename(path, `${path}.unreadable`)
      return new PinBook(path, clocks, new Map(), new Map(), true)
    }
  }

  /** Whether this PC knows a PIN of somebody. */
  hasPin(staffId: string): boolean {
    return this.pins.has(staffId)
  }

  /** Sets a PIN; the wait for the old one is over. Rejects with the system's error when it could not be kept; then the old one holds. */
  setPin(staffId: string, pin: string): Promise<void> {
    return this.inTurn(async () => {
      const before = this.pins.get(staffId)
      this.pins.set(staffId, await hashPin(pin))
      // Tries at the old one say nothing about the new one.
      this.tries.delete(staffId)
      this.allowedAt.delete(staffId)
      try {
        await this.save()
      } catch (error) {
        if (before === undefined) this.pins.delete(staffId)
        else this.pins.set(staffId, before)
        throw error
      }
    })
  }

  /**
   * Tries a PIN. The try is counted on disk before the PIN is looked at, so that ending the program does not save a
   * guess. Rejects with the system's error when it could not be counted.
   */
  tryPin(staffId: string, pin: string): Promise<PinCheck> {
    return this.inTurn(async () => {
      const stored = this.pins.get(staffId)
      if (stored === undefined) return { kind: 'missing' }
      const left = (this.allowedAt.get(staffId) ?? 0) - this.clocks.monotonic()
      if (left > 0) return { kind: 'tooEarly', waitMs: left }
      const waitMs = await this.count(staffId)
      if (!(await isPinOf(pin, stored))) return { kind: 'wrong', waitMs }
      this.tries.delete(staffId)
      this.allowedAt.delete(staffId)
      await this.save()
      return { kind: 'right' }
    })
  }

  private async count(staffId: string): Promise<number> {
    const tries = afterFailure(this.tries.get(staffId) ?? NO_TRIES, this.clocks.wall())
    this.tries.set(staffId, tries)
    this.allowedAt.set(staffId, this.clocks.monotonic() + tries.waitMs)
    await this.save()
    return tries.waitMs
  }

  private save(): Promise<void> {
    const { pins, tries } = this
    const content = { version: 1, pins: Object.fromEntries(pins), tries: Object.fromEntries(tries) }
    return writeFileAtomically(this.path, `${JSON.stringify(content, null, 1)}\n`)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work)
    this.queue = result.catch(() => undefined)
    return result
  }
}
