import { createHash, hash as hashAtOnce } from 'node:crypto'
import type { HashStream } from '../../../src/formats/export-ports.ts'

/** SHA-256 over pieces, by Node. */
export function newNodeHash(): HashStream {
  const hash = createHash('sha256')
  return {
    update(bytes) {
      hash.update(bytes)
    },
    hexSoFar: () => hash.copy().digest('hex'),
    hex: () => hash.digest('hex'),
  }
}

/** SHA-256 of a text, by Node. */
export function nodeSha256Hex(text: string): string {
  return hashAtOnce('sha256', text)
}
