import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyExport } from '../../../../src/formats/export-verify.ts'
import { newNodeHash, nodeSha256Hex } from '../../../../electron/main/export/node-hash.ts'
import { aSmallDesk } from '../../electron/main/export/export-desk.ts'
import { exportBytes, packed, unpacked, verifyBytes, type LooseEntry } from './export-bytes.ts'

let whole: Uint8Array
let entries: LooseEntry[]

beforeAll(async () => {
  whole = await exportBytes(aSmallDesk())
  entries = await unpacked(whole)
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (path: string) => new TextDecoder().decode(entries.find((entry) => entry.path === path)?.bytes)

/** The entries with one text changed, and the manifest made to agree with it. */
function rewritten(path: string, change: (text: string) => string): LooseEntry[] {
  const bytes = bytesOf(change(textOf(path)))
  const manifest = JSON.parse(textOf('manifest.json')) as {
    entries: { path: string; bytes: number; sha256: string }[]
  }
  for (const entry of manifest.entries) {
    if (entry.path !== path) continue
    entry.bytes = bytes.length
    entry.sha256 = nodeSha256Hex(new TextDecoder().decode(bytes))
  }
  return entries.map((entry) => {
    if (entry.path === path) return { path, bytes }
    return entry.path === 'manifest.json' ? { ...entry, bytes: bytesOf(JSON.stringify(manifest)) } : entry
  })
}

describe('verifying an export', { timeout: 30_000 }, () => {
  it('accepts what was written', async () => {
    expect(await verifyBytes(whole)).toMatchObject({
      ok: true,
      sha256: createHash('sha256').update(whole).digest('hex'),
      entries: 10,
      manifest: { counts: { cases: 3, events: 5 }, origins: [{ desk: 'A', epoch: 1, seq: 6 }] },
    })
  })

  it('several exports made at the same time do not wait for each other', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => exportBytes(aSmallDesk())))
    for (const bytes of made) expect(Buffer.from(bytes).equals(whole)).toBe(true)
  })

  it('accepts the same entries packed by another program', async () => {
    expect(await verifyBytes(await packed(entries))).toMatchObject({ ok: true, entries: 10 })
  })

  it('row 22: names the entry whose content was flipped', async () => {
    const at = Buffer.from(whole).indexOf('cases.jsonl') + 200
    const flipped = whole.slice()
    flipped[at] = (flipped[at] ?? 0) ^ 4
    expect(await verifyBytes(flipped)).toMatchObject({
      code: 'exportDamaged',
      params: { entry: 'cases.jsonl' },
    })
  })

  it.each([
    ['a text', bytesOf('只是一段文字，不是压缩包。'.repeat(10))],
    ['zeros', new Uint8Array(5000)],
  ])('says that %s is no export', async (_, bytes) => {
    expect(await verifyBytes(bytes)).toEqual({ ok: false, code: 'notAnExport', params: {} })
  })

  it('says that a ZIP without a manifest is no export', async () => {
    const other = await packed([{ path: 'a.txt', bytes: bytesOf('a') }])
    expect(await verifyBytes(other)).toMatchObject({ code: 'notAnExport' })
  })

  it('row 36: says that a newer format is newer', async () => {
    const newer = entries.map((entry) =>
      entry.path === 'manifest.json'
        ? { ...entry, bytes: bytesOf(JSON.stringify({ format: 'tingsu-export', formatVersion: 7 })) }
        : entry,
    )
    expect(await verifyBytes(await packed(newer))).toEqual({
      ok: false,
      code: 'newerFormat',
      params: { formatVersion: 7 },
    })
  })
})

describe('contents that hash as promised and still do not fit', { timeout: 30_000 }, () => {
  it.each([
    ['an event too few', 'events.jsonl', (text: string) => text.slice(text.indexOf('\n') + 1), 'count'],
    [
      'a case too many',
      'cases.jsonl',
      (text: string) => text + text.slice(0, text.indexOf('\n') + 1),
      'count',
    ],
    ['a last line without its end', 'events.jsonl', (text: string) => text.slice(0, -1), 'lastLine'],
    [
      'a line that is no event',
      'events.jsonl',
      (text: string) => text.replace(/^.*\n/, '{}\n'),
      'notAnEvent',
    ],
    [
      'an event of the office stream',
      'events.jsonl',
      (text: string) => text.replace('"kind":"staff"', '"kind":"office"'),
      'officeEvent',
    ],
    ['a case that is none', 'cases.jsonl', (text: string) => text.replace(/^.*\n/, '7\n'), 'notACase'],
    [
      'a changed word of a person',
      'events.jsonl',
      (text: string) => text.replace('王秀英', '别人'),
      `personalSeal 00000001-0000-4000-8000-000000000001`,
    ],
  ])('refuses %s', async (_, path, change, detail) => {
    const found = await verifyBytes(await packed(rewritten(path, change)))
    expect(found).toMatchObject({ code: 'exportDamaged', params: { entry: path, detail } })
  })

  it('ADR 3: accepts an event whose person was erased', async () => {
    const erased = rewritten('events.jsonl', (text) =>
      text.replace(
        /"personal":\{"content":\{"name":"王秀英"\},("hash":"[0-9a-f]{64}"),"salt":"[0-9a-f]{32}"\}/,
        '"personal":{$1}',
      ),
    )
    expect(new TextDecoder().decode(erased[0]?.bytes)).not.toContain('王秀英')
    expect(await verifyBytes(await packed(erased))).toMatchObject({ ok: true })
  })

  it("rejects with the system's error when the file cannot be read", async () => {
    const broken = { bytes: 100, read: () => Promise.reject(new Error('EIO')) }
    const ports = { newHash: newNodeHash, sha256Hex: nodeSha256Hex }
    const verifying = verifyExport(broken, {
      ...ports,
      breathe: () => Promise.resolve(),
      progress: () => undefined,
    })
    await expect(verifying).rejects.toThrow('EIO')
  })
})
