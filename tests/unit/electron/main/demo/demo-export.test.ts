import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeDemo } from '../../../../../electron/main/demo/make-demo.ts'
import { anEmptyDesk } from '../../../../builders/import-folder.ts'
import { openReceivingDesk, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'

const stage = (desk: ReceivingDesk, path: string) =>
  desk.imports.stage({ jobId: randomUUID(), paths: [path], passphrase: null })

it('ADR 20 an export of the demo is whole, and taken in by no real office and no empty desk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-demo-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await makeDemo(join(folder, 'data'), { now: Date.now(), randomUuid: randomUUID() }, () => undefined)
  const demo = await openReceivingDesk(folder)
  const path = await demo.exportTo()
  expect(await stage(demo, path)).toMatchObject({ ok: true })

  const empty = await anEmptyDesk()
  const office = await anEmptyDesk()
  await office.setUp('A')
  for (const desk of [empty, office]) {
    expect(await stage(desk, path)).toEqual({
      ok: false,
      code: 'demoExport',
      params: { fileName: path.split('/').at(-1) },
    })
    expect(await readdir(join(desk.dataFolder, 'received')).catch(() => [])).toEqual([])
  }
  await demo.close()
}, 120_000)
