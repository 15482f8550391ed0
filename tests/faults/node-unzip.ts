import { readFileSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly offset: number
}

/** Entries of a ZIP below 4 GiB by its central directory; a reader of our own for machines without 7z and python3. */
export function zipEntries(path: string): readonly Entry[] {
  const zip = readFileSync(path)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== END_RECORD) throw new Error(`${path} has no end of a ZIP`)
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_RECORD) throw new Error(`${path}: no entry at ${String(at)}`)
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedBytes: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** Bytes of one entry, checked against its CRC-32. */
export function readZipEntry(path: string, name: string): Buffer {
  const entry = zipEntries(path).find((each) => each.name === name)
  if (entry === undefined) throw new Error(`${path} has no entry ${name}`)
  const zip = readFileSync(path)
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
  const packed = zip.subarray(start, start + entry.packedBytes)
  const bytes = entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed)
  if (crc32(bytes) !== entry.crc) throw new Error(`${path}: CRC-32 of ${name} differs`)
  return bytes
}
