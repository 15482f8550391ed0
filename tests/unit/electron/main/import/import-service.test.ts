import { readdir } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { anEmptyDesk, startedAgain } from '../../../../builders/import-folder.ts'
import { eventsJsonl, type ReceivingDesk } from '../../../../builders/receiving-desk.ts'
import { deciding, registering, nextUuid } from '../../../src/storage/some-drafts.ts'

// Every desk here flushes real files, several times a step.
vi.setConfig({ testTimeout: 30_000 })

async function aDeskWithCases(cases = 3): Promise<ReceivingDesk> {
  const desk = await anEmptyDesk()
  await desk.setUp('A')
  for (let made = 0; made < cases; made += 1) await desk.append([registering(nextUuid())])
  return desk
}

describe('restore on an empty machine', () => {
  it('brings back every event and goes on under a code and an epoch of its own', async () => {
    const a = await aDeskWithCases()
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    const { preview, result } = await b.importFrom([path], 'C')
    expect(preview).toMatchObject({
      officeName: '云杉苑服务中心',
      isRestore: true,
      cases: { new: 3, changed: 0 },
      events: { new: 5, known: 0, unknownKind: 0 },
      others: {
        staff: 1,
        settings: 1,
        households: 0,
        groups: 0,
        handovers: 0,
        visitedCustomers: 0,
        trainingCases: 0,
        referralBodies: 0,
        ownWordings: 0,
      },
      letters: ['A'],
    })
    expect(result).toMatchObject({ cases: { new: 3, changed: 0 }, events: 5, copyFolder: '' })
    expect(await b.events()).toEqual(await a.events())
    expect(b.office.identity).toMatchObject({
      officeId: a.office.identity?.officeId,
      deskLetter: 'C',
      epoch: 2,
    })
    const [registered] = await b.append([registering(nextUuid())])
    expect(registered?.desk).toBe(b.office.identity?.deskCode)
  })

  it('gives the same events.jsonl again, byte for byte', async () => {
    const a = await aDeskWithCases()
    const path = await a.exportTo()
    const b = await anEmptyDesk()
    await b.importFrom([path])
    expect(await eventsJsonl(await b.exportTo())).toEqual(await eventsJsonl(path))
    const again = await startedAgain(b)
    expect(await eventsJsonl(await again.exportTo())).toEqual(await eventsJsonl(path))
    expect(again.journal.state().faults).toEqual([])
    expect(await again.journal.verify()).toEqual([])
  })
})

describe('import into a desk with records', () => {
  it('row 26: twice is once, and an older one over newer data changes nothing', async () => {
    const a = await aDeskWithCases()
    const older = await a.exportTo()
    await a.append([registering(nextUuid())])
    const newer = await a.exportTo()
    const b = await anEmptyDesk()
    await b.importFrom([newer])
    const before = await b.events()
    for (const path of [newer, older]) {
      const { preview } = await b.importFrom([path])
      expect(preview.events.new).toBe(0)
      expect(await b.events()).toEqual(before)
    }
    expect(b.journal.received.layers).toHaveLength(1)
  })

  it('exchanges both ways, tells changed cases and conflicts first, and keeps a copy of what was there', async () => {
    const a = await aDeskWithCases(1)
    const [first] = (await a.events()).filter(({ kind }) => kind === 'registered')
    const caseId = first?.stream.id ?? ''
    const b = await anEmptyDesk()
    await b.importFrom([await a.exportTo()])
    const seen = [first?.id ?? '']
    await b.append([deciding(caseId, 'dispatched', dispatch('工程部'), { note: '' }, seen)])
    await a.append([deciding(caseId, 'dispatched', dispatch('保洁部'), { note: '' }, seen)])
    await b.append([registering(nextUuid())])
    const { preview, result } = await a.importFrom([await b.exportTo()])
    expect(preview).toMatchObject({
      isRestore: false,
      cases: { new: 1, changed: 1 },
      events: { new: 2, known: 3 },
      conflicts: { cases: 1, isPartial: false },
    })
    expect(preview.newNumbers[0]).toContain(b.office.identity?.deskCode)
    expect(await readdir(result.copyFolder)).toEqual(['journal', 'office.json'])
    await b.importFrom([await a.exportTo()])
    expect(await b.events()).toEqual(await a.events())
    expect(await eventsJsonl(await b.exportTo())).toEqual(await eventsJsonl(await a.exportTo()))
  })
})

const dispatch = (department: string) => ({ department })
