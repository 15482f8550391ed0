import { describe, expect, it, vi } from 'vitest'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import { eventsJsonl, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { nextUuid, registering } from '../../../src/storage/some-drafts.ts'

// Every desk here flushes real files, several times a step.
vi.setConfig({ testTimeout: 30_000 })

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS = [0, 1, 2].map((day) => new Date(2026, 10, 10 + day, 9, 0).getTime())
const rangeOf = (day: number) => ({ from: (DAYS[day] ?? 0) - DAY_MS / 4, to: (DAYS[day] ?? 0) + DAY_MS / 4 })

/** A desk with two cases a day for three days, the days mixed in its chain. */
async function aDeskOfDays(): Promise<ReceivingDesk> {
  let now = DAYS[0] ?? 0
  const desk = await anEmptyDesk({ now: () => now, sealAfter: 3 })
  await desk.setUp('A')
  for (const round of [0, 1]) {
    for (const wallAt of DAYS) {
      now = wallAt + round
      await desk.append([registering(nextUuid(), { wallAt: now })])
    }
  }
  return desk
}

describe('exports of some days', () => {
  it('fill holes of one another in any order, and in the end the whole comes out byte for byte', async () => {
    const a = await aDeskOfDays()
    const whole = await a.exportTo()
    const parts = await Promise.all([1, 0, 2].map((day) => a.exportTo({ range: rangeOf(day) })))
    const b = await anEmptyDesk()
    const news = []
    for (const path of parts) news.push((await b.importFrom([path])).preview.cases.new)
    expect(news).toEqual([2, 2, 2])
    expect(b.journal.received.layers.length).toBeGreaterThan(1)
    expect((await b.importFrom([whole])).preview.cases.new).toBe(0)
    expect(await eventsJsonl(await b.exportTo())).toEqual(await eventsJsonl(whole))
    const again = await startedAgain(b)
    expect(again.journal.state().faults).toEqual([])
    expect(await again.journal.verify()).toEqual([])
    for (const head of again.journal.heads()) {
      const all = await again.journal.read(head, 0, 1000)
      for (const { seq } of all)
        expect(await again.journal.read(head, seq, 2)).toEqual(
          all.filter((event) => event.seq > seq).slice(0, 2),
        )
    }
  })

  it('can be taken in together', async () => {
    const a = await aDeskOfDays()
    const parts = await Promise.all([2, 0, 1].map((day) => a.exportTo({ range: rangeOf(day) })))
    const b = await anEmptyDesk()
    const { preview } = await b.importFrom(parts)
    expect(preview.cases.new).toBe(6)
    expect(preview.files).toHaveLength(3)
    expect((await b.events()).length).toBe((await a.events()).length)
  })

  it('row 24: a passphrase is asked for, a wrong one has its own message, the right one opens', async () => {
    const a = await aDeskOfDays()
    const passphrase = 'cedar harbour violet lantern meadow copper winter'
    const path = await a.exportTo({ passphrase })
    const b = await anEmptyDesk()
    const stage = (typed: string | null) =>
      b.imports.stage({ jobId: nextUuid(), paths: [path], passphrase: typed })
    expect(await stage(null)).toMatchObject({ ok: false, code: 'passphraseNeeded' })
    expect(await stage('cedar harbour')).toMatchObject({ ok: false, code: 'wrongPassphrase' })
    const { preview } = await b.importFrom([path], 'B', passphrase)
    expect(preview.files).toMatchObject([{ isAuthenticated: true }])
    expect(await b.events()).toEqual(await a.events())
  })
})
