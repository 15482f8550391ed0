import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aFolder, allEvents, aNote, aRegistration, openJournal, saved, STAFF_ID } from './a-journal.ts'
import { FaultyFiles, systemError, type FaultPoint } from './faulty-files.ts'

async function aFaultyJournal(sealAfter = 2000) {
  const folder = await aFolder()
  const files = new FaultyFiles()
  const journal = await openJournal(folder, { files, sealAfter })
  return { folder, files, journal }
}

describe('a write that fails', () => {
  it.each<[FaultPoint, string, string]>([
    ['write', 'ENOSPC', 'diskFull'],
    ['writeHalf', 'ENOSPC', 'diskFull'],
    ['writeHalf', 'EDQUOT', 'diskFull'],
    ['writeHalf', 'EIO', 'writeFailed'],
    ['sync', 'EIO', 'writeFailed'],
  ])(
    '%s with %s: answered %s, nothing of it counts, the retry gives one case (rows 3, 32)',
    async (point, error, code) => {
      const { folder, files, journal } = await aFaultyJournal()
      const before = await saved(journal)
      const [drafts, commandId] = [aRegistration(), randomUUID()]
      files.failing.set(point, error)
      const refused = await journal.append({ commandId, drafts, by: STAFF_ID })
      expect(refused).toEqual({ ok: false, code, params: { code: error } })
      expect(await allEvents(journal)).toEqual(before.events)
      expect(journal.heads()).toEqual([before.end])
      files.failing.clear()
      const after = await saved(journal, drafts, commandId)
      expect(after.events[0]?.data).toMatchObject({ number: 'TS-20261121-A3F-0002' })
      expect(after.events.map(({ seq }) => seq)).toEqual([3, 4])
      expect(await saved(journal, drafts, commandId)).toEqual(after)
      await journal.close()
      const again = await openJournal(folder)
      expect(await allEvents(again)).toEqual([...before.events, ...after.events])
      expect(await saved(again, drafts, commandId)).toEqual(after)
      expect((await again.verify()).filter(({ kind }) => kind !== 'unacknowledged')).toEqual([])
    },
  )

  it('after a failed fsync never writes that segment again: a new one goes on from the last acknowledged line', async () => {
    const { folder, files, journal } = await aFaultyJournal()
    const before = await saved(journal)
    files.failing.set('sync', 'EIO')
    await journal.append({ commandId: randomUUID(), drafts: aRegistration(), by: STAFF_ID })
    const left = await readFile(join(folder, 'A3F-1/000001.jsonl'))
    files.failing.clear()
    await saved(journal)
    expect(await readFile(join(folder, 'A3F-1/000001.jsonl'))).toEqual(left)
    const header = (await readFile(join(folder, 'A3F-1/000002.jsonl'), 'utf8')).split('\n')[0] ?? ''
    expect(JSON.parse(header)).toMatchObject({
      segment: 2,
      after: { seq: before.end.seq, head: before.end.head },
    })
    await journal.close()
    // The same without its summary, as when that could not be written either.
    await rm(join(folder, 'A3F-1/000001.summary.json'))
    const again = await openJournal(folder)
    expect(again.state().faults).toMatchObject([
      { kind: 'unacknowledged', file: 'A3F-1/000001.jsonl', line: 4 },
    ])
    expect((await allEvents(again)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('when the file cannot be cut back either, leaves it and begins a new one', async () => {
    const { folder, files, journal } = await aFaultyJournal()
    const before = await saved(journal)
    files.failing.set('writeHalf', 'EIO').set('truncate', 'EIO')
    await journal.append({ commandId: randomUUID(), drafts: aRegistration(), by: STAFF_ID })
    files.failing.clear()
    const after = await saved(journal)
    expect(await readdir(join(folder, 'A3F-1'))).toContain('000002.jsonl')
    await journal.close()
    const again = await openJournal(folder)
    expect(await allEvents(again)).toEqual([...before.events, ...after.events])
  })

  it.each<FaultPoint>(['create', 'write', 'writeHalf', 'sync', 'syncFolder'])(
    'in the making of a new segment (%s): nothing is lost, the next try makes it',
    async (point) => {
      const { folder, files, journal } = await aFaultyJournal(2)
      const before = await saved(journal)
      const [drafts, commandId] = [aRegistration(), randomUUID()]
      files.failing.set(point, 'ENOSPC')
      const refused = await journal.append({ commandId, drafts, by: STAFF_ID })
      expect(refused).toMatchObject({ ok: false, code: 'diskFull' })
      files.failing.clear()
      const after = await saved(journal, drafts, commandId)
      await journal.close()
      const again = await openJournal(folder)
      expect(again.state().faults).toEqual([])
      expect(await allEvents(again)).toEqual([...before.events, ...after.events])
    },
  )

  it('never takes a file for its own half-made one that somebody else put there', async () => {
    const { folder, journal } = await aFaultyJournal(2)
    await saved(journal)
    await writeFile(join(folder, 'A3F-1/000002.jsonl'), 'foreign')
    const command = { commandId: randomUUID(), drafts: aRegistration(), by: STAFF_ID }
    expect(await journal.append(command)).toMatchObject({
      ok: false,
      code: 'writeFailed',
      params: { code: 'EEXIST' },
    })
    expect(await journal.append(command)).toMatchObject({ ok: false, code: 'writeFailed' })
    expect(await readFile(join(folder, 'A3F-1/000002.jsonl'), 'utf8')).toBe('foreign')
  })

  it('of a summary costs nothing: the segment is read at the next start and sealed then', async () => {
    const { folder, files, journal } = await aFaultyJournal(2)
    files.failing.set('writeAtomically', 'ENOSPC')
    const receipts = [await saved(journal), await saved(journal)]
    await journal.close()
    expect(await readdir(join(folder, 'A3F-1'))).toEqual(['000001.jsonl', '000002.jsonl'])
    const again = await openJournal(folder, { sealAfter: 2 })
    expect(again.state().faults).toEqual([])
    expect(await allEvents(again)).toEqual(receipts.flatMap(({ events }) => events))
    expect(await readdir(join(folder, 'A3F-1'))).toContain('000001.summary.json')
  })

  it('in the flush of what the last run left: named, and the chain goes on in a new segment', async () => {
    const { folder, files, journal } = await aFaultyJournal()
    await saved(journal)
    await journal.close()
    files.failing.set('sync', 'EIO')
    const again = await openJournal(folder, { files })
    files.failing.clear()
    expect(again.state().faults).toMatchObject([{ kind: 'unreadable', file: 'A3F-1/000001.jsonl' }])
    await saved(again, aNote())
    expect(await readdir(join(folder, 'A3F-1'))).toContain('000002.jsonl')
    expect(await again.verify()).toEqual([])
  })

  it('does not seal what no longer reads as it was written', async () => {
    const { folder, journal } = await aFaultyJournal(2)
    await saved(journal)
    const path = join(folder, 'A3F-1/000001.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"nature":"valid"', '"nature":"major"'))
    await saved(journal)
    expect(await readdir(join(folder, 'A3F-1'))).toEqual(['000001.jsonl', '000002.jsonl'])
  })

  it('during which a segment cannot even be read back leaves it unsealed', async () => {
    const { folder, files, journal } = await aFaultyJournal(2)
    await saved(journal)
    Object.assign(files, { read: () => Promise.reject(systemError('EIO')) })
    await saved(journal)
    expect(await readdir(join(folder, 'A3F-1'))).toEqual(['000001.jsonl', '000002.jsonl'])
  })

  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  it.skipIf(!isRoot)(
    'on a really full disk: diskFull within 3 s, kept text can be saved once there is room (row 3)',
    async ({ skip }) => {
      const folder = await aFolder()
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' })
      } catch {
        skip('Mounting a tmpfs is not allowed here')
      }
      onTestFinished(() => void execFileSync('umount', ['-l', folder]))
      const journal = await openJournal(folder)
      await saved(journal)
      const ballast = join(folder, 'ballast')
      await writeFile(ballast, Buffer.alloc(60_000)).catch(() => undefined)
      const [drafts, commandId] = [aRegistration('长'.repeat(9000)), randomUUID()]
      const began = performance.now()
      const refused = await journal.append({ commandId, drafts, by: STAFF_ID })
      expect(refused).toEqual({ ok: false, code: 'diskFull', params: { code: 'ENOSPC' } })
      expect(performance.now() - began).toBeLessThan(3000)
      await rm(ballast)
      await saved(journal, drafts, commandId)
      expect(await journal.verify()).toEqual([])
      await journal.close()
    },
  )
})
