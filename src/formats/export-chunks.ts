/** Memory is asked for in steps of this, so that what comes back fits again. */
const STEP_BYTES = 256 * 1024
/** Enough for a chunk and the longest case behind it, nearly always. */
const FIRST_BYTES = 768 * 1024
/** More than are ever on their way; the rest is let go. */
const MOST_SPARE = 3
/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const MOST_BYTES_OF_UNIT = 3

/** Memory of chunks that were used up, for the next ones: new memory costs more than what is laid into it. */
export class ChunkMemory {
  readonly #spare: ArrayBuffer[] = []
  readonly #letGo: (memory: Uint8Array) => void

  /** `letGo` = gives memory back at once that is not wanted here; absent = in time. */
  constructor(letGo: (memory: Uint8Array) => void = () => undefined) {
    this.#letGo = letGo
  }

  /** Memory for so many bytes at least; what was in it before may still be. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const at = this.#spare.findIndex(({ byteLength }) => byteLength >= bytes)
    const [spare] = at === -1 ? [] : this.#spare.splice(at, 1)
    return new Uint8Array(spare ?? new ArrayBuffer(Math.ceil(bytes / STEP_BYTES) * STEP_BYTES))
  }

  /** Takes the memory of a chunk back; nobody may look at it any more. */
  giveBack(memory: ArrayBuffer): void {
    if (this.#spare.length < MOST_SPARE && memory.byteLength >= FIRST_BYTES) this.#spare.push(memory)
    else this.#letGo(new Uint8Array(memory))
  }
}

/** Puts texts and bytes together to one chunk after another; each is memory of its own, so that it can be given away. */
export class ChunkGatherer {
  readonly #encoder = new TextEncoder()
  readonly #memory: ChunkMemory
  #chunk: Uint8Array<ArrayBuffer>
  #used = 0

  constructor(memory: ChunkMemory) {
    this.#memory = memory
    this.#chunk = memory.take(FIRST_BYTES)
  }

  /** Bytes gathered since the last chunk. */
  get bytes(): number {
    return this.#used
  }

  addText(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES_OF_UNIT)
    this.#used += this.#encoder.encodeInto(text, this.#chunk.subarray(this.#used)).written
  }

  addBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length)
    this.#chunk.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** Everything gathered; the next chunk begins. */
  taken(): Uint8Array<ArrayBuffer> {
    const chunk = this.#chunk.subarray(0, this.#used)
    this.#chunk = this.#memory.take(FIRST_BYTES)
    this.#used = 0
    return chunk
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#chunk.length - this.#used) return
    const larger = this.#memory.take(Math.max(this.#chunk.length * 2, this.#used + bytes))
    larger.set(this.#chunk.subarray(0, this.#used))
    this.#memory.giveBack(this.#chunk.buffer)
    this.#chunk = larger
  }
}
