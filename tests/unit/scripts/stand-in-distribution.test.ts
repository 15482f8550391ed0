import { describe, expect, it } from 'vitest'
import { FUSE_SENTINEL, readFuseWire } from '../../../scripts/stand-in-distribution.ts'

describe('fuse wire', () => {
  it('is read behind sentinel, version and length', () => {
    const binary = Buffer.concat([
      Buffer.from(`code${FUSE_SENTINEL}`),
      Buffer.from([1, 8]),
      Buffer.from('01001100code'),
    ])
    expect(readFuseWire(binary)).toBe('01001100')
  })

  it('is an error where there is none', () => {
    expect(() => readFuseWire(Buffer.from('code'))).toThrow(
      'The packed binary has no fuse sentinel; expected one',
    )
  })
})
