import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { EvidenceStore } from '../../../../../electron/main/evidence/evidence-store.ts'
import { serveEvidence } from '../../../../../electron/main/evidence/serve-evidence.ts'
import type { ExportFiles } from '../../../../../electron/main/export/export-files.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aJpeg, aPhotoWithGps, aPng } from '../../../../builders/evidence-bytes.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const refusedWith = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

async function aStore(changed: Partial<ExportFiles> = {}) {
  const data = await mkdtemp(join(tmpdir(), 'tingsu-evidence-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  const folder = join(data, 'evidence')
  return { folder, store: new EvidenceStore(folder, { ...nodeExportFiles, ...changed }) }
}

/** Sends a file in pieces of `pieceBytes`, as a screen does. */
async function send(store: EvidenceStore, content: Uint8Array, pieceBytes = 100) {
  const uploadId = randomUUID()
  const begun = await store.begin(uploadId, content.length)
  if (!begun.ok) return begun
  for (let at = 0; at < content.length; at += pieceBytes) {
    const taken = await store.append(uploadId, at, content.slice(at, at + pieceBytes))
    if (!taken.ok) return taken
  }
  return store.commit(uploadId)
}

describe('the store of evidence (safety §2)', () => {
  it('keeps a file once, unchanged, under its SHA-256', async () => {
    const { folder, store } = await aStore()
    const photo = aPhotoWithGps()
    const stored = { sha256: sha256(photo), bytes: photo.length, mediaType: 'image/jpeg' }
    expect(await send(store, photo)).toEqual({ ok: true, value: stored })
    expect(await send(store, photo, 7)).toEqual({ ok: true, value: stored })
    expect(await readdir(folder)).toEqual([stored.sha256])
    expect(Uint8Array.from(await readFile(join(folder, stored.sha256)))).toEqual(photo)
    expect(await store.find(stored.sha256)).toMatchObject(stored)
  })

  it('row 1 flushes the file, names it, flushes the folder, and answers only then', async () => {
    const order: string[] = []
    const { store } = await aStore({
      create: async (path) => {
        const file = await nodeExportFiles.create(path)
        order.push('create')
        return {
          ...file,
          write: (bytes) => (order.push('write'), file.write(bytes)),
          sync: () => (order.push('fsync'), file.sync()),
        }
      },
      rename: (from, to) => (order.push('rename'), nodeExportFiles.rename(from, to)),
      syncFolder: (path) => (order.push('fsync folder'), nodeExportFiles.syncFolder(path)),
    })
    await send(store, aJpeg(), 1000)
    expect(order).toEqual(['fsync folder', 'create', 'write', 'fsync', 'rename', 'fsync folder'])
  })

  it.each([
    { name: 'row 3 a full disk while writing', code: 'diskFull', change: { create: fullDisk } },
    {
      name: 'row 3 too little room, before a byte is sent',
      code: 'diskFull',
      change: { freeBytes: () => Promise.resolve(1000) },
    },
    {
      name: 'row 32 a failed flush of the folder',
      code: 'writeFailed',
      change: { rename: () => refusedWith('EIO') },
    },
  ])('$name leaves nothing behind and can be tried again', async ({ code, change }) => {
    const { folder, store } = await aStore(change)
    expect(await send(store, aJpeg())).toMatchObject({ ok: false, code })
    expect(await readdir(folder)).toEqual([])
    expect(await send(new EvidenceStore(folder, nodeExportFiles), aJpeg())).toMatchObject({ ok: true })
  })

  it('row 13 a scanner that holds the fresh file is waited for', async () => {
    let tries = 0
    const { store } = await aStore({
      rename: (from, to) => ((tries += 1) < 3 ? refusedWith('EBUSY') : nodeExportFiles.rename(from, to)),
    })
    expect(await send(store, aJpeg())).toMatchObject({ ok: true })
    expect(tries).toBe(3)
  })

  it('row 35 refuses a wrong kind at its first piece and a pixel flood before its name', async () => {
    const { folder, store } = await aStore()
    const id = randomUUID()
    await store.begin(id, 5000)
    expect(await store.append(id, 0, Buffer.from('MZ this is no photo.jpg'))).toMatchObject({
      code: 'wrongFileType',
    })
    expect(await store.append(id, 23, aJpeg())).toMatchObject({ code: 'badRequest' })
    expect(await send(store, aPng({ width: 60_000, height: 60_000 }))).toMatchObject({
      code: 'pictureTooLarge',
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 42 takes pieces in order only, no more than announced, and no id twice', async () => {
    const { folder, store } = await aStore()
    const jpeg = aJpeg()
    const upload = async () => {
      const id = randomUUID()
      await store.begin(id, jpeg.length)
      return id
    }
    const gap = await upload()
    await store.append(gap, 0, jpeg.slice(0, 50))
    expect(await store.append(gap, 60, jpeg.slice(60))).toMatchObject({ code: 'badRequest' })
    const long = await upload()
    expect(await store.append(long, 0, Buffer.concat([jpeg, jpeg]))).toMatchObject({ code: 'badRequest' })
    const short = await upload()
    await store.append(short, 0, jpeg.slice(0, 50))
    expect(await store.commit(short)).toMatchObject({ code: 'badRequest' })
    const twice = await upload()
    expect(await store.begin(twice, 10)).toMatchObject({ code: 'badRequest' })
    await store.cancel(twice)
    expect(await store.commit(randomUUID())).toMatchObject({ code: 'badRequest' })
    expect(await store.begin(randomUUID(), 200 * 1024 ** 2 + 1)).toMatchObject({ code: 'fileTooLarge' })
    expect(await store.begin(randomUUID(), 0)).toMatchObject({ code: 'fileEmpty' })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 14 removes what a killed run left half written, and nothing else', async () => {
    const { folder, store } = await aStore()
    await mkdir(folder)
    await writeFile(join(folder, `.${randomUUID()}.part`), 'half')
    await writeFile(join(folder, 'a'.repeat(64)), 'an orphan')
    await send(store, aJpeg())
    expect((await readdir(folder)).sort()).toEqual([sha256(aJpeg()), 'a'.repeat(64)].sort())
  })

  it('heals a file that was damaged on the disk when the same one comes again', async () => {
    const { folder, store } = await aStore()
    await send(store, aJpeg())
    await writeFile(join(folder, sha256(aJpeg())), 'damaged')
    expect(await store.isWhole(sha256(aJpeg()))).toBe(false)
    expect(await store.find(sha256(aJpeg()))).toBeNull()
    await send(store, aJpeg())
    expect(await store.isWhole(sha256(aJpeg()))).toBe(true)
  })
})

describe('app://desk/evidence', () => {
  const ask = (headers: Record<string, string> = {}, method = 'GET') =>
    new Request('app://desk/evidence/x', { headers, method })

  it('gives the file as what it is, never as what it could be taken for', async () => {
    const { store } = await aStore()
    await send(store, aJpeg())
    const answer = await serveEvidence(ask(), sha256(aJpeg()), store, () => true)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aJpeg())
  })

  it.each([
    { range: 'bytes=0-', status: 206, from: 0, to: 306 },
    { range: 'bytes=10-19', status: 206, from: 10, to: 19 },
    { range: 'bytes=300-9999', status: 206, from: 300, to: 306 },
    { range: 'bytes=9999-', status: 416, from: 0, to: -1 },
    { range: 'bytes=5-1', status: 416, from: 0, to: -1 },
    { range: 'lines=1-2', status: 200, from: 0, to: 306 },
  ])('$range gives $status', async ({ range, status, from, to }) => {
    const { store } = await aStore()
    await send(store, aJpeg())
    const answer = await serveEvidence(ask({ range }), sha256(aJpeg()), store, () => true)
    expect(answer.status).toBe(status)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aJpeg().slice(from, to + 1))
    if (status === 206) expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/307`)
  })

  it('gives nothing to a screen that is covered, and nothing that is not there', async () => {
    const { store } = await aStore()
    await send(store, aJpeg())
    expect((await serveEvidence(ask(), sha256(aJpeg()), store, () => false)).status).toBe(403)
    expect((await serveEvidence(ask(), 'b'.repeat(64), store, () => true)).status).toBe(404)
  })
})

async function fullDisk(path: string) {
  const file = await nodeExportFiles.create(path)
  return { ...file, write: () => refusedWith('ENOSPC') }
}
