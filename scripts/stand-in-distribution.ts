import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks the fuse wire in Electron's binary; what follows is version, length, and one ASCII `0` or `1` per fuse. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_COUNT = 8

/** Writes a folder that stands in for Electron's distribution when a package is made without the binary. */
export function writeStandInDistribution(folder: string, electronVersion: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const wire = Buffer.concat([
    Buffer.from(FUSE_SENTINEL, 'latin1'),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT), 'latin1'),
  ])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  })
  writeFileSync(join(folder, 'version'), electronVersion)
}

/** The fuses of a packed binary as text, `0` off and `1` on, in Electron's order. */
export function readFuseWire(binary: Buffer): string {
  const at = binary.indexOf(FUSE_SENTINEL, 0, 'latin1')
  if (at < 0) throw new Error('The packed binary has no fuse sentinel; expected one')
  const start = at + FUSE_SENTINEL.length + 2
  return binary.subarray(start, start + FUSE_COUNT).toString('latin1')
}
