import { beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_LIMITS } from '../../../../src/formats/export-entries.ts'
import { normalPassphrase } from '../../../../src/formats/export-passphrase.ts'
import { verifyExport } from '../../../../src/formats/export-verify.ts'
import { openVerifiedExport } from '../../../../src/formats/open-export.ts'
import { aSmallDesk, DeskInMemory } from '../../electron/main/export/export-desk.ts'
import {
  asFile,
  exportBytes,
  packed,
  PASSPHRASE,
  PORTS,
  unpacked,
  verifyBytes,
  type LooseEntry,
} from './export-bytes.ts'

const PASSWORD = normalPassphrase(PASSPHRASE)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const verify = (bytes: Uint8Array, passphrase: string | null = PASSPHRASE) =>
  verifyBytes(bytes, EXPORT_LIMITS, passphrase)

let plain: LooseEntry[]
let whole: Uint8Array
let entries: LooseEntry[]

beforeAll(async () => {
  plain = await unpacked(await exportBytes(aSmallDesk()))
  whole = await exportBytes(aSmallDesk(), undefined, { passphrase: PASSPHRASE })
  entries = await unpacked(whole, PASSWORD)
})

const stored = (name: string) => entries.find(({ path }) => path === name)?.bytes
const changed = (name: string, change: (text: string) => string) =>
  entries.map((entry) =>
    entry.path === name ? { ...entry, bytes: bytesOf(change(textOf(entry.bytes))) } : entry,
  )

describe('an export with a passphrase', { timeout: 30_000 }, () => {
  it('shows numbers instead of names, and nothing of the office in clear', () => {
    expect(entries.map(({ path }) => path)).toEqual([
      '0001',
      '0002',
      '0003',
      'README.txt',
      ...['0004', '0005', '0006', '0007', '0008'],
      '0000',
      'key.json',
    ])
    expect(entries.filter(({ options }) => options === undefined).map(({ path }) => path)).toEqual([
      'README.txt',
      'key.json',
    ])
    const clear =
      Buffer.from(whole).toString('latin1') + textOf(stored('README.txt')) + textOf(stored('key.json'))
    for (const secret of ['星河湾', 'events.jsonl"', '王秀英', '3-2-1-602', 'ledger.xlsx"'])
      expect(clear).not.toContain(secret)
  })

  it('holds what an export in clear holds', async () => {
    const found = await openVerifiedExport(asFile(whole), PORTS, { passphrase: PASSPHRASE })
    if (!found.ok) throw new Error(found.code)
    expect(found).toMatchObject({
      isAuthenticated: true,
      manifest: { formatVersion: 2, counts: { cases: 3 } },
    })
    for (const path of ['events.jsonl', 'cases.jsonl', 'ledger.xlsx']) {
      const pieces: Uint8Array[] = []
      for await (const piece of found.read(path)) pieces.push(piece)
      expect(
        Buffer.concat(pieces).equals(plain.find((each) => each.path === path)?.bytes ?? new Uint8Array()),
      ).toBe(true)
    }
  })

  it.each([
    ['as it is offered', PASSPHRASE],
    ['in one piece', PASSWORD],
    ['in capitals', PASSPHRASE.toUpperCase()],
    ['full width', 'ｋａ－ｂａｉ－ｍｏ　ｔｕ－ｌａ－ｐｕ　ｄｉｅ—ｆｅｎ—ｇｕｏ ｘｉｎ ｚａｏ ｌｉ'],
  ])('opens with the passphrase %s', async (_, typed) => {
    expect(await verify(whole, typed)).toMatchObject({ ok: true, isAuthenticated: true, entries: 11 })
  })

  it('row 24: says that a passphrase is needed, or wrong', async () => {
    expect(await verify(whole, null)).toMatchObject({ ok: false, code: 'passphraseNeeded' })
    for (const wrong of ['', '1234', `${PASSPHRASE}a`, PASSPHRASE.slice(0, -1)])
      expect(await verify(whole, wrong)).toMatchObject({ ok: false, code: 'wrongPassphrase' })
  })

  it('row 24: a damaged export is damaged, whatever the passphrase', async () => {
    const flipped = whole.slice()
    flipped[200] = (flipped[200] ?? 0) ^ 1
    expect(await verify(flipped)).toMatchObject({ code: 'exportDamaged', params: { entry: 'events.jsonl' } })
  })

  it('an office without a case can be encrypted too', async () => {
    const empty = await exportBytes(new DeskInMemory(), undefined, { passphrase: PASSPHRASE })
    expect(await verify(empty)).toMatchObject({ ok: true, manifest: { counts: { cases: 0, events: 0 } } })
  })

  it('is never written with a PIN', async () => {
    const writing = exportBytes(aSmallDesk(), undefined, { passphrase: '20261122' })
    await expect(writing).rejects.toThrow('Passphrase')
  })
})

describe('row 25: an export with a passphrase that somebody changed', { timeout: 30_000 }, () => {
  const secret = { password: PASSWORD }

  it('is still accepted when another program packed the same entries', async () => {
    expect(await verify(await packed(entries))).toMatchObject({ ok: true, isAuthenticated: true })
  })

  it.each([
    ['one added in clear', () => [...entries, { path: 'more.txt', bytes: bytesOf('x') }], 'more.txt'],
    [
      'one added with the passphrase',
      () => [...entries, { path: '0009', bytes: bytesOf('x'), options: secret }],
      '0009',
    ],
    ['one removed', () => entries.filter(({ path }) => path !== '0002'), 'cases.jsonl'],
    ['two swapped', () => entries.map((entry) => ({ ...entry, path: swap(entry.path) })), 'events.jsonl'],
    ['one replaced', () => changed('0001', (text) => text.replace('"seq":2', '"seq":7')), 'events.jsonl'],
    [
      'the explanation changed',
      () => changed('README.txt', (text) => text.replace('7-Zip', '8-Zip')),
      'README.txt',
    ],
    [
      'the manifest changed',
      () => changed('0000', (text) => text.replace('"events":5', '"events":6')),
      'manifest.json',
    ],
    ['the manifest spelt in another way', () => changed('0000', (text) => `${text} `), 'manifest.json'],
    ['the manifest missing', () => entries.filter(({ path }) => path !== '0000'), 'manifest.json'],
    ['an entry in clear', () => entries.map(({ path, bytes }) => ({ path, bytes })), 'manifest.json'],
    [
      'an entry in the weak encryption of old',
      () => entries.map((e) => (e.path === '0001' ? { ...e, options: { ...secret, zipCrypto: true } } : e)),
      'events.jsonl',
    ],
    [
      'fewer rounds',
      () => changed('key.json', (text) => text.replace('"iterations": 10', '"iterations": 1')),
      'key.json',
    ],
    [
      'another HMAC',
      () => changed('key.json', (text) => text.replace(/"manifestHmac": ".{8}/, '"manifestHmac": "00000000')),
      'manifest.json',
    ],
  ])('is refused: %s', async (_, made, entry) => {
    expect(await verify(await packed(made()))).toMatchObject({ code: 'exportDamaged', params: { entry } })
  })

  it('is refused when its key file is gone', async () => {
    const keyless = entries.filter(({ path }) => path !== 'key.json')
    expect(await verify(await packed(keyless))).toMatchObject({ ok: false, code: 'notAnExport' })
  })

  it('asks for 600,000 rounds unless it is a test', async () => {
    const { leastIterations, ...ports } = PORTS
    const found = await verifyExport(asFile(whole), ports, { passphrase: PASSPHRASE })
    expect([leastIterations, found]).toMatchObject([
      10,
      { code: 'exportDamaged', params: { entry: 'key.json' } },
    ])
  })

  it('row 36: says that a newer format is newer, before it asks for a passphrase', async () => {
    const newer = changed('key.json', (text) => text.replace('"formatVersion": 2', '"formatVersion": 3'))
    expect(await verify(await packed(newer), null)).toMatchObject({ code: 'newerFormat' })
  })
})

function swap(path: string): string {
  return { '0001': '0002', '0002': '0001' }[path] ?? path
}
