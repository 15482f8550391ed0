import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyExport } from '../../../../src/formats/export-verify.ts'
import { nodeSha256Hex } from '../../../../electron/main/export/node-hash.ts'
import { aSmallDesk } from '../../electron/main/export/export-desk.ts'
import { exportBytes, packed, unpacked, verifyBytes, type LooseEntry } from './export-bytes.ts'

const isThorough = process.env['TINGSU_THOROUGH'] === '1'
const SAMPLES = 400

let whole: Uint8Array
let entries: LooseEntry[]

beforeAll(async () => {
  whole = await exportBytes(aSmallDesk())
  entries = await unpacked(whole)
})

/** Places spread over a length by a fixed seed, or all of them. */
function places(length: number): number[] {
  if (isThorough) return [...Array(length).keys()]
  let state = 20_261_121
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31)
  return [...new Set([...Array(SAMPLES).keys()].map(() => random() % length))].sort((a, b) => a - b)
}

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
      entries: 5,
      manifest: { counts: { cases: 3, events: 5 }, origins: [{ desk: 'A', epoch: 1, seq: 6 }] },
    })
  })

  it('accepts the same entries packed by another program', async () => {
    expect(await verifyBytes(await packed(entries))).toMatchObject({ ok: true, entries: 5 })
  })

  it('row 22: accepts no file with a flipped bit, anywhere', { timeout: 600_000 }, async () => {
    const accepted: number[] = []
    const codes = new Set<string>()
    for (const at of places(whole.length)) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const found = await verifyBytes(flipped)
      if (found.ok) accepted.push(at)
      else codes.add(found.code)
      if (!found.ok && found.code === 'exportDamaged') expect(found.params['entry']).not.toBe('')
    }
    expect(accepted).toEqual([])
    expect(codes).toContain('exportDamaged')
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

  it('row 23: says incomplete for every shorter length', { timeout: 600_000 }, async () => {
    const others: unknown[] = []
    for (const length of [...places(whole.length), 0, 1, 3, 4, 21, 22, whole.length - 1]) {
      const found = await verifyBytes(whole.slice(0, length))
      if (found.ok || found.code !== 'exportIncomplete') others.push([length, found])
    }
    expect(others).toEqual([])
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
    const ports = { newHash: () => ({ update: () => undefined, hex: () => '' }), sha256Hex: nodeSha256Hex }
    const verifying = verifyExport(broken, {
      ...ports,
      breathe: () => Promise.resolve(),
      progress: () => undefined,
    })
    await expect(verifying).rejects.toThrow('EIO')
  })
})
