import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aFolder, anOrder, aSmallDesk, exporting, systemError } from './export-desk.ts'

const NAME = '星河湾物业服务中心_20261120-20261120_20261121.tingsu.zip'

describe('the final name', { timeout: 30_000 }, () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'row 13: is given at the third try after %s twice, without hard links',
    async (code) => {
      const folder = await aFolder()
      let tries = 0
      const files = {
        ...nodeExportFiles,
        link: () => Promise.reject(systemError('ENOTSUP')),
        rename: (from: string, to: string) =>
          ++tries < 3 ? Promise.reject(systemError(code)) : nodeExportFiles.rename(from, to),
      }
      expect(await exporting(aSmallDesk(), folder, { files }).write()).toMatchObject({ ok: true })
      expect([tries, await readdir(folder)]).toEqual([3, [NAME]])
    },
  )

  it('row 13: gives up in the end and leaves nothing', async () => {
    const folder = await aFolder()
    const busy = () => Promise.reject(systemError('EBUSY'))
    const files = { ...nodeExportFiles, link: busy, rename: busy }
    expect(await exporting(aSmallDesk(), folder, { files }).write()).toMatchObject({
      ok: false,
      code: 'targetFailed',
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('is not taken from a file that appears at the last moment', async () => {
    const folder = await aFolder()
    const files = { ...nodeExportFiles, exists: () => Promise.resolve(false) }
    await writeFile(join(folder, NAME), 'somebody else')
    const written = await exporting(aSmallDesk(), folder, { files }).write()
    expect(written).toMatchObject({ ok: true, value: { fileName: NAME.replace('.tingsu', '-2.tingsu') } })
    expect(await readFile(join(folder, NAME), 'utf8')).toBe('somebody else')
  })

  it('row 14: files of killed runs go, everything else stays', async () => {
    const folder = await aFolder()
    const leftover = `.${NAME}.0123456789abcdef.part`
    for (const name of [leftover, '.hidden.part', 'photo.zip.part']) await writeFile(join(folder, name), 'x')
    await mkdir(join(folder, 'other'))
    await exporting(aSmallDesk(), folder).write()
    expect((await readdir(folder)).sort()).toEqual(['.hidden.part', NAME, 'other', 'photo.zip.part'].sort())
  })
})

describe('two jobs', { timeout: 30_000 }, () => {
  it("run side by side without taking each other's temporary file", async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(60), folder)
    const both = await Promise.all([desk.write(), desk.write()])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await readdir(folder)).toHaveLength(2)
  })

  it('cannot share an id', async () => {
    const folder = await aFolder()
    const { service } = exporting(aSmallDesk(), folder)
    const job = { ...anOrder(folder), jobId: 'same' }
    const [first, second] = await Promise.all([service.write(job), service.write(job)])
    expect([first.ok, second]).toEqual([true, { ok: false, code: 'badRequest', params: { jobId: 'same' } }])
  })
})
