import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aSmallDesk, DeskInMemory, exporting } from './export-desk.ts'

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

describe('writing an export', { timeout: 30_000 }, () => {
  it('leaves one verified file under its final name, a receipt and a record in the office stream', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(), folder)
    const written = await desk.write()
    expect(written).toMatchObject({ ok: true, value: { fileName: NAME, cases: 3, events: 5, entries: 10 } })
    expect(await readdir(folder)).toEqual([NAME])
    const { size } = await stat(join(folder, NAME))
    expect(desk.recorded).toEqual([
      expect.objectContaining({ fileName: NAME, bytes: size, cases: 3, events: 5 }),
    ])
    expect([...new Set(desk.phases)]).toEqual(['collecting', 'writing', 'checking'])
    const verified = await desk.service.verify({
      jobId: 'verify',
      path: join(folder, NAME),
      passphrase: null,
    })
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
    expect(written).toMatchObject({ ok: true, value: { cases: 0, events: 0, entries: 10 } })
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
