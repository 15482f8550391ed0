import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aFolder, aSmallDesk, exporting, steadyClock, systemError } from './export-desk.ts'

const cancelAt = [
  ['collecting', 1],
  ['writing', 1],
  ['writing', 4],
  ['checking', 1],
  ['checking', 3],
] as const

describe('an export that does not come to its end leaves nothing', { timeout: 30_000 }, () => {
  it.each(cancelAt)('cancelled in phase %s, report %i', async (phase, nth) => {
    const folder = await aFolder()
    let seen = 0
    const desk = exporting(aSmallDesk(400), folder, {
      monotonicMs: steadyClock(),
      progress: (jobId, at) => {
        seen += at === phase ? 1 : 0
        if (seen === nth) desk.service.cancel(jobId)
      },
    })
    expect(await desk.write()).toEqual({ ok: false, code: 'cancelled', params: {} })
    expect(seen).toBeGreaterThanOrEqual(nth)
    expect(await readdir(folder)).toEqual([])
    expect(desk.recorded).toEqual([])
  })

  it.each([
    ['ENOSPC', 'targetFull'],
    ['EIO', 'targetFailed'],
    ['ENODEV', 'targetMissing'],
    ['EROFS', 'readOnlyTarget'],
  ])('rows 8, 9: writing ends with %s', async (code, told) => {
    const folder = await aFolder()
    const files = {
      ...nodeExportFiles,
      async create(path: string) {
        const file = await nodeExportFiles.create(path)
        let bytesLeft = 2_000
        const write = async (bytes: Uint8Array) => {
          bytesLeft -= bytes.length
          if (bytesLeft < 0) throw systemError(code)
          await file.write(bytes)
        }
        return { write, sync: file.sync, close: file.close }
      },
    }
    expect(await exporting(aSmallDesk(40), folder, { files }).write()).toMatchObject({
      ok: false,
      code: told,
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 32: the flush fails', async () => {
    const folder = await aFolder()
    const files = {
      ...nodeExportFiles,
      create: async (path: string) => ({
        ...(await nodeExportFiles.create(path)),
        sync: () => Promise.reject(systemError('EIO')),
      }),
    }
    const desk = exporting(aSmallDesk(), folder, { files })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'targetFailed', params: { code: 'EIO' } })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it.each([0, 700, -1])('the medium gives back another byte at %i', async (at) => {
    const folder = await aFolder()
    const files = {
      ...nodeExportFiles,
      async openDirect(path: string) {
        const bytes = await readFile(path)
        const place = at < 0 ? bytes.length + at : at
        bytes[place] = (bytes[place] ?? 0) ^ 1
        await writeFile(path, bytes)
        return nodeExportFiles.openDirect(path)
      },
    }
    const written = await exporting(aSmallDesk(), folder, { files }).write()
    expect(written).toEqual({ ok: false, code: 'readBackDiffers', params: {} })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 33: the journal cannot be read', async () => {
    const folder = await aFolder()
    const desk = aSmallDesk()
    desk.read = () => Promise.reject(systemError('EIO'))
    expect(await exporting(desk, folder).write()).toEqual({
      ok: false,
      code: 'readFailed',
      params: { code: 'EIO' },
    })
  })

  it('is taken back when it cannot be recorded', async () => {
    const folder = await aFolder()
    const recordExported = () => Promise.reject(new Error('journal full'))
    const written = await exporting(aSmallDesk(), folder, { recordExported }).write()
    expect(written).toMatchObject({ ok: false, code: 'exportNotRecorded' })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 31: holds a case too large for any file', async () => {
    const folder = await aFolder()
    const written = await exporting(aSmallDesk(4), folder, { maxFileBytes: 4_000 }).write()
    expect(written).toMatchObject({ ok: false, code: 'caseTooLarge', params: { bytes: 4_000 } })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 9: is refused beforehand when space is short', async () => {
    const folder = await aFolder()
    const files = { ...nodeExportFiles, freeBytes: () => Promise.resolve(10_000) }
    expect(await exporting(aSmallDesk(40), folder, { files }).write()).toMatchObject({
      ok: false,
      code: 'targetTooSmall',
      params: { neededMebibytes: 1, freeMebibytes: 0 },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('has a target that is missing', async () => {
    const folder = join(await aFolder(), 'gone')
    expect(await exporting(aSmallDesk(), folder).write()).toMatchObject({ ok: false, code: 'targetMissing' })
  })

  it('has a target that takes no files', async () => {
    const files = { ...nodeExportFiles, create: () => Promise.reject(systemError('EACCES')) }
    const written = await exporting(aSmallDesk(), await aFolder(), { files }).write()
    expect(written).toMatchObject({ ok: false, code: 'readOnlyTarget' })
  })
})
