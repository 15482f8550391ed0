/** A place outside of memory for bytes that wait for their turn; whoever provides it makes them unreadable for others. */
export interface AsideFile {
  /** Takes bytes, and their memory: nobody else may look at them any more. */
  write(bytes: Uint8Array): Promise<void>
  /** Everything that was written, from the beginning; what it took is given back at the end. To be asked for once. */
  read(): AsyncIterable<Uint8Array>
}

/** What waits in memory at most where there is a place outside of it. */
const HELD_BYTES = 1024 * 1024

/** Pieces that wait for their turn: in memory as long as they are few, then outside of it where there is such a place. */
export class WaitingPieces {
  readonly #newAside: (() => Promise<AsideFile>) | undefined
  #held: Uint8Array[] = []
  #heldBytes = 0
  #aside: AsideFile | null = null
  /** All of them together. */
  bytes = 0

  constructor(newAside: (() => Promise<AsideFile>) | undefined) {
    this.#newAside = newAside
  }

  /** Takes a piece, which nobody else will change. Rejects with what the place outside rejects with. */
  async add(piece: Uint8Array): Promise<void> {
    this.#held.push(piece)
    this.#heldBytes += piece.length
    this.bytes += piece.length
    if (this.#newAside === undefined || this.#heldBytes < HELD_BYTES) return
    this.#aside ??= await this.#newAside()
    for (const held of this.#held.splice(0)) await this.#aside.write(held)
    this.#heldBytes = 0
  }

  /** All of them in their order, each let go of; to be asked for once. */
  async *taken(): AsyncGenerator<Uint8Array> {
    if (this.#aside !== null) yield* this.#aside.read()
    for (let piece = this.#held.shift(); piece !== undefined; piece = this.#held.shift()) yield piece
  }
}
