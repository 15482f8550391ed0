import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, allEvents, aNote, aRegistration, openJournal, saved, STAFF_ID } from './a-journal.ts'
import { FaultyFiles, type FaultPoint } from './faulty-files.ts'

/** What may go wrong at one command: nothing, a refusal of the system, or a power cut that tears the open segment. */
const MISHAPS = ['none', 'write', 'writeHalf', 'sync', 'create', 'truncate', 'tear'] as const

it('whatever goes wrong, and however often: acknowledged is there once, in order, and the chain is whole', async () => {
  const step = fc.record({
    mishap: fc.constantFrom(...MISHAPS),
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
    isLong: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const folder = await aFolder()
      const files = new FaultyFiles()
      let journal = await openJournal(folder, { files, sealAfter: 3 })
      const acknowledged: string[] = []
      for (const { mishap, share, isLong } of steps) {
        const drafts = isLong ? aRegistration() : aNote()
        const command = { commandId: randomUUID(), drafts, by: STAFF_ID }
        if (mishap !== 'none' && mishap !== 'tear') {
          files.failing.set(mishap satisfies FaultPoint, 'EIO')
          if (mishap === 'truncate') files.failing.set('writeHalf', 'EIO')
        }
        const first = await journal.append(command)
        files.failing.clear()
        if (mishap === 'tear' && first.ok) {
          const { end } = first.value
          await journal.close()
          await tearLastCommand(folder, drafts.length, share)
          journal = await openJournal(folder, { files, sealAfter: 3 })
          expect(journal.heads()[0]?.seq).toBe(end.seq - drafts.length)
        }
        const receipt = await saved(journal, drafts, command.commandId)
        if (mishap === 'none') expect(first).toEqual({ ok: true, value: receipt })
        acknowledged.push(...receipt.events.map(({ id }) => id))
      }
      await journal.close()
      const again = await openJournal(folder, { sealAfter: 3 })
      const events = await allEvents(again)
      expect(events.map(({ id }) => id)).toEqual(acknowledged)
      expect(events.map(({ seq }) => seq)).toEqual(acknowledged.map((_, index) => index + 1))
      expect((await again.verify()).filter(({ kind }) => kind !== 'unacknowledged')).toEqual([])
      await again.close()
    }),
    { numRuns: 60 },
  )
}, 120_000)

/** Cuts the last segment within the lines of its last command, at a share of their length. */
async function tearLastCommand(folder: string, lines: number, share: number): Promise<void> {
  const name =
    (await readdir(join(folder, 'A3F-1')))
      .filter((each) => each.endsWith('.jsonl'))
      .sort()
      .at(-1) ?? ''
  const path = join(folder, 'A3F-1', name)
  const bytes = await readFile(path)
  let start = bytes.length - 1
  for (let line = 0; line < lines; line++) start = bytes.lastIndexOf(0x0a, start - 1)
  await writeFile(path, bytes.subarray(0, start + 1 + Math.floor((bytes.length - start - 1) * share)))
}
