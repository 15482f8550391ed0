import { beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_LIMITS } from '../../../../src/formats/export-entries.ts'
import { aSmallDesk } from '../../electron/main/export/export-desk.ts'
import { exportBytes, packed, unpacked, verifyBytes, type LooseEntry } from './export-bytes.ts'

let whole: Uint8Array
let entries: LooseEntry[]

beforeAll(async () => {
  whole = await exportBytes(aSmallDesk())
  entries = await unpacked(whole)
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('rows 20, 21, 25: entries that do not belong there', { timeout: 30_000 }, () => {
  it.each([
    ['added', () => [...entries, { path: 'more.txt', bytes: bytesOf('x') }], 'more.txt'],
    ['removed', () => entries.filter(({ path }) => path !== 'cases.jsonl'), 'cases.jsonl'],
    [
      'swapped',
      () =>
        entries.map((entry) => ({
          ...entry,
          bytes: entries.find((e) => e.path === swap(entry.path))?.bytes ?? entry.bytes,
        })),
      'events.jsonl',
    ],
    ['above the folder', () => [...entries, { path: '../evil.txt', bytes: bytesOf('x') }], '../evil.txt'],
    ['absolute', () => [...entries, { path: '/etc/evil', bytes: bytesOf('x') }], '/etc/evil'],
    ['on a drive', () => [...entries, { path: 'C:/evil.txt', bytes: bytesOf('x') }], 'C:/evil.txt'],
    ['with backslashes', () => [...entries, { path: '..\\evil.txt', bytes: bytesOf('x') }], '..\\evil.txt'],
    [
      'a symbolic link',
      () => [...entries, { path: 'link', bytes: bytesOf('/etc/passwd'), options: { unixMode: 0o120777 } }],
      'link',
    ],
    [
      'a folder',
      () => [...entries, { path: 'folder/', bytes: new Uint8Array(0), options: { directory: true } }],
      'folder/',
    ],
    [
      'behind a passphrase',
      () => [...entries, { path: 'secret', bytes: bytesOf('x'), options: { password: 'x' } }],
      'secret',
    ],
  ] as const)('refuses one that is %s', async (_, made, entry) => {
    expect(await verifyBytes(await packed(made()))).toMatchObject({
      ok: false,
      code: 'exportDamaged',
      params: { entry },
    })
  })

  it('refuses a name that stands there twice', async () => {
    const twice = await packed([...entries, { path: 'README.txu', bytes: bytesOf('other') }])
    const text = Buffer.from(twice)
    for (let at = text.indexOf('README.txu'); at >= 0; at = text.indexOf('README.txu'))
      text.write('README.txt', at)
    expect(await verifyBytes(new Uint8Array(text))).toMatchObject({
      code: 'exportDamaged',
      params: { entry: 'README.txt', detail: 'twice' },
    })
  })

  it('refuses what hides before or after the ZIP', async () => {
    const hidden = bytesOf('hidden')
    const after = await verifyBytes(new Uint8Array(Buffer.concat([whole, hidden])))
    const before = await verifyBytes(new Uint8Array(Buffer.concat([hidden, whole])))
    expect([after.ok, before.ok]).toEqual([false, false])
  })

  it.each([
    ['too many entries', { entries: 4 }],
    ['too much in all', { totalBytes: 5000 }],
    ['a ratio no text has', { ratio: 1, ratioFromBytes: 100 }],
    ['a manifest of any size', { manifestBytes: 100 }],
  ])('refuses %s', async (_, limit) => {
    expect(await verifyBytes(whole, { ...EXPORT_LIMITS, ...limit })).toMatchObject({ code: 'exportTooLarge' })
  })

  it('stops inflating a bomb that lies about its size', async () => {
    const bomb = await packed([{ path: 'bomb', bytes: new Uint8Array(40_000_000) }, ...entries])
    expect(await verifyBytes(bomb)).toMatchObject({ code: 'exportTooLarge', params: { entry: 'bomb' } })
  })
})

function swap(path: string): string {
  return { 'events.jsonl': 'cases.jsonl', 'cases.jsonl': 'events.jsonl' }[path] ?? path
}
