/** Bytes handed on at once: large enough that a hand-over costs nothing, small enough that none waits long. */
const CHUNK_BYTES = 512 * 1024
/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const MOST_BYTES_OF_UNIT = 3

/** Memory of chunks that were used up, for the next ones: new memory costs more than what is laid into it. */
export class ChunkMemory {
  readonly #spare: ArrayBuffer[] = []

  /** Memory for one chunk; what was in it before may still be. */
  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(CHUNK_BYTES))
  }

  /** Takes the memory of a chunk back; nobody may look at it any more. */
  giveBack(memory: ArrayBuffer): void {
    if (memory.byteLength === CHUNK_BYTES) this.#spare.push(memory)
  }
}

/** Puts texts and bytes together to chunks; each chunk is memory of its own, so that it can be given away. */
export class ChunkGatherer {
  readonly #encoder = new TextEncoder()
  readonly #memory: ChunkMemory
  #chunk: Uint8Array<ArrayBuffer>
  #used = 0
  #full: Uint8Array<ArrayBuffer>[] = []

  constructor(memory: ChunkMemory) {
    this.#memory = memory
    this.#chunk = memory.take()
  }

  addText(text: string): void {
    const most = text.length * MOST_BYTES_OF_UNIT
    if (most > CHUNK_BYTES) {
      this.addBytes(this.#encoder.encode(text))
      return
    }
    if (most > CHUNK_BYTES - this.#used) this.#turn()
    this.#used += this.#encoder.encodeInto(text, this.#chunk.subarray(this.#used)).written
  }

  addBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#used === CHUNK_BYTES) this.#turn()
      const count = Math.min(bytes.length - at, CHUNK_BYTES - this.#used)
      this.#chunk.set(bytes.subarray(at, at + count), this.#used)
      this.#used += count
      at += count
    }
  }

  /** Chunks that are full. */
  taken(): readonly Uint8Array<ArrayBuffer>[] {
    const full = this.#full
    if (full.length > 0) this.#full = []
    return full
  }

  /** The rest. */
  finished(): readonly Uint8Array<ArrayBuffer>[] {
    if (this.#used > 0) this.#turn()
    return this.taken()
  }

  #turn(): void {
    this.#full.push(this.#chunk.subarray(0, this.#used))
    this.#chunk = this.#memory.take()
    this.#used = 0
  }
}
