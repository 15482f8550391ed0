import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PinBook } from '../../../../../electron/main/session/pin-book.ts'
import { waitAfter, waitLeft } from '../../../../../src/domain/pin-wait.ts'

// The hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

async function aBook() {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-pins-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const time = { wall: 1_000_000_000, monotonic: 0 }
  const clocks = { wall: () => time.wall, monotonic: () => time.monotonic }
  const path = join(folder, 'session.json')
  const open = () => PinBook.open(path, clocks)
  const pass = (ms: number) => {
    time.wall += ms
    time.monotonic += ms
  }
  return { folder, path, time, pass, open }
}

describe('the PIN book (ADR 7)', () => {
  it('keeps no PIN, only salted slow hashes that differ for equal PINs', async () => {
    const { path, open } = await aBook()
    const book = await open()
    await book.setPin('a', '1234')
    await book.setPin('b', '1234')
    const text = await readFile(path, 'utf8')
    const { pins } = JSON.parse(text) as {
      pins: Record<string, { salt: string; hash: string; cost: number }>
    }
    expect(text).not.toContain('1234"')
    expect(pins['a']?.hash).not.toBe(pins['b']?.hash)
    expect(pins['a']).toMatchObject({ cost: 32768, salt: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown })
  })

  it('knows the right PIN, also after a start, and starts counting anew after it', async () => {
    const { open, path } = await aBook()
    await (await open()).setPin('a', '1234')
    const book = await open()
    expect(await book.tryPin('a', '12345')).toEqual({ kind: 'wrong', waitMs: 0 })
    expect(await book.tryPin('a', '1234')).toEqual({ kind: 'right' })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ tries: {} })
    expect(await book.tryPin('nobody', '1234')).toEqual({ kind: 'missing' })
  })

  it('makes each further try wait from the third on: 2, 4, 8 … up to 300 s', () => {
    expect([1, 2, 3, 4, 5, 9, 10, 11, 50].map((failures) => waitAfter(failures) / 1000)).toEqual([
      0, 0, 2, 4, 8, 128, 256, 300, 300,
    ])
  })

  it('refuses even the right PIN while it waits, and takes it afterwards (row 39)', async () => {
    const { open, pass } = await aBook()
    const book = await open()
    await book.setPin('a', '1234')
    for (let tries = 0; tries < 3; tries++) await book.tryPin('a', '0000')
    expect(await book.tryPin('a', '1234')).toEqual({ kind: 'tooEarly', waitMs: 2000 })
    pass(1999)
    expect(await book.tryPin('a', '1234')).toEqual({ kind: 'tooEarly', waitMs: 1 })
    pass(1)
    expect(await book.tryPin('a', '1234')).toEqual({ kind: 'right' })
  })

  it.each([
    ['set back a year', -365 * 86_400_000, 2000],
    ['left as it is', 0, 2000],
    ['half of the wait later', 1000, 1000],
    ['later than the wait', 5000, 0],
  ])(
    'after a start with the clock %s the wait is not shortened by it (row 39)',
    async (_what, byMs, leftMs) => {
      const { open, time } = await aBook()
      const book = await open()
      await book.setPin('a', '1234')
      for (let tries = 0; tries < 3; tries++) await book.tryPin('a', '0000')
      time.wall += byMs
      time.monotonic = 0
      const again = await open()
      const expected = leftMs === 0 ? { kind: 'right' } : { kind: 'tooEarly', waitMs: leftMs }
      expect(await again.tryPin('a', '1234')).toEqual(expected)
      expect(waitLeft({ failures: 3, waitMs: 2000, since: 1_000_000_000 }, 1_000_000_000 + byMs)).toBe(leftMs)
    },
  )

  it('is not shortened by setting the clock ahead or back while the program runs', async () => {
    const { open, time } = await aBook()
    const book = await open()
    await book.setPin('a', '1234')
    for (let tries = 0; tries < 3; tries++) await book.tryPin('a', '0000')
    time.wall += 86_400_000
    expect(await book.tryPin('a', '1234')).toMatchObject({ kind: 'tooEarly' })
    time.wall -= 10 * 86_400_000
    expect(await book.tryPin('a', '1234')).toMatchObject({ kind: 'tooEarly' })
  })

  it('counts tries that come at once one after the other', async () => {
    const { open } = await aBook()
    const book = await open()
    await book.setPin('a', '1234')
    const checks = await Promise.all(['0000', '1111', '2222', '3333'].map((pin) => book.tryPin('a', pin)))
    expect(checks.map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wrong', 'tooEarly'])
  })

  it('sets a damaged file aside and says so', async () => {
    const { folder, path, open } = await aBook()
    await writeFile(path, '{"version":1')
    const book = await open()
    expect(book.wasUnreadable).toBe(true)
    expect(await readdir(folder)).toEqual(['session.json.unreadable'])
  })

  it('keeps the old PIN when the new one could not be kept', async () => {
    const { folder, open } = await aBook()
    const book = await open()
    await book.setPin('a', '1234')
    await rm(folder, { recursive: true })
    await expect(book.setPin('a', '9999')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(book.setPin('b', '9999')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await book.tryPin('b', '9999')).toEqual({ kind: 'missing' })
    await expect(book.tryPin('a', '9999')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
