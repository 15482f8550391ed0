import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldedCases, packageContent } from '../../../../src/formats/export-cases.ts'
import { compareInOrder, pagesInOrder } from '../../../../src/formats/export-order.ts'
import { surveyJournal } from '../../../../src/formats/export-survey.ts'
import { DeskInMemory, idOf } from '../../electron/main/export/export-desk.ts'

const noPause = () => Promise.resolve()

async function orderedIds(desk: DeskInMemory): Promise<string[]> {
  const { origins } = await surveyJournal(desk, noPause)
  const ids: string[] = []
  for await (const page of pagesInOrder(desk, origins, noPause))
    for (const { event } of page) ids.push(event?.id ?? '')
  return ids
}

function restamped(event: EventEnvelope, ms: number): EventEnvelope {
  return { ...event, stamp: `${ms.toString(16).padStart(12, '0')}-0000-${event.desk}` }
}

describe('the order of events.jsonl', { timeout: 30_000 }, () => {
  it('is stamp, then id, for any number of desks and any clocks', async () => {
    const write = fc.record({ desk: fc.constantFrom('A', 'B', 'C'), ms: fc.integer({ min: 0, max: 30 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 60 }), async (writes) => {
        const desk = new DeskInMemory()
        for (const [n, { desk: name, ms }] of writes.entries()) {
          desk.addCase(n, {}, name)
          const [added] = desk.events.slice(n)
          if (added !== undefined) desk.events[n] = restamped(added, ms)
        }
        const expected = [...desk.events].sort(compareInOrder).map(({ id }) => id)
        expect(await orderedIds(desk)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  it('reads origins longer than one page to their known end', async () => {
    const desk = new DeskInMemory()
    for (let n = 0; n < 700; n++) desk.addCase(n, {}, n % 3 === 0 ? 'B' : 'A')
    const { origins, events } = await surveyJournal(desk, noPause)
    desk.addCase(701)
    let seen = 0
    for await (const page of pagesInOrder(desk, origins, noPause)) seen += page.length
    expect([events, seen]).toEqual([700, 700])
  })

  it('stops when the journal holds less than it says', async () => {
    const desk = new DeskInMemory()
    desk.addCase(1)
    desk.events.length = 0
    await expect(surveyJournal(desk, noPause)).rejects.toThrow(
      'Journal A-1: expected events after 0, got no event',
    )
  })
})

describe('the survey', { timeout: 30_000 }, () => {
  it('counts, names and orders what leaves', async () => {
    const desk = new DeskInMemory()
    desk.addStaff()
    desk.addCase(2, {}, 'B')
    desk.addCase(1)
    desk.add({ stream: { kind: 'office', id: 'o' }, kind: 'exported', data: {} })
    const survey = await surveyJournal(desk, noPause)
    expect(survey.events).toBe(3)
    const folded = await foldedCases(desk, packageContent(survey), 0, survey.firstLines.length)
    expect(folded.map(({ caseId }) => caseId)).toEqual([idOf(3, 2), idOf(3, 1)])
    expect([...survey.staffNames.values()]).toEqual(['王秀英'])
    expect(survey.range).toEqual({ from: desk.events[1]?.wallAt, to: desk.events[2]?.wallAt })
    expect(survey.origins.map(({ isInOrder }) => isInOrder)).toEqual([true, true])
  })
})
