import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nodeImportFiles, type ImportFiles } from '../../../../../electron/main/import/import-files.ts'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import { STAFF_ID, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { nextUuid, registering } from '../../../src/storage/some-drafts.ts'

const STEPS = ['makeFolder', 'create', 'syncFolder', 'rename', 'removeFolder', 'copy'] as const
type Step = (typeof STEPS)[number]

/** The file system, on which the nth call of one operation fails. */
function failingFiles(step: Step, nth: number, code: string): ImportFiles {
  let left = nth
  const failing =
    (work: (...args: string[]) => Promise<unknown>) =>
    async (...args: string[]): Promise<unknown> => {
      left -= 1
      if (left === 0) throw Object.assign(new Error(`${code}: made for a test`), { code })
      return work(...args)
    }
  return {
    ...nodeImportFiles,
    [step]: failing(nodeImportFiles[step]),
  }
}

async function aDesk(): Promise<ReceivingDesk> {
  const desk = await anEmptyDesk()
  await desk.setUp('A')
  await desk.append([registering(nextUuid())])
  return desk
}

describe('row 32: a disk that fails during an import', () => {
  it.each(STEPS)(
    'at any %s leaves the desk wholly old or, once taken, wholly new after the next start',
    async (step) => {
      const a = await aDesk()
      const old = await a.exportTo()
      await a.append([registering(nextUuid())])
      const path = await a.exportTo()
      const outcomes = new Set<string>()
      for (let nth = 1; nth <= 14; nth += 1) {
        const base = await anEmptyDesk()
        await base.importFrom([old])
        const b = await startedAgain(base, { importFiles: failingFiles(step, nth, 'ENOSPC') })
        const jobId = randomUUID()
        const staged = await b.imports.stage({ jobId, paths: [path], passphrase: null })
        const taken = staged.ok ? await b.imports.commit({ jobId, deskLetter: null, by: STAFF_ID }) : staged
        const code = taken.ok ? 'taken' : taken.code
        outcomes.add(code)
        if (code !== 'importUnfinished') expect(await b.events()).toHaveLength(code === 'taken' ? 4 : 3)
        else {
          const again = await b.imports.stage({ jobId: randomUUID(), paths: [path], passphrase: null })
          expect(again).toMatchObject({ ok: false, code: 'importUnfinished' })
        }
        const restarted = await startedAgain(b)
        expect(await restarted.events()).toHaveLength(code === 'taken' || code === 'importUnfinished' ? 4 : 3)
        expect(restarted.journal.state().faults).toEqual([])
        await restarted.importFrom([path])
        expect(await restarted.events()).toEqual(await a.events())
        if (code === 'taken' && nth > 1 && outcomes.size > 1) break
      }
      const known = ['importDiskFull', 'taken', 'importUnfinished']
      expect([...outcomes].filter((code) => !known.includes(code))).toEqual([])
      expect(outcomes).toContain('taken')
    },
    60_000,
  )
})
