import { packedRow, type Raster } from './raster.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Four bits a pixel, colours from a palette. */
const HEAD_KIND = [4, 3, 0, 0, 0]
const LONGEST_BLOCK = 0xffff
const ADLER_MODULUS = 65521

/** A picture as a PNG file; not compressed, because a program of a few lines is worth more here than some kilobytes. */
export function pngBytes(raster: Raster): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: raster.height }, (_, row) => [0, ...packedRow(raster, row)])
  return joinedBytes(
    SIGNATURE,
    chunk('IHDR', joinedBytes(fourBytes(raster.width), fourBytes(raster.height), HEAD_KIND)),
    chunk('PLTE', joinedBytes(...raster.palette)),
    chunk('IDAT', stored(joinedBytes(...rows))),
    chunk('IEND', new Uint8Array()),
  )
}

/** Pieces of bytes as one. */
export function joinedBytes(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function chunk(kind: string, body: Uint8Array): Uint8Array {
  const content = joinedBytes(
    [...kind].map((letter) => letter.charCodeAt(0)),
    body,
  )
  return joinedBytes(fourBytes(body.length), content, fourBytes(crc32(content)))
}

/** A zlib stream of blocks that are stored as they are. */
function stored(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += LONGEST_BLOCK) {
    const block = bytes.subarray(at, at + LONGEST_BLOCK)
    const isLast = at + LONGEST_BLOCK >= bytes.length
    const { length } = block
    const head = [isLast ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]
    blocks.push(joinedBytes(head, block))
  }
  return joinedBytes([0x78, 0x01], ...blocks, fourBytes(adler32(bytes)))
}

function fourBytes(value: number): readonly number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % ADLER_MODULUS
    high = (high + low) % ADLER_MODULUS
  }
  return ((high << 16) | low) >>> 0
}
