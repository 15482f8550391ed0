import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ExportedEvidence } from '../../../../src/formats/export-evidence.ts'
import { DeskInMemory } from '../../electron/main/export/export-desk.ts'
import { aJpeg, aPhotoWithGps } from '../../../builders/evidence-bytes.ts'
import { exportBytes, packed, unpacked, verifyBytes } from './export-bytes.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const FILES = [aJpeg(), aPhotoWithGps()]

function aDeskWithEvidence(): DeskInMemory {
  const desk = new DeskInMemory()
  desk.addStaff()
  const id = desk.addCase(1)
  for (const file of [...FILES, aJpeg()]) {
    const data = { sha256: sha256(file), bytes: file.length, mediaType: 'image/jpeg' }
    desk.add({
      stream: { kind: 'case', id },
      kind: 'evidenceAdded',
      data: { ...data, origin: 'heard', source: 'paste', takenAt: null, addedAt: 1 },
      personal: { fileName: '顶棚.jpg', note: '' },
    })
  }
  return desk
}

const storeOf = (files: readonly Uint8Array[]): ExportedEvidence => ({
  isWhole: (hash) => Promise.resolve(files.some((file) => sha256(file) === hash)),
  async *read(hash) {
    const file = await Promise.resolve(files.find((each) => sha256(each) === hash))
    if (file !== undefined) yield file
  },
})
const pathOf = (file: Uint8Array) => `evidence/${sha256(file)}.jpg`

describe('evidence in an export (safety §3)', () => {
  it('stands there once, unchanged, under its hash, and verifies', async () => {
    const whole = await exportBytes(aDeskWithEvidence(), storeOf(FILES))
    const entries = await unpacked(whole)
    for (const file of FILES) {
      const found = entries.filter(({ path }) => path === pathOf(file))
      expect(found.map(({ bytes }) => bytes)).toEqual([file])
    }
    expect(await verifyBytes(whole)).toMatchObject({ ok: true, entries: 12 })
  })

  it('that the desk has lost is named in the manifest, and the rest is exported all the same', async () => {
    const whole = await exportBytes(aDeskWithEvidence(), storeOf(FILES.slice(0, 1)))
    expect(await verifyBytes(whole)).toMatchObject({
      ok: true,
      entries: 11,
      manifest: { missingEvidence: [sha256(aPhotoWithGps())] },
    })
  })

  it.each([
    {
      name: 'row 25 swapped for another file',
      change: (bytes: Uint8Array, path: string) =>
        path === pathOf(aJpeg()) ? aPhotoWithGps().slice(0, bytes.length) : bytes,
      without: '',
    },
    { name: 'row 25 taken out', change: (bytes: Uint8Array) => bytes, without: pathOf(aJpeg()) },
  ])('$name is named, even when the manifest was made to agree', async ({ change, without }) => {
    const entries = await unpacked(await exportBytes(aDeskWithEvidence(), storeOf(FILES)))
    const changed = entries
      .filter(({ path }) => path !== without)
      .map(({ path, bytes }) => ({ path, bytes: change(bytes, path) }))
    const manifest = JSON.parse(
      new TextDecoder().decode(entries.find(({ path }) => path === 'manifest.json')?.bytes),
    ) as { entries: { path: string; bytes: number; sha256: string }[] }
    manifest.entries = changed
      .filter(({ path }) => path !== 'manifest.json')
      .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
    const forged = changed.map((entry) =>
      entry.path === 'manifest.json'
        ? { ...entry, bytes: new TextEncoder().encode(JSON.stringify(manifest)) }
        : entry,
    )
    expect(await verifyBytes(await packed(forged))).toMatchObject({
      ok: false,
      code: 'exportDamaged',
      params: { entry: pathOf(aJpeg()) },
    })
  })

  it('row 25 that no event names is refused', async () => {
    const entries = await unpacked(await exportBytes(aDeskWithEvidence(), storeOf(FILES)))
    const more = { path: `evidence/${'d'.repeat(64)}.jpg`, bytes: aJpeg() }
    expect(await verifyBytes(await packed([...entries, more]))).toMatchObject({ code: 'exportDamaged' })
  })
})
