import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openVerifiedExport, type OpenedExport } from '../../../../src/formats/open-export.ts'
import { aSmallDesk } from '../../electron/main/export/export-desk.ts'
import { asFile, exportBytes, PORTS, unpacked } from './export-bytes.ts'

let whole: Uint8Array

beforeAll(async () => {
  whole = await exportBytes(aSmallDesk())
})

async function opened(bytes: Uint8Array): Promise<OpenedExport> {
  const found = await openVerifiedExport(asFile(bytes), PORTS)
  if (!found.ok) throw new Error(found.code)
  return found
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('reading a verified export', () => {
  it('gives every entry of the manifest as it was written, each as often as it is asked for', async () => {
    const found = await opened(whole)
    const names = found.entries.map(({ path }) => path)
    expect(names.slice(0, 4)).toEqual(['events.jsonl', 'cases.jsonl', 'ledger.xlsx', 'README.txt'])
    expect(names).toEqual([...new Set(names)])
    for (const { path, bytes } of await unpacked(whole)) {
      if (path === 'manifest.json') continue
      for (const content of [await collected(found.read(path)), await collected(found.read(path))]) {
        expect(content.equals(bytes)).toBe(true)
      }
    }
  })

  it('says what verifying says', async () => {
    const sha256 = createHash('sha256').update(whole).digest('hex')
    expect(await opened(whole)).toMatchObject({
      sha256,
      isAuthenticated: false,
      manifest: { formatVersion: 1 },
    })
  })

  it('row 22: opens nothing of a damaged export', async () => {
    const damaged = whole.slice()
    damaged[200] = (damaged[200] ?? 0) ^ 1
    expect(await openVerifiedExport(asFile(damaged), PORTS)).toMatchObject({
      ok: false,
      code: 'exportDamaged',
    })
  })

  it('row 22: notices what was changed after it was verified', async () => {
    const changing = whole.slice()
    const found = await opened(changing)
    const at = Buffer.from(whole).indexOf('cases.jsonl') + 200
    changing[at] = (changing[at] ?? 0) ^ 4
    await expect(collected(found.read('cases.jsonl'))).rejects.toMatchObject({
      fault: { code: 'exportDamaged', params: { entry: 'cases.jsonl' } },
    })
  })

  it("row 33: rejects with the system's error when the stick is gone while reading", async () => {
    let isGone = false
    const file = asFile(whole)
    const found = await openVerifiedExport(
      { ...file, read: (at, length) => (isGone ? Promise.reject(new Error('EIO')) : file.read(at, length)) },
      PORTS,
    )
    isGone = true
    if (!found.ok) throw new Error(found.code)
    await expect(collected(found.read('events.jsonl'))).rejects.toThrow('EIO')
  })

  it('lets a reader stop early', async () => {
    const found = await opened(whole)
    for await (const piece of found.read('events.jsonl')) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    expect((await collected(found.read('README.txt'))).length).toBeGreaterThan(0)
  })

  it('knows no entry the manifest does not name', async () => {
    const found = await opened(whole)
    expect(() => found.read('manifest.json')).toThrow('missing')
  })
})
