import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanSegment } from '../../../../../electron/main/journal/segment-scan.ts'
import { sha256Hex } from '../../../../../electron/main/sha256.ts'
import { aFullJournal, allEvents, aRegistration, openJournal, saved, SEGMENT } from './a-journal.ts'

describe('a torn tail', () => {
  it('at every byte of the last command: cut off, reported, everything before is there, the retry succeeds (row 1)', async () => {
    const { folder, journal, receipts, path } = await aFullJournal()
    await journal.close()
    const whole = await readFile(path)
    const lengthBefore =
      whole.subarray(0, -1).lastIndexOf(0x0a, whole.subarray(0, -1).lastIndexOf(0x0a) - 1) + 1
    const kept = receipts.slice(0, 2).flatMap(({ events }) => events)
    const retry = aRegistration()
    for (let length = lengthBefore; length < whole.length; length++) {
      const torn = whole.subarray(0, length)
      const faults =
        length === lengthBefore ? [] : [expect.objectContaining({ kind: 'torn', file: SEGMENT, line: 6 })]
      const scan = scanSegment(torn, { file: SEGMENT, sha256Hex, acknowledged: null })
      expect([scan.goodBytes, scan.faults]).toEqual([lengthBefore, faults])
      if (length % 61 !== 0) continue
      await writeFile(path, torn)
      const again = await openJournal(folder)
      expect(again.state().faults).toEqual(faults)
      expect((await stat(path)).size).toBe(lengthBefore)
      expect(await allEvents(again)).toEqual(kept)
      await saved(again, retry, randomUUID())
      expect(await again.verify()).toEqual([])
      await again.close()
    }
  }, 60_000)

  it('in the header of a new segment: the file goes, the chain goes on', async () => {
    const { folder, journal } = await aFullJournal(2, 2)
    await journal.close()
    await writeFile(join(folder, 'A3F-1/000003.jsonl'), '{"after":{"he')
    const again = await openJournal(folder)
    expect(again.state().faults).toMatchObject([{ kind: 'torn', file: 'A3F-1/000003.jsonl', line: 1 }])
    await saved(again)
    expect(await again.verify()).toEqual([])
    expect((await allEvents(again)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
