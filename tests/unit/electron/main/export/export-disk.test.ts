import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDirect } from '../../../../../electron/main/export/direct-file.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { recountExport } from '../../../../faults/recount-export.ts'
import { aFolder, aSmallDesk, aTmpfs, canMount, exporting } from './export-desk.ts'

const isRoot = process.getuid?.() === 0
const hasRecount = ['7z', 'python3'].some((tool) => spawnSync(tool, ['--help']).error === undefined)

describe('on real disks', { timeout: 30_000 }, () => {
  it('reads a file back in pieces at any place, past the cache or not', async () => {
    const path = join(await aFolder(), 'bytes')
    const bytes = randomBytes(2 * 1024 * 1024 + 4097)
    await writeFile(path, bytes)
    const file = await openDirect(path)
    for (const [at, length] of [
      [0, 10],
      [4095, 3],
      [1_048_570, 20],
      [bytes.length - 5, 100],
      [0, bytes.length],
      [3, 0],
    ] as const) {
      expect(Buffer.from(await file.read(at, length)).equals(bytes.subarray(at, at + length))).toBe(true)
    }
    await file.close()
    expect(['medium', 'cache']).toContain(file.readBack)
  })

  it.skipIf(!hasRecount)('agrees with an independent recount', async () => {
    const folder = await aFolder()
    const desk = aSmallDesk(25)
    desk.addCase(900, { content: '=1+1 <script> 𠮷 \u0007 '.repeat(300) }, 'B')
    const written = await exporting(desk, folder).write()
    if (!written.ok) throw new Error(written.code)
    const recount = recountExport(written.value.path)
    expect(recount).toMatchObject({
      archiveIsSound: true,
      cases: 26,
      events: 28,
      entries: 10,
      differences: [],
    })
    expect(recount.numbers).toHaveLength(26)
  })

  it.skipIf(!hasRecount)('is recounted wrong when it was changed', async () => {
    const folder = await aFolder()
    const written = await exporting(aSmallDesk(2), folder).write()
    if (!written.ok) throw new Error(written.code)
    const bytes = await readFile(written.value.path)
    const at = bytes.indexOf('events.jsonl') + 100
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(written.value.path, bytes)
    const recounted = () => recountExport(written.value.path)
    expect(isSound(recounted)).toBe(false)
  })

  it.skipIf(!canMount)('row 9: a stick of 1 MB refuses what cannot fit beforehand', async ({ skip }) => {
    const folder = await aTmpfs('size=1m')
    if (folder === null) return skip('tmpfs cannot be mounted here')
    const written = await exporting(aSmallDesk(1500), folder).write()
    expect(written).toMatchObject({ ok: false, code: 'targetTooSmall' })
    expect(await readdir(folder)).toEqual([])
  })

  it.skipIf(!canMount)('row 9: a stick that fills up while writing is left clean', async ({ skip }) => {
    const folder = await aTmpfs('size=1m')
    if (folder === null) return skip('tmpfs cannot be mounted here')
    await writeFile(join(folder, 'film'), new Uint8Array(1020 * 1024))
    const files = { ...nodeExportFiles, freeBytes: () => Promise.resolve(1e9) }
    const written = await exporting(aSmallDesk(200), folder, { files }).write()
    expect(written).toEqual({ ok: false, code: 'targetFull', params: { code: 'ENOSPC' } })
    expect(await readdir(folder)).toEqual(['film'])
  })

  it.skipIf(!canMount)('a read-only stick is told', async ({ skip }) => {
    const folder = await aTmpfs('size=1m,ro')
    if (folder === null) return skip('tmpfs cannot be mounted here')
    expect(await exporting(aSmallDesk(), folder).write()).toMatchObject({ ok: false, code: 'readOnlyTarget' })
  })

  it.skipIf(isRoot || process.platform === 'win32')('a folder without permission is told', async () => {
    const folder = await aFolder()
    await chmod(folder, 0o500)
    onTestFinished(() => chmod(folder, 0o700))
    expect(await exporting(aSmallDesk(), folder).write()).toMatchObject({ ok: false, code: 'readOnlyTarget' })
  })
})

describe('verifying a file', { timeout: 30_000 }, () => {
  it('says which file cannot be read', async () => {
    const { service } = exporting(aSmallDesk(), '/')
    const path = join(await aFolder(), 'none.tingsu.zip')
    expect(await service.verify({ jobId: 'v', path, passphrase: null })).toEqual({
      ok: false,
      code: 'readFailed',
      params: { code: 'ENOENT' },
    })
    const folder = await aFolder()
    expect(await service.verify({ jobId: 'v', path: folder, passphrase: null })).toMatchObject({
      code: 'readFailed',
    })
  })

  it('can be cancelled', async () => {
    const folder = await aFolder()
    const written = await exporting(aSmallDesk(300), folder).write()
    if (!written.ok) throw new Error(written.code)
    const desk = exporting(aSmallDesk(), folder, { progress: (jobId) => desk.service.cancel(jobId) })
    const verified = await desk.service.verify({ jobId: 'v', path: written.value.path, passphrase: null })
    expect(verified).toMatchObject({ ok: false, code: 'cancelled' })
  })

  it('ignores the cancelling of a job that is not there', () => {
    const { service } = exporting(aSmallDesk(), '/')
    expect(() => service.cancel('nobody')).not.toThrow()
  })
})

function isSound(recounted: () => { archiveIsSound: boolean; differences: readonly string[] }): boolean {
  try {
    const { archiveIsSound, differences } = recounted()
    return archiveIsSound && differences.length === 0
  } catch {
    return false
  }
}
