import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aDataFolder, SET_UP, startDesk, valueOf } from '../a-desk.ts'
import { aJpeg, aPhotoWithGps, GPS_WORDS } from '../../../../builders/evidence-bytes.ts'

// Hashing a PIN is slow on purpose.
vi.setConfig({ testTimeout: 60_000 })

async function aDeskWith(content: Uint8Array | string, name = '顶棚.jpg') {
  const folder = await aDataFolder()
  const path = join(folder, name)
  await writeFile(path, content)
  const desk = await startDesk(folder, path)
  valueOf(await desk.ask('office:setUp', SET_UP))
  return { ...desk, folder }
}

const anEvidenceAppend = (data: Readonly<Record<string, unknown>>) => ({
  commandId: randomUUID(),
  events: [
    {
      id: randomUUID(),
      stream: { kind: 'case' as const, id: randomUUID() },
      wallAt: Date.now(),
      seen: [],
      kind: 'evidenceAdded',
      data: { ...data, origin: 'heard', source: 'chosen', takenAt: null, addedAt: 1 },
      personal: { fileName: '顶棚.jpg', note: '' },
    },
  ],
})

describe('evidence over the bridge', () => {
  it('is refused before somebody has signed in, and under a covered screen', async () => {
    const { ask } = await startDesk(await aDataFolder())
    expect(await ask('evidence:begin', { uploadId: randomUUID(), bytes: 1 })).toMatchObject({
      code: 'notSignedIn',
    })
    valueOf(await ask('office:setUp', SET_UP))
    valueOf(await ask('session:cover', null))
    expect(await ask('evidence:choose', { jobId: randomUUID() })).toMatchObject({ code: 'screenCovered' })
  })

  it('chosen in the dialog is stored; the event that names it is taken only as it is stored', async () => {
    const { ask, folder } = await aDeskWith(aJpeg())
    const [chosen] = valueOf(await ask('evidence:choose', { jobId: randomUUID() }))
    const stored = chosen?.stored
    if (stored === null || stored === undefined) throw new Error('Nothing was stored')
    expect(chosen?.fileName).toBe('顶棚.jpg')
    expect(await readdir(join(folder, 'data/evidence'))).toEqual([stored.sha256])
    expect(valueOf(await ask('evidence:address', { sha256: stored.sha256 }))).toEqual({
      address: `/evidence/${stored.sha256}`,
    })
    for (const forged of [
      { ...stored, sha256: 'a'.repeat(64) },
      { ...stored, sha256: '../../office.json' },
      { ...stored, bytes: stored.bytes + 1 },
      { ...stored, mediaType: 'video/mp4' },
    ]) {
      expect(await ask('journal:append', anEvidenceAppend(forged))).toMatchObject({ code: 'evidenceMissing' })
    }
    valueOf(await ask('journal:append', anEvidenceAppend(stored)))
  })

  it('row 35 of a wrong kind with the right ending is refused, and says which file', async () => {
    const { ask } = await aDeskWith('MZ a program', '漏水.jpg')
    expect(valueOf(await ask('evidence:choose', { jobId: randomUUID() }))).toMatchObject([
      { fileName: '漏水.jpg', stored: null, refused: { code: 'wrongFileType' } },
    ])
  })

  it('row 33 that cannot be read is told', async () => {
    const folder = await aDataFolder()
    const { ask } = await startDesk(folder, join(folder, 'gone.jpg'))
    valueOf(await ask('office:setUp', SET_UP))
    expect(valueOf(await ask('evidence:choose', { jobId: randomUUID() }))).toMatchObject([
      { refused: { code: 'readFailed', params: { code: 'ENOENT' } } },
    ])
  })

  it('row 35 a saved copy has lost the place, the original keeps it; rows 30, 42 its name is a safe one', async () => {
    const folder = await aDataFolder()
    const { ask } = await startDesk(folder, folder)
    valueOf(await ask('office:setUp', SET_UP))
    const uploadId = randomUUID()
    const photo = aPhotoWithGps()
    valueOf(await ask('evidence:begin', { uploadId, bytes: photo.length }))
    valueOf(await ask('evidence:append', { uploadId, offset: 0, chunk: photo }))
    const { sha256 } = valueOf(await ask('evidence:commit', { uploadId }))
    const saved = valueOf(await ask('evidence:saveCopy', { sha256, fileName: '../..\\CON?.exe' }))
    if (saved === null) throw new Error('The dialog was answered')
    expect(saved.fileName).toMatch(/^[^/\\?]+\.jpg$/)
    expect((await readFile(join(folder, saved.fileName))).toString('latin1')).not.toContain(GPS_WORDS)
    const original = await readFile(join(folder, 'data/evidence', sha256))
    expect(Uint8Array.from(original)).toEqual(photo)
    const again = valueOf(await ask('evidence:saveCopy', { sha256, fileName: '../..\\CON?.exe' }))
    expect(again?.fileName).not.toBe(saved.fileName)
    expect(await ask('evidence:saveCopy', { sha256: 'b'.repeat(64), fileName: 'x' })).toMatchObject({
      code: 'evidenceMissing',
    })
  })

  it('row 42 a piece that is no bytes, none, or too many is no request', async () => {
    const { ask } = await aDeskWith(aJpeg())
    const uploadId = randomUUID()
    for (const chunk of [[1, 2, 3], new Uint8Array(0), new Uint8Array(1024 ** 2 + 1)]) {
      const piece = chunk as Uint8Array<ArrayBuffer>
      expect(await ask('evidence:append', { uploadId, offset: 0, chunk: piece })).toMatchObject({
        code: 'badRequest',
        params: { field: 'chunk' },
      })
    }
  })
})
