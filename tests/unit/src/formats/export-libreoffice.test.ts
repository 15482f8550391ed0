import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isEveryFault } from '../../../harness/fault-share.ts'
import { aDeskOfEverything, EVERYTHING_STORE } from './desk-of-everything.ts'
import { exportBytes, unpacked } from './export-bytes.ts'

const isHere = isEveryFault && spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0

/** Type, value and text of the cells of a sheet as LibreOffice understood it. */
function cellsIn(sheet: string): readonly (readonly [string, string])[][] {
  const rows = [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(
    ([, row = '']) => row,
  )
  return rows.map((row) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, head = '', body = '']) => {
        const type = head.includes('formula') ? 'formula' : /office:value-type="(\w+)"/.exec(head)?.[1]
        const cell = [type ?? 'empty', body.replace(/<[^>]*>/g, '').trim()] as const
        const times = Number(/columns-repeated="(\d+)"/.exec(head)?.[1] ?? 1)
        return Array<typeof cell>(Math.min(times, 100)).fill(cell)
      },
    ),
  )
}

describe.skipIf(!isHere)(
  'row 19: the ledger in LibreOffice, which is not everywhere',
  { timeout: 120_000 },
  () => {
    it('has dates as dates, counts as numbers, numbers of cases and telephones as text, and no formula', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tingsu-ledger-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const entries = await unpacked(await exportBytes(aDeskOfEverything(), EVERYTHING_STORE))
      const ledger = join(folder, 'ledger.xlsx')
      writeFileSync(ledger, entries.find(({ path }) => path === 'ledger.xlsx')?.bytes ?? '')
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, ledger], {
        stdio: 'ignore',
      })
      const [titles = [], first = [], second = []] = cellsIn(
        readFileSync(join(folder, 'ledger.fods'), 'utf8'),
      )
      const cell = (title: string) => first[titles.findIndex(([, text]) => text === title)]
      expect(cell('编号')).toEqual(['string', 'TS-20261120-A3F-0001'])
      expect(cell('电话')).toEqual(['string', '13900000000'])
      expect(['受理时间', '发生时间', '承诺答复时间', '办结期限'].map((title) => cell(title)?.[0])).toEqual(
        Array(4).fill('date'),
      )
      expect(['催办次数', '并入来电', '证据件数'].map(cell)).toEqual(
        ['1', '1', '2'].map((count) => ['float', count]),
      )
      expect([...first, ...second].map(([type]) => type)).not.toContain('formula')
      expect(second.map(([, text]) => text).find((text) => text.startsWith('='))).toBeDefined()
    })
  },
)
