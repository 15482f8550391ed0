import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { recountDrive } from '../faults/recount-drive.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const FORTY_ROWS = join(PROJECT, 'tests/fixtures/complaints.csv')

interface Driven {
  readonly exitCode: number
  readonly result: {
    readonly rows: number
    readonly cases: number
    readonly forms?: number
    readonly controlKeysPerCase?: number
    readonly errors: readonly { readonly row: number; readonly reason: string }[]
  }
}

function drive(csvPath: string, outFolder: string): Promise<Driven> {
  const args = [
    join(PROJECT, 'node_modules/tsx/dist/cli.mjs'),
    join(PROJECT, 'scripts/drive.ts'),
    csvPath,
    outFolder,
  ]
  return new Promise((settle) => {
    execFile(process.execPath, args, { cwd: PROJECT, maxBuffer: 1 << 24 }, (error, stdout) => {
      const last = stdout.trim().split('\n').at(-1) ?? ''
      settle({
        exitCode: typeof error?.code === 'number' ? error.code : 0,
        result: JSON.parse(last) as Driven['result'],
      })
    })
  })
}

let outFolder: string
test.beforeEach(async () => {
  outFolder = await mkdtemp(join(tmpdir(), 'tingsu-drive-'))
})
test.afterEach(() => rm(outFolder, { recursive: true, force: true }))

test('forty rows become forty cases, forty papers that hold every field, and one sound export', async () => {
  test.setTimeout(300_000)
  const { exitCode, result } = await drive(FORTY_ROWS, outFolder)
  expect(result.errors).toEqual([])
  expect(exitCode).toBe(0)
  expect(result).toMatchObject({ rows: 40, cases: 40, forms: 40 })
  const recount = await recountDrive(FORTY_ROWS, outFolder)
  expect(recount.missing).toEqual([])
  expect(recount).toMatchObject({ rows: 40, papers: 40 })
  expect(recount.export).toMatchObject({ archiveIsSound: true, cases: 40, differences: [] })
  // 9,000 characters at 10.5 pt cannot stand on one page: the text flows.
  expect(recount.mostPages).toBeGreaterThan(3)
})

test('a row the screen refuses is named with its reason, and the others are taken', async () => {
  const csv = join(outFolder, 'rows.csv')
  await writeFile(csv, 'channel,content,occurredAt\nphone,路灯不亮,25:00\nphone,水管在漏,\n')
  const { exitCode, result } = await drive(csv, outFolder)
  expect(exitCode).toBe(1)
  expect(result.cases).toBe(1)
  expect(result.errors).toHaveLength(1)
  expect(result.errors[0]).toMatchObject({ row: 1 })
  expect(result.errors[0]?.reason).toContain('认不出这个时间')
})
