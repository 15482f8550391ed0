import { EventEmitter } from 'node:events'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { localCalendar } from '../../../../../electron/main/local-calendar.ts'
import { ReadingDesk } from '../../../../../electron/main/export/reading-answers.ts'
import type { ReadingReply, ReadingRequest } from '../../../../../electron/main/export/reading-messages.ts'
import type { ReadingPort } from '../../../../../electron/main/export/reading-call.ts'
import { ThreadReading } from '../../../../../electron/main/export/reading-thread.ts'
import type { ExportDeps } from '../../../../../electron/main/export/export-deps.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { LEDGER_WORDS } from '../../../../../electron/main/ledger-words.ts'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { newPassphrase } from '../../../../../src/formats/export-passphrase.ts'
import type { ExportJournal } from '../../../../../src/formats/export-source.ts'
import { aFolder, aSmallDesk, exporting, systemError } from './export-desk.ts'

/** The other side of a thread, in this one: what it is sent crosses as a structured clone. */
class NearThread extends EventEmitter implements Pick<ReadingPort, 'postMessage' | 'terminate'> {
  asked = 0
  given = 0
  isOver = false
  private readonly desk: ReadingDesk

  constructor(
    journal: ExportJournal,
    private readonly dieAt = Infinity,
    private readonly mayBegin = true,
  ) {
    super()
    const parts = { journal, settings: DEFAULT_SETTINGS, ledger: LEDGER_WORDS, calendar: localCalendar }
    this.desk = new ReadingDesk(parts, (reply: ReadingReply) => {
      const carried = structuredClone(reply)
      if (!this.isOver) setImmediate(() => this.emit('message', carried))
    })
    if (mayBegin) this.desk.begin()
    else setImmediate(() => this.emit('error', new Error('Cannot find the file of the thread')))
  }

  postMessage(request: ReadingRequest, given: readonly ArrayBuffer[] = []): void {
    this.asked += 1
    this.given += given.length
    if (!this.mayBegin) return
    // What is given away is gone here: whoever still held it would see nothing.
    if (this.asked < this.dieAt) this.desk.receive(structuredClone(request, { transfer: [...given] }))
    if (this.asked !== this.dieAt) return
    this.isOver = true
    const code = 'ERR_WORKER_OUT_OF_MEMORY'
    setImmediate(() => this.emit('error', Object.assign(new Error('Out of memory'), { code })))
  }

  terminate(): Promise<number> {
    this.isOver = true
    return Promise.resolve(0)
  }
}

/** Two threads for each step; the first one of a step dies at the question that is said for it. */
function threaded(dieAt: number[] = [], journal: ExportJournal = aSmallDesk(400), mayBegin = true) {
  const threads: NearThread[] = []
  const readingThread: NonNullable<ExportDeps['readingThread']> = (parts) => {
    // The first one of all, of those that make the content, or of those that read back: each does something of its own.
    const begin = () => {
      const dies = dieAt.shift() ?? Infinity
      const made = [new NearThread(journal, dies, mayBegin), new NearThread(journal)]
      threads.push(...made)
      return made as unknown as readonly ReadingPort[]
    }
    return new ThreadReading(begin, parts)
  }
  return { threads, deps: { readingThread } }
}

describe('an export read in a thread of its own', { timeout: 30_000 }, () => {
  it('is the one that is read here, and ends its thread', async () => {
    const { threads, deps } = threaded()
    const there = await exporting(aSmallDesk(), await aFolder(), deps).write()
    const here = await exporting(aSmallDesk(400), await aFolder()).write()
    if (!there.ok || !here.ok) throw new Error('Export failed')
    expect(there.value.sha256).toBe(here.value.sha256)
    expect(threads.map(({ isOver }) => isOver)).toEqual([true, true, true, true])
  })

  it.each([null, 'ERR_WORKER_INIT_FAILED'])(
    'that cannot be begun (%s) is read here, and told',
    async (code) => {
      const { threads, deps } = threaded([], aSmallDesk(400), false)
      const told: unknown[] = []
      const refused = () => {
        throw systemError(code ?? '')
      }
      const there = await exporting(aSmallDesk(400), await aFolder(), {
        readingThread: code === null ? deps.readingThread : refused,
        onNoThread: (error) => told.push(error),
      }).write()
      const here = await exporting(aSmallDesk(400), await aFolder()).write()
      if (!there.ok || !here.ok) throw new Error('Export failed')
      expect(there.value.sha256).toBe(here.value.sha256)
      expect([threads.length, told]).toEqual([code === null ? 2 : 0, [expect.any(Error)]])
    },
  )

  it.each([true, false])('gets back the memory of what was used up (encrypted: %s)', async (isEncrypted) => {
    const passphrase = isEncrypted ? newPassphrase() : null
    const { threads, deps } = threaded([], aSmallDesk(2500))
    const there = await exporting(aSmallDesk(), await aFolder(), deps).write({ passphrase })
    const here = await exporting(aSmallDesk(2500), await aFolder()).write({ passphrase })
    if (!there.ok || !here.ok) throw new Error('Export failed')
    expect(there.value.events).toBe(here.value.events)
    expect(threads.reduce((sum, { given }) => sum + given, 0)).toBeGreaterThan(0)
  })

  it.each([
    ['counts', [1]],
    ['plans', [2]],
    ['takes over what was counted', [Infinity, 1]],
    ['makes the events', [Infinity, 2]],
    ['unpacks', [Infinity, Infinity, 1]],
    ['unpacks the end', [Infinity, Infinity, 2]],
  ])('a thread that dies while it %s is told, and nothing is left', async (_, dieAt) => {
    const folder = await aFolder()
    const { deps } = threaded([...dieAt], aSmallDesk(2500))
    const desk = exporting(aSmallDesk(), folder, deps)
    expect(await desk.write({ passphrase: newPassphrase() })).toEqual({
      ok: false,
      code: 'readFailed',
      params: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it.each([true, false])('what comes back damaged is no export (in threads: %s)', async (isThreaded) => {
    const folder = await aFolder()
    const { deps } = threaded([], aSmallDesk(2500))
    const openDirect: typeof nodeExportFiles.openDirect = async (path) => {
      const file = await nodeExportFiles.openDirect(path)
      const middle = Math.floor(file.bytes / 2)
      const read: typeof file.read = async (offset, length) => {
        const piece = await file.read(offset, length)
        const at = middle - offset
        if (at >= 0 && at < piece.length) piece[at] = (piece[at] ?? 0) ^ 1
        return piece
      }
      return { ...file, read }
    }
    const desk = exporting(aSmallDesk(2500), folder, {
      ...(isThreaded ? deps : {}),
      files: { ...nodeExportFiles, openDirect },
    })
    expect(await desk.write({ passphrase: newPassphrase() })).toMatchObject({ code: 'readBackDiffers' })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it('row 33: what the journal says there is told as here', async () => {
    const journal = aSmallDesk(400)
    let reads = 0
    const read: ExportJournal['read'] = (...args) => {
      reads += 1
      return reads === 4 ? Promise.reject(systemError('EIO')) : journal.read(...args)
    }
    const { deps } = threaded([], { heads: () => journal.heads(), read })
    const folder = await aFolder()
    expect(await exporting(aSmallDesk(), folder, deps).write()).toEqual({
      ok: false,
      code: 'readFailed',
      params: { code: 'EIO' },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('cancelled while it works, ends it and leaves nothing', async () => {
    const folder = await aFolder()
    const { threads, deps } = threaded()
    const desk = exporting(aSmallDesk(), folder, {
      ...deps,
      progress: (jobId, phase) => {
        if (phase === 'writing') desk.service.cancel(jobId)
      },
    })
    expect(await desk.write()).toMatchObject({ ok: false, code: 'cancelled' })
    expect([await readdir(folder), threads[0]?.isOver]).toEqual([[], true])
  })

  it('is asked for a few pieces ahead and no more', async () => {
    const { threads, deps } = threaded([], aSmallDesk(3000))
    const job = { at: (_place: string, step: () => Promise<unknown>) => step() }
    const reading = deps.readingThread({
      settings: DEFAULT_SETTINGS,
      progress: () => undefined,
      job: job as never,
      isDeflated: false,
    })
    await reading.plan({ range: null, maxBytes: Number.MAX_SAFE_INTEGER, formBytes: 0, setId: '' })
    const content = reading.content(0, () => undefined)[Symbol.asyncIterator]()
    await content.next()
    // However long nobody takes the rest: a plan, two pieces, and two more for each that has gone on.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(Math.max(...threads.map(({ asked }) => asked))).toBeLessThan(10)
    await reading.close()
    const rest = async () => {
      while ((await content.next()).done !== true) continue
    }
    await expect(rest()).rejects.toThrow('The reading was closed')
  })
})
