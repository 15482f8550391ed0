import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportFiles } from '../../../../../electron/main/export/export-files.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { newPassphrase } from '../../../../../src/formats/export-passphrase.ts'
import { aFolder, exporting, systemError, aSmallDesk } from './export-desk.ts'

/** More than what waits in memory, packed: nothing of it can be packed. */
function aLargeDesk() {
  const desk = aSmallDesk(0)
  for (let n = 1; n <= 30; n++) desk.addCase(n, { content: randomBytes(200_000).toString('base64') })
  return desk
}

/** The files of a run, watched: what was made in the folder where entries wait, as it stood when it was read. */
function watched(asideFolder: string, changed: Partial<ExportFiles> = {}) {
  const seen: Buffer[] = []
  const files: ExportFiles = {
    ...nodeExportFiles,
    open(path) {
      if (path.startsWith(asideFolder)) seen.push(readFileSync(path))
      return nodeExportFiles.open(path)
    },
    ...changed,
  }
  return { files, seen }
}

describe('entries that wait for their turn', { timeout: 60_000 }, () => {
  it('lie aside, unreadable, and are gone when the export is there', async () => {
    const [folder, asideFolder] = [await aFolder(), await aFolder()]
    const { files, seen } = watched(asideFolder)
    const passphrase = newPassphrase()
    const { write, service } = exporting(aLargeDesk(), folder, { files, asideFolder })
    const written = await write({ passphrase })
    if (!written.ok) throw new Error(written.code)
    expect(seen.length).toBeGreaterThan(0)
    const found = await service.verify({ jobId: 'v', path: written.value.path, passphrase })
    expect(found).toMatchObject({ ok: true, value: { cases: 30 } })
    // Not even as they stand in the export, which its passphrase opens.
    const bytes = readFileSync(written.value.path)
    for (const each of seen) expect(bytes.includes(each.subarray(64, 128))).toBe(false)
    expect(readdirSync(asideFolder)).toEqual([])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.each(['ENOSPC', 'EIO'])('%s ends the export, and nothing is left', async (code) => {
    const [folder, asideFolder] = [await aFolder(), await aFolder()]
    const { files } = watched(asideFolder, {
      async create(path) {
        const file = await nodeExportFiles.create(path)
        if (!path.startsWith(asideFolder)) return file
        return { ...file, write: () => Promise.reject(systemError(code)) }
      },
    })
    const written = await exporting(aLargeDesk(), folder, { files, asideFolder }).write({
      passphrase: newPassphrase(),
    })
    const told = code === 'ENOSPC' ? 'diskFull' : 'writeFailed'
    expect(written).toMatchObject({ ok: false, code: told, params: { code } })
    expect([...readdirSync(asideFolder), ...readdirSync(folder)]).toEqual([])
  })

  it('are gone when the export is cancelled', async () => {
    const [folder, asideFolder] = [await aFolder(), await aFolder()]
    const jobId = 'c'
    const { files } = watched(asideFolder, {
      create(path) {
        if (path.startsWith(asideFolder)) service.cancel(jobId)
        return nodeExportFiles.create(path)
      },
    })
    const { service, write } = exporting(aLargeDesk(), folder, { files, asideFolder })
    const written = await write({ passphrase: newPassphrase(), jobId } as Parameters<typeof write>[0])
    expect(written).toMatchObject({ ok: false, code: 'cancelled' })
    expect([...readdirSync(asideFolder), ...readdirSync(folder)]).toEqual([])
  })

  it('of a run that was killed go before the next one; other files stay', async () => {
    const [folder, asideFolder] = [await aFolder(), await aFolder()]
    await writeFile(join(asideFolder, '.x.tingsu.zip.0123456789abcdef.part'), 'left')
    await writeFile(join(asideFolder, 'session.json'), '{}')
    expect(await exporting(aSmallDesk(), folder, { asideFolder }).write()).toMatchObject({ ok: true })
    expect(readdirSync(asideFolder)).toEqual(['session.json'])
  })
})
