import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyJournalLine } from '../../../../../src/formats/journal-line.ts'
import { sha256Hex } from '../../../../../electron/main/sha256.ts'
import {
  aFolder,
  allEvents,
  aNote,
  aRegistration,
  justOpen,
  NOON,
  openJournal,
  ORIGIN,
  saved,
  STAFF_ID,
} from './a-journal.ts'
import { FaultyFiles } from './faulty-files.ts'

describe('the journal', () => {
  it('writes one line per event, each bound to the one before (ADR 2)', async () => {
    const folder = await aFolder()
    const journal = await openJournal(folder)
    await saved(journal)
    await saved(journal, aNote())
    const [header, ...lines] = (await readFile(join(folder, 'A3F-1/000001.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
    expect(JSON.parse(header ?? '')).toEqual({
      segment: 1,
      desk: 'A3F',
      epoch: 1,
      after: { seq: 0, head: '' },
    })
    let end = { seq: 0, head: '' }
    for (const line of lines) {
      const check = verifyJournalLine(line, end, sha256Hex)
      if (!check.ok) throw new Error(check.detail)
      expect(check.breaks).toEqual([])
      end = { seq: check.line.event.seq, head: check.hash }
    }
    expect(lines).toHaveLength(3)
    expect(journal.heads()).toEqual([{ desk: 'A3F', epoch: 1, ...end }])
  })

  it('flushes before it answers, with one write for a whole command (row 1)', async () => {
    const files = new FaultyFiles()
    const journal = await openJournal(await aFolder(), { files })
    await saved(journal)
    files.calls.length = 0
    await saved(journal)
    expect(files.calls).toEqual(['write', 'sync'])
  })

  it('makes a segment durable, and its name, before the first command in it', async () => {
    const files = new FaultyFiles()
    const journal = await openJournal(await aFolder(), { files })
    await saved(journal)
    expect(files.calls).toEqual(['create', 'write', 'sync', 'syncFolder', 'syncFolder', 'write', 'sync'])
  })

  it('gives a command that is known its stored receipt, also when both come at once (row 7)', async () => {
    const folder = await aFolder()
    const journal = await openJournal(folder)
    const commandId = randomUUID()
    const drafts = aRegistration()
    const [first, second] = await Promise.all([
      saved(journal, drafts, commandId),
      saved(journal, drafts, commandId),
    ])
    expect(second).toEqual(first)
    await journal.close()
    const again = await openJournal(folder)
    expect(await saved(again, drafts, commandId)).toEqual(first)
    expect(await allEvents(again)).toEqual(first.events)
  })

  it('numbers cases by the day and goes on after a start, also when the clock was set back (ADR 6)', async () => {
    const folder = await aFolder()
    const first = await openJournal(folder)
    const numbers = [(await saved(first)).events[0]?.data, (await saved(first)).events[0]?.data]
    expect(numbers).toEqual([
      { channel: 'phone', number: 'TS-20261121-A3F-0001' },
      { channel: 'phone', number: 'TS-20261121-A3F-0002' },
    ])
    const later = (await saved(first, aNote())).events[0]?.stamp ?? ''
    await first.close()
    const second = await openJournal(folder, { now: () => NOON - 86_400_000 })
    const { events } = await saved(second)
    expect(events[0]?.data).toMatchObject({ number: 'TS-20261121-A3F-0003' })
    expect((events[0]?.stamp ?? '') > later).toBe(true)
  })

  it('seals segments and reads only summaries and the open one at the start', async () => {
    const folder = await aFolder()
    const first = await openJournal(folder, { sealAfter: 4 })
    const settings = {
      id: randomUUID(),
      stream: { kind: 'settings' as const, id: ORIGIN.officeId },
      wallAt: NOON,
      seen: [],
      kind: 'settingsChanged',
      data: { officeName: '听诉' },
    }
    await saved(first, [settings])
    for (let index = 0; index < 5; index++) await saved(first)
    const events = await allEvents(first)
    await first.close()
    expect((await readdir(join(folder, 'A3F-1'))).sort()).toEqual([
      '000001.jsonl',
      '000001.summary.json',
      '000002.jsonl',
      '000002.summary.json',
      '000003.jsonl',
    ])
    const read: string[] = []
    const files = new FaultyFiles()
    const watched = Object.assign(files, { read: (path: string) => (read.push(path), readFile(path)) })
    const second = await openJournal(folder, { sealAfter: 4, files: watched })
    expect(read.map((path) => path.slice(folder.length + 7))).toEqual([
      '000001.summary.json',
      '000002.summary.json',
      '000003.jsonl',
    ])
    expect(second.officeEvents()).toMatchObject([{ data: { officeName: '听诉' } }])
    expect(second.heads()).toEqual(first.heads())
    expect(await allEvents(second)).toEqual(events)
    expect((await saved(second)).events[0]?.data).toMatchObject({ number: 'TS-20261121-A3F-0006' })
    expect(await second.verify()).toEqual([])
    expect(second.state().faults).toEqual([])
  })

  it('seals nothing that the disk does not hold as it was written', async () => {
    const folder = await aFolder()
    const files = new FaultyFiles()
    const altered = Object.assign(files, {
      read: async (path: string) => {
        const bytes = await readFile(path)
        if (path.endsWith('000001.jsonl')) bytes[bytes.length - 3] = 0x20
        return bytes
      },
    })
    const journal = await openJournal(folder, { sealAfter: 2, files: altered })
    for (let index = 0; index < 3; index++) await saved(journal)
    expect(await readdir(join(folder, 'A3F-1'))).not.toContain('000001.summary.json')
    expect(await readdir(join(folder, 'A3F-1'))).toContain('000002.summary.json')
  })

  it.each([
    [0, 3],
    [2, 3],
    [4, 2],
    [7, 100],
    [11, 5],
  ])('reads %i onward, at most %i, across segments', async (afterSeq, limit) => {
    const journal = await openJournal(await aFolder(), { sealAfter: 3 })
    for (let index = 0; index < 5; index++) await saved(journal)
    const events = await journal.read(ORIGIN, afterSeq, limit)
    expect(events.map(({ seq }) => seq)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].slice(afterSeq, afterSeq + limit),
    )
  })

  it('knows nothing of a chain that is not there', async () => {
    const journal = await justOpen(join(await aFolder(), 'none'))
    expect(journal.state()).toEqual({ origins: [], faults: [] })
    expect(await journal.read({ desk: 'ZZZ', epoch: 9 }, 0, 10)).toEqual([])
    expect(journal.has(ORIGIN)).toBe(false)
    await journal.close()
  })

  it('throws when nobody began a chain, because that is a bug', async () => {
    const journal = await justOpen(await aFolder())
    await expect(journal.append({ commandId: randomUUID(), drafts: aNote(), by: STAFF_ID })).rejects.toThrow(
      'call begin',
    )
  })

  it('throws on what has no JSON form, and goes on with the next command', async () => {
    const journal = await openJournal(await aFolder())
    const [note] = aNote()
    if (note === undefined) throw new Error('No note')
    const command = {
      commandId: randomUUID(),
      drafts: [{ ...note, data: { amount: Number.NaN } }],
      by: STAFF_ID,
    }
    await expect(journal.append(command)).rejects.toThrow('NaN')
    await saved(journal)
    expect(await journal.verify()).toEqual([])
  })

  it('leaves alone what is no chain in its folder, and says what the system says when it may not read', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'A3F-1.txt'), 'x')
    expect((await justOpen(folder)).heads()).toEqual([])
    await writeFile(join(folder, 'A3F-2'), 'a file where a folder should be')
    await expect(justOpen(folder)).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it('opens a new epoch beside the old one', async () => {
    const folder = await aFolder()
    const first = await openJournal(folder)
    await saved(first)
    await first.close()
    const second = await justOpen(folder)
    expect(await second.begin({ ...ORIGIN, desk: 'AK7', epoch: 2 })).toBe(true)
    await saved(second)
    expect(second.heads().map(({ desk, seq }) => `${desk} ${seq}`)).toEqual(['A3F 2', 'AK7 2'])
    expect(second.has(ORIGIN)).toBe(true)
    await second.close()
  })
})
