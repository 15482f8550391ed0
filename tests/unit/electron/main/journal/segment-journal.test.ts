import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { nodeJournalFiles } from '../../../../../electron/main/journal/journal-files.ts'
import { journalExtent, SegmentJournal } from '../../../../../electron/main/journal/segment-journal.ts'
import { aFolder, aNote, aRegistration, openJournal, ORIGIN, STAFF_ID } from './a-journal.ts'

/** Three sealed segments and an open one. */
async function aSealedJournal() {
  const journal = await openJournal(await aFolder(), { sealAfter: 4 })
  for (let written = 0; written < 5; written += 1) {
    for (const drafts of [aRegistration(), aNote()])
      await journal.append({ commandId: crypto.randomUUID(), drafts, by: STAFF_ID })
  }
  const extent = journalExtent(journal)
  return { extent, read: new SegmentJournal(extent, nodeJournalFiles) }
}

type Read = Awaited<ReturnType<typeof aSealedJournal>>['read']

/** What counting says of each event beside what reading and passing on say, in pages of three. */
async function counted(read: Read) {
  const rows = []
  for (let after = 0; after < 15; after += 3) {
    const lines = await read.readLines(ORIGIN, after, 3)
    const events = await read.read(ORIGIN, after, 3)
    const some = [events[0], events[2]].filter((event) => event !== undefined)
    const seqs = some.map(({ seq }) => seq)
    expect(await read.readAt(ORIGIN, seqs)).toEqual(some)
    for (const [at, count] of (await read.readCounted(ORIGIN, after, 3)).entries()) {
      const [event, { line, event: passed, place } = {}] = [events[at], lines[at]]
      if (line) expect(JSON.parse(Buffer.from(line).toString('utf8'))).toEqual(event)
      expect([passed ?? event, event]).toEqual([event, expect.objectContaining({ seq: place?.seq })])
      const bytes = line?.length ?? Buffer.byteLength(JSON.stringify(event))
      expect(event).toMatchObject(count.place)
      expect(count.bytes).toBe(bytes)
      expect(event).toMatchObject(count.event ?? {})
      if (count.event !== null) expect(count.event.data).toEqual(event?.data)
      rows.push(count)
    }
  }
  return rows
}

it('counts what is read, and looks only into what says something to a count', async () => {
  const { read, extent } = await aSealedJournal()
  const rows = await counted(read)
  expect(rows.map(({ place }) => place.seq)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
  const open = extent[0]?.segments.at(-1)?.header.after.seq ?? 0
  expect(open).toBeGreaterThan(8)
  const told = rows.filter(({ event }) => event !== null)
  const telling = rows.filter(({ event, place }) => event?.kind === 'registered' || place.seq > open)
  // The first line follows no other one, and what is not sealed is read as it stands.
  expect(told.map(({ place }) => place.seq)).toEqual(telling.map(({ place }) => place.seq))
  // Of a sealed registration what is personal stays unread.
  const unread = told.filter(({ event }) => event?.kind === 'registered' && event.personal === undefined)
  expect(unread.map(({ place }) => place.seq)).toEqual(
    telling.filter(({ place }) => place.seq > 1 && place.seq <= open).map(({ place }) => place.seq),
  )
})

it('counts a segment that is no longer what was sealed from its lines as they are', async () => {
  const { read, extent } = await aSealedJournal()
  const path = extent[0]?.segments[0]?.path ?? ''
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('"wallAt":', '"wallAt": ').slice(0, text.length))
  const rows = await counted(read)
  expect(rows.slice(0, 3).map(({ place, event }) => [place.seq, event === null])).toEqual(
    [1, 2, 3].map((seq) => [seq, false]),
  )
})

it('an event that was counted and is gone is told', async () => {
  const { read, extent } = await aSealedJournal()
  const path = extent[0]?.segments[1]?.path ?? ''
  const [header = '', ...lines] = (await readFile(path, 'utf8')).split('\n')
  // As long as before, but of the last line nothing can be read.
  const broken = lines.map((line, at) =>
    at === lines.length - 2 ? ' '.repeat(Buffer.byteLength(line)) : line,
  )
  await writeFile(path, [header, ...broken].join('\n'))
  const last = extent[0]?.segments[1]?.end.seq ?? 0
  expect((await read.readAt(ORIGIN, [last - 1])).map(({ seq }) => seq)).toEqual([last - 1])
  await expect(read.readAt(ORIGIN, [last])).rejects.toThrow(`expected event ${last}, got another or none`)
})

it('lines of a page stay what they are while everything else is read, though memory is used again', async () => {
  const journal = await openJournal(await aFolder(), { sealAfter: 4 })
  for (let written = 0; written < 12; written += 1) {
    const content = String.fromCharCode(0x61 + written).repeat(500_000)
    await journal.append({ commandId: crypto.randomUUID(), drafts: aRegistration(content), by: STAFF_ID })
  }
  const extent = journalExtent(journal)
  const taken: Uint8Array[] = []
  const readInto = (path: string, memory: Uint8Array) => {
    taken.push(new Uint8Array(memory.buffer))
    return nodeJournalFiles.readInto?.(path, memory) ?? Promise.resolve(0)
  }
  const read = new SegmentJournal(extent, { ...nodeJournalFiles, readInto })
  for (let after = 0; after < 24; after += 3) {
    const lines = await read.readLines(ORIGIN, after, 3)
    const events = await journal.read(ORIGIN, after, 3)
    expect(await read.readCounted(ORIGIN, 0, 24)).toHaveLength(24)
    const seqs = Array.from({ length: 24 }, (_, at) => at + 1)
    expect(await read.readAt(ORIGIN, seqs)).toEqual(await journal.read(ORIGIN, 0, 24))
    const passed = lines.map(({ line, event }): unknown =>
      line === null ? event : JSON.parse(String(Buffer.from(line))),
    )
    expect(passed).toEqual(events)
  }
  const memories = new Set(taken.map(({ buffer }) => buffer))
  expect(memories.size).toBeLessThan(taken.length / 2)
})
