import { expect, it } from 'vitest'
import { nodeJournalFiles, type JournalFiles } from '../../../../../electron/main/journal/journal-files.ts'
import { aFolder, aNote, openJournal, ORIGIN, STAFF_ID } from './a-journal.ts'

/** Segments of two events, in a journal that tells which files are read. */
async function aWatchedJournal() {
  const reads: string[] = []
  const files: JournalFiles = {
    ...nodeJournalFiles,
    read: (path) => {
      reads.push(path)
      return nodeJournalFiles.read(path)
    },
  }
  const journal = await openJournal(await aFolder(), { files, sealAfter: 2 })
  const note = async (times: number) => {
    for (let written = 0; written < times; written += 1) {
      await journal.append({ commandId: crypto.randomUUID(), drafts: aNote(), by: STAFF_ID })
    }
  }
  const seqs = async (afterSeq: number, limit: number) =>
    (await journal.read(ORIGIN, afterSeq, limit)).map(({ seq }) => seq)
  return { reads, note, seqs }
}

it('reads a segment once for several pages of it', async () => {
  const { reads, note, seqs } = await aWatchedJournal()
  await note(6)
  reads.length = 0
  for (let seq = 0; seq < 6; seq += 1) expect(await seqs(seq, 1)).toEqual([seq + 1])
  expect(reads).toHaveLength(3)
})

it('gives what was appended to a segment it has at hand', async () => {
  const { note, seqs } = await aWatchedJournal()
  await note(1)
  expect(await seqs(0, 10)).toEqual([1])
  await note(1)
  expect(await seqs(0, 10)).toEqual([1, 2])
})

it('keeps only a few segments in memory', async () => {
  const { reads, note, seqs } = await aWatchedJournal()
  await note(12)
  expect(await seqs(0, 100)).toHaveLength(12)
  reads.length = 0
  expect(await seqs(0, 1)).toEqual([1])
  expect(reads).toHaveLength(1)
})
