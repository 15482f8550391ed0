/** What one mutation did, for the message of a failing test. */
export interface Mutation {
  readonly kind: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const LONGEST_BLOCK = 4096

type Mutator = (bytes: Uint8Array, draw: (below: number) => number) => Uint8Array

const block = (bytes: Uint8Array, draw: (below: number) => number) => {
  const from = draw(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + draw(LONGEST_BLOCK))] as const
}
const joined = (...pieces: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(pieces))

/** What a bad stick, a bad copy or a bad person does to a file. */
const MUTATORS: Readonly<Record<string, Mutator>> = {
  flipBit(bytes, draw) {
    const copy = bytes.slice()
    const at = draw(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << draw(8))
    return copy
  },
  flipSome(bytes, draw) {
    const copy = bytes.slice()
    for (let left = 1 + draw(20); left > 0; left -= 1) copy[draw(copy.length)] = draw(256)
    return copy
  },
  cut(bytes, draw) {
    const [from, to] = block(bytes, draw)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  insert(bytes, draw) {
    const at = draw(bytes.length + 1)
    const more = Uint8Array.from({ length: 1 + draw(64) }, () => draw(256))
    return joined(bytes.subarray(0, at), more, bytes.subarray(at))
  },
  swap(bytes, draw) {
    const [a, b] = [draw(bytes.length), draw(bytes.length)].sort((x, y) => x - y) as [number, number]
    const length = Math.min(1 + draw(LONGEST_BLOCK), b - a, bytes.length - b)
    const copy = bytes.slice()
    copy.set(bytes.subarray(b, b + length), a)
    copy.set(bytes.subarray(a, a + length), b)
    return copy
  },
  duplicate(bytes, draw) {
    const [from, to] = block(bytes, draw)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  overwrite(bytes, draw) {
    const [from, to] = block(bytes, draw)
    const copy = bytes.slice()
    copy.copyWithin(draw(bytes.length), from, to)
    return copy
  },
  zero(bytes, draw) {
    const [from, to] = block(bytes, draw)
    return bytes.slice().fill(0, from, to)
  },
  truncate: (bytes, draw) => bytes.slice(0, draw(bytes.length)),
}

const KINDS = Object.keys(MUTATORS)

/** The same bytes changed in a way a random source chooses. */
export function mutated(bytes: Uint8Array, random: () => number): Mutation {
  const draw = (below: number) => Math.floor(random() * below)
  const kind = KINDS[draw(KINDS.length)] ?? ''
  const changed = MUTATORS[kind]?.(bytes, draw) ?? bytes
  return { kind, bytes: new Uint8Array(changed) }
}
