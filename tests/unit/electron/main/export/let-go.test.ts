import { expect, it } from 'vitest'
import { letGo } from '../../../../../electron/main/export/let-go.ts'

it.each([
  ['a large piece is gone at once', () => new Uint8Array(100_000), 0],
  ['a part of a larger one goes with all of it', () => new Uint8Array(200_000).subarray(5, 100_005), 0],
  ['a small one stays', () => Buffer.from('seal'), 4],
])('%s', (_, piece, left) => {
  const bytes = piece()
  letGo(bytes)
  expect(bytes.length).toBe(left)
})
