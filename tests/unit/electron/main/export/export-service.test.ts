import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aFolder, aSmallDesk, DeskInMemory, exporting, systemError } from './export-desk.ts'

const has7z = spawnSync('7z', ['i'], { stdio: 'ignore' }).status === 0
const NAME = '星河湾物业服务中心_20261120-20261120_20261121.tingsu.zip'

function entry(path: string, name: string): Buffer {
  return execFileSync('python3', [
    '-c',
    'import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))',
    path,
    name,
  ])
}

describe('writing an export', () => {
  it('leaves one verified file under its final name, a receipt and a record in the office stream', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(), folder)
    const written = await desk.write()
    expect(written).toMatchObject({ ok: true, value: { fileName: NAME, cases: 3, events: 5, entries: 5 } })
    expect(await readdir(folder)).toEqual([NAME])
    const { size } = await stat(join(folder, NAME))
    expect(desk.recorded).toEqual([
      expect.objectContaining({ fileName: NAME, bytes: size, cases: 3, events: 5 }),
    ])
    expect([...new Set(desk.phases)]).toEqual(['collecting', 'writing', 'checking'])
    const verified = await desk.service.verify({ jobId: 'verify', path: join(folder, NAME) })
    expect(verified).toMatchObject({ ok: true, value: { bytes: size, cases: 3, isAuthenticated: false } })
  })

  it.skipIf(!has7z)('is a ZIP that 7-Zip accepts', async () => {
    const folder = await aFolder()
    await exporting(aSmallDesk(40), folder).write()
    const tested = execFileSync('7z', ['t', join(folder, NAME)]).toString()
    expect(tested).toContain('Everything is Ok')
    expect(tested).not.toContain('Warning')
  })

  it('gives the same events.jsonl, byte for byte, for the same state, and never the office stream', async () => {
    const folder = await aFolder()
    const desk = aSmallDesk(20)
    const first = await exporting(desk, folder).write()
    desk.add({ stream: { kind: 'office', id: 'o' }, kind: 'exported', data: { fileName: NAME } })
    const second = await exporting(desk, folder, { now: () => Date.UTC(2027, 0, 1) }).write()
    if (!first.ok || !second.ok) throw new Error('Export failed')
    const events = entry(first.value.path, 'events.jsonl')
    expect(events.equals(entry(second.value.path, 'events.jsonl'))).toBe(true)
    expect(events.toString().trim().split('\n')).toHaveLength(22)
    expect(events.toString()).not.toContain('"kind":"office"')
  })

  it('exports a desk without cases', async () => {
    const folder = await aFolder()
    const written = await exporting(new DeskInMemory(), folder).write()
    expect(written).toMatchObject({ ok: true, value: { cases: 0, events: 0, entries: 5 } })
  })

  it('row 30: gives the second export of a day another name and overwrites nothing', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(), folder)
    await desk.write()
    const before = await readFile(join(folder, NAME))
    expect(await desk.write()).toMatchObject({
      ok: true,
      value: { fileName: NAME.replace('.tingsu', '-2.tingsu') },
    })
    expect((await readFile(join(folder, NAME))).equals(before)).toBe(true)
  })

  it.each(['CON', '甲'.repeat(300), 'office. . .', 'a/b\\c:d', ''])(
    'row 30: takes the office name %j',
    async (name) => {
      const folder = await aFolder()
      const office = () => Promise.resolve({ id: 'o', name })
      const written = await exporting(aSmallDesk(), folder, { office }).write()
      expect(written.ok).toBe(true)
      expect((await readdir(folder))[0]).toMatch(/^[^<>:"/\\|?*]{1,120}\.tingsu\.zip$/)
    },
  )
})

const cancelAt = [
  ['collecting', 1],
  ['writing', 1],
  ['writing', 4],
  ['checking', 1],
  ['checking', 3],
] as const

describe('an export that does not come to its end leaves nothing', () => {
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
    ['ENOSPC', 'diskFull'],
    ['EIO', 'writeFailed'],
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
    expect(await desk.write()).toMatchObject({ ok: false, code: 'writeFailed', params: { code: 'EIO' } })
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
    expect(written).toEqual({ ok: false, code: 'writeFailed', params: { code: 'readBack' } })
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
    expect(written).toMatchObject({ ok: false, code: 'writeFailed' })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 31: grows past the limit of FAT32', async () => {
    const folder = await aFolder()
    const written = await exporting(aSmallDesk(40), folder, { maxFileBytes: 4_000 }).write()
    expect(written).toEqual({ ok: false, code: 'exportTooLarge', params: { bytes: 4_000 } })
    expect(await readdir(folder)).toEqual([])
  })

  it('row 9: is refused beforehand when space is short', async () => {
    const folder = await aFolder()
    const files = { ...nodeExportFiles, freeBytes: () => Promise.resolve(10_000) }
    expect(await exporting(aSmallDesk(40), folder, { files }).write()).toMatchObject({
      ok: false,
      code: 'diskFull',
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

describe('the final name', () => {
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
      code: 'writeFailed',
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

describe('two jobs', () => {
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
    const job = { jobId: 'same', folder, by: 'x' }
    const [first, second] = await Promise.all([service.write(job), service.write(job)])
    expect([first.ok, second]).toEqual([true, { ok: false, code: 'badRequest', params: { jobId: 'same' } }])
  })
})

/** A clock on which every look is a second later: each pause and each report of progress takes place. */
function steadyClock(): () => number {
  let ms = 0
  return () => (ms += 1000)
}
