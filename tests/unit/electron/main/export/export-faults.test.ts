import { spawnSync } from 'node:child_process'
import { readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemCode } from '../../../../../electron/main/atomic-file.ts'
import type { ExportFiles } from '../../../../../electron/main/export/export-files.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { aFolder, aSmallDesk, aTmpfs, canMount, exporting, steadyClock, systemError } from './export-desk.ts'

const MOUNTING = 'a disk of its own can only be mounted by root'
const CASES = 300

/** Runs something at the nth report of a phase. */
function atReport(phase: string, nth: number, act: () => void): (jobId: string, at: string) => void {
  let seen = 0
  return (_, at) => {
    seen += at === phase ? 1 : 0
    if (at === phase && seen === nth) act()
  }
}

async function aStick(options: string): Promise<string> {
  const stick = await aTmpfs(options)
  if (stick === null) throw new Error(MOUNTING)
  return stick
}

/** Where nobody may mount, the test is skipped by this name. */
const ofMounted = (what: string) => `${what} (needs root to mount)`

describe('faults of sticks, with the causes the system really has', { timeout: 60_000 }, () => {
  const moments = [
    ['writing', 1],
    ['writing', 5],
    ['checking', 1],
    ['checking', 2],
  ] as const

  it.skipIf(!canMount).each(moments)(
    ofMounted('row 8: the stick is pulled out, %s %i'),
    async (phase, nth) => {
      const stick = await aStick('size=32m')
      const inner = join(stick, 'exports')
      await mkdir(inner)
      const pullOut = () => void spawnSync('umount', ['-l', stick])
      const desk = exporting(aSmallDesk(CASES), inner, {
        monotonicMs: steadyClock(),
        progress: atReport(phase, nth, pullOut),
      })
      const written = await desk.write()
      expect(written).toMatchObject({ ok: false, code: 'targetMissing' })
      expect(desk.recorded).toEqual([])
      // Under the place where the stick was there is nothing, under no name.
      expect(readdirSync(stick)).toEqual([])
    },
  )

  it.skipIf(!canMount).each(moments)(
    ofMounted('row 8: the stick turns read-only, %s %i'),
    async (phase, nth) => {
      const stick = await aStick('size=32m')
      const readOnly = () => {
        // A busy disk refuses to be mounted anew while it is written; what is in its place then is read-only.
        const made = spawnSync('mount', ['-o', 'bind,ro', stick, stick])
        if (made.status === 0) spawnSync('mount', ['-o', 'remount,bind,ro', stick])
      }
      const desk = exporting(aSmallDesk(CASES), stick, {
        monotonicMs: steadyClock(),
        progress: atReport(phase, nth, readOnly),
      })
      const written = await desk.write()
      spawnSync('umount', ['-l', stick])
      expect(written).toMatchObject({ ok: false, code: 'readOnlyTarget' })
      expect(desk.recorded).toEqual([])
      expect((await readdir(stick)).filter((name) => !name.startsWith('.'))).toEqual([])
    },
  )

  it.skipIf(!canMount)(ofMounted('row 9: a stick that fills up while it is written'), async () => {
    const stick = await aStick('size=2m')
    let isFull = false
    const fill = () => {
      if (isFull) return
      isFull = true
      const { bavail, bsize } = statfsSync(stick)
      writeFileSync(join(stick, 'film'), Buffer.alloc(bavail * bsize))
    }
    const desk = exporting(aSmallDesk(CASES), stick, {
      monotonicMs: steadyClock(),
      progress: atReport('writing', 1, fill),
    })
    expect(await desk.write()).toEqual({ ok: false, code: 'targetFull', params: { code: 'ENOSPC' } })
    expect([isFull, await readdir(stick), desk.recorded]).toEqual([true, ['film'], []])
  })

  it.skipIf(!canMount)(
    ofMounted('row 9: too small a stick is refused with figures, nothing is written'),
    async () => {
      const stick = await aStick('size=512k')
      let created = 0
      const files: ExportFiles = {
        ...nodeExportFiles,
        create: (path) => {
          created += 1
          return nodeExportFiles.create(path)
        },
      }
      expect(await exporting(aSmallDesk(CASES), stick, { files }).write()).toMatchObject({
        ok: false,
        code: 'targetTooSmall',
        params: { neededMebibytes: 1, freeMebibytes: 0 },
      })
      expect([created, await readdir(stick)]).toEqual([0, []])
    },
  )

  it.skipIf(!canMount)(ofMounted('row 13: a busy name is tried again until it is free'), async () => {
    const stick = await aStick('size=8m')
    const waits: number[] = []
    // A mount on top of the temporary file holds its name: the system itself answers EXDEV to a link, EBUSY to a rename.
    const answers: string[] = []
    const files: ExportFiles = {
      ...nodeExportFiles,
      link: (from, to) => {
        expect(spawnSync('mount', ['--bind', from, from]).status).toBe(0)
        return nodeExportFiles.link(from, to).catch((error: unknown) => {
          answers.push(systemCode(error))
          throw error
        })
      },
      rename: (from, to) =>
        nodeExportFiles.rename(from, to).catch((error: unknown) => {
          answers.push(systemCode(error))
          throw error
        }),
    }
    const release = () => spawnSync('umount', ['-l', ...partsIn(stick)])
    const sleep = (ms: number) => {
      waits.push(ms)
      if (waits.length === 3) release()
      return Promise.resolve()
    }
    expect(await exporting(aSmallDesk(), stick, { files, sleep }).write()).toMatchObject({ ok: true })
    expect([waits, answers]).toEqual([
      [50, 100, 200],
      ['EXDEV', 'EBUSY', 'EBUSY', 'EBUSY'],
    ])
    expect((await readdir(stick)).every((name) => name.endsWith('.tingsu.zip'))).toBe(true)
  })

  it('row 32: the system says at closing what it did not say before', async () => {
    const folder = await aFolder()
    const files: ExportFiles = {
      ...nodeExportFiles,
      async create(path) {
        const file = await nodeExportFiles.create(path)
        return {
          ...file,
          close: async () => {
            await file.close()
            throw systemError('EIO')
          },
        }
      },
    }
    const desk = exporting(aSmallDesk(), folder, { files })
    expect(await desk.write()).toEqual({ ok: false, code: 'targetFailed', params: { code: 'EIO' } })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it('row 32: an export made before is not touched when the flush of the next one fails', async () => {
    const folder = await aFolder()
    const first = await exporting(aSmallDesk(), folder).write()
    if (!first.ok) throw new Error(first.code)
    const files: ExportFiles = {
      ...nodeExportFiles,
      create: async (path) => ({
        ...(await nodeExportFiles.create(path)),
        sync: () => Promise.reject(systemError('EIO')),
      }),
    }
    const desk = exporting(aSmallDesk(4), folder, { files })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'targetFailed' })
    expect(await readdir(folder)).toEqual([first.value.fileName])
    const again = { jobId: 'v', path: first.value.path, passphrase: null }
    expect(await desk.service.verify(again)).toMatchObject({
      ok: true,
      value: { sha256: first.value.sha256 },
    })
  })

  it.each(['EIO', 'ENODEV', 'ESTALE'])('row 33: %s while reading back leaves no name', async (code) => {
    const folder = await aFolder()
    const files: ExportFiles = {
      ...nodeExportFiles,
      async openDirect(path) {
        const file = await nodeExportFiles.openDirect(path)
        let reads = 0
        const read = (offset: number, length: number) =>
          ++reads > 2 ? Promise.reject(systemError(code)) : file.read(offset, length)
        return { ...file, read }
      },
    }
    const desk = exporting(aSmallDesk(40), folder, { files })
    expect(await desk.write()).toMatchObject({ ok: false, params: { code } })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it('row 33: a file that cannot be read while it is checked is told as that', async () => {
    const folder = await aFolder()
    const written = await exporting(aSmallDesk(), folder).write()
    if (!written.ok) throw new Error(written.code)
    const files: ExportFiles = {
      ...nodeExportFiles,
      open: async (path) => ({
        ...(await nodeExportFiles.open(path)),
        read: () => Promise.reject(systemError('EIO')),
      }),
    }
    const desk = exporting(aSmallDesk(), folder, { files })
    expect(await desk.service.verify({ jobId: 'v', path: written.value.path, passphrase: null })).toEqual({
      ok: false,
      code: 'readFailed',
      params: { code: 'EIO' },
    })
  })

  it.skipIf(!canMount)(ofMounted('row 34: nothing is renamed from one file system to another'), async () => {
    const stick = await aStick('size=8m')
    const created: string[] = []
    const files: ExportFiles = {
      ...nodeExportFiles,
      create: (path) => {
        created.push(path)
        return nodeExportFiles.create(path)
      },
    }
    expect(await exporting(aSmallDesk(), stick, { files }).write()).toMatchObject({ ok: true })
    expect(created.map(dirname)).toEqual([stick])
    expect(statSync(dirname(created[0] ?? '')).dev).not.toBe(statSync(await aFolder()).dev)
  })
})

function partsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.part'))
    .map((name) => join(folder, name))
}
