import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aFolder, aSmallDesk, exporting, systemError } from './export-desk.ts'

/** Room for about a third of the cases beside what every file holds. */
const MAX_BYTES = 512 * 1024 + 140_000
const CASES = 300
const NAME = '星河湾物业服务中心_20261120-20261120_20261121'
const part = (n: number, copy = '') => `${NAME}${copy}.${String(n)}of3.tingsu.zip`
const PARTS = [part(1), part(2), part(3)]
const PASSPHRASE = 'ka-bai-mo tu-la-pu que-pan-ken quan-da-qin'

describe('row 31: an export of several files', { timeout: 120_000 }, () => {
  it('has one receipt over all of them, and each verifies alone', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(CASES), folder, { maxFileBytes: MAX_BYTES })
    const written = await desk.write({ passphrase: PASSPHRASE })
    expect(written).toMatchObject({
      ok: true,
      value: { cases: CASES, isEncrypted: true, fileName: PARTS[0] },
    })
    if (!written.ok) return
    expect(written.value.files.map(({ fileName }) => fileName)).toEqual(PARTS)
    expect((await readdir(folder)).sort()).toEqual(PARTS)
    expect(desk.recorded).toMatchObject([{ cases: CASES, files: PARTS.map((fileName) => ({ fileName })) }])
    let cases = 0
    for (const { path, sha256 } of written.value.files) {
      const verified = await desk.service.verify({ jobId: path, path, passphrase: PASSPHRASE })
      expect(verified).toMatchObject({ ok: true, value: { sha256, isAuthenticated: true } })
      cases += verified.ok ? verified.value.cases : 0
    }
    expect(cases).toBe(CASES)
    expect([...new Set(desk.phases)]).toEqual(['collecting', 'writing', 'checking'])
  })

  it.each([1, 2, 3])('leaves no name when writing file %i fails', async (nth) => {
    const folder = await aFolder()
    let created = 0
    const files = {
      ...nodeExportFiles,
      async create(path: string) {
        created += 1
        const file = await nodeExportFiles.create(path)
        return created === nth ? { ...file, sync: () => Promise.reject(systemError('EIO')) } : file
      },
    }
    const desk = exporting(aSmallDesk(CASES), folder, { files, maxFileBytes: MAX_BYTES })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'targetFailed' })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it.each([
    ['with hard links', {}],
    ['without hard links, as on FAT', { link: () => Promise.reject(systemError('ENOTSUP')) }],
  ])('leaves no name when the third cannot be given, %s', async (_, without) => {
    const folder = await aFolder()
    const refuse = (to: string) => to.endsWith('3of3.tingsu.zip')
    const base = { ...nodeExportFiles, ...without }
    const files = {
      ...base,
      link: (from: string, to: string) =>
        refuse(to) ? Promise.reject(systemError('EIO')) : base.link(from, to),
      rename: (from: string, to: string) =>
        refuse(to) ? Promise.reject(systemError('EIO')) : base.rename(from, to),
    }
    const desk = exporting(aSmallDesk(CASES), folder, { files, maxFileBytes: MAX_BYTES })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'targetFailed' })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it('gives the whole set another number when one name is taken, and overwrites nothing', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, part(2)), 'somebody else')
    const written = await exporting(aSmallDesk(CASES), folder, { maxFileBytes: MAX_BYTES }).write()
    if (!written.ok) throw new Error(written.code)
    expect(written.value.files.map(({ fileName }) => fileName)).toEqual([1, 2, 3].map((n) => part(n, '-2')))
    expect(await readFile(join(folder, part(2)), 'utf8')).toBe('somebody else')
    expect((await readdir(folder)).sort()).toEqual(
      [part(1, '-2'), part(2, '-2'), part(2), part(3, '-2')].sort(),
    )
  })

  it('is taken back whole when it cannot be recorded', async () => {
    const folder = await aFolder()
    const recordExported = () => Promise.reject(new Error('journal full'))
    const desk = exporting(aSmallDesk(CASES), folder, { recordExported, maxFileBytes: MAX_BYTES })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'exportNotRecorded' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a range', { timeout: 30_000 }, () => {
  it('holds the cases received on its days, is named after them, and stands on record', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(3), folder)
    const range = { from: new Date(2026, 0, 1).getTime(), to: new Date(2027, 0, 1).getTime() - 1 }
    const written = await desk.write({ range })
    expect(written).toMatchObject({
      ok: true,
      value: { cases: 3, range, fileName: '星河湾物业服务中心_20260101-20261231_20261121.tingsu.zip' },
    })
    expect(desk.recorded).toMatchObject([{ range }])
    const before = { from: 0, to: new Date(2026, 0, 1).getTime() - 1 }
    expect(await desk.write({ range: before })).toMatchObject({ ok: true, value: { cases: 0 } })
    expect(await desk.service.plan({ jobId: 'plan', range })).toMatchObject({
      ok: true,
      value: { cases: 3, fileName: '星河湾物业服务中心_20260101-20261231_20261121.tingsu.zip' },
    })
  })
})
