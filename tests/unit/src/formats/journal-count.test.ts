import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { surveyCounted } from '../../../../src/formats/export-survey.ts'
import type { ExportJournal, ExportOrigin } from '../../../../src/formats/export-source.ts'
import { JournalCount } from '../../../../src/formats/journal-count.ts'

const noPause = () => Promise.resolve()

interface Said {
  readonly origin: number
  /** Numbers of received events have holes. */
  readonly hole: number
  readonly stamp: number
  readonly wallAt: number
  readonly stream: string
  readonly id: number
  readonly kind: string
  readonly isNumbered: boolean
  readonly text: string
}

/** What an event is about: few of each, so that shares meet in the same cases and groups. */
const said: fc.Arbitrary<Said> = fc.record({
  origin: fc.nat(2),
  hole: fc.nat(4),
  stamp: fc.nat(40),
  wallAt: fc.nat(1000),
  stream: fc.constantFrom('case', 'case', 'case', 'group', 'staff', 'settings', 'office'),
  id: fc.nat(3),
  kind: fc.constantFrom('registered', 'said', 'evidenceAdded', 'formed'),
  isNumbered: fc.boolean(),
  text: fc.string({ maxLength: 5 }),
})

function journalOf(events: readonly Said[]): ExportJournal {
  const origins = new Map<number, EventEnvelope[]>()
  for (const [index, of] of events.entries()) {
    const before = origins.get(of.origin) ?? []
    origins.set(of.origin, before)
    const id = `${of.stream}-${String(of.id)}`
    const file = { sha256: String(index), bytes: 1, mediaType: 'image/png', fileName: 'a' }
    before.push({
      ...{ v: 1, id: `e${String(index)}`, commandId: 'c', officeId: 'o', by: 's', desk: 'A3F', epoch: 1 },
      ...{ stream: { kind: of.stream, id }, seq: (before.at(-1)?.seq ?? 0) + 1 + of.hole },
      ...{ stamp: String(of.stamp).padStart(3, '0'), wallAt: of.wallAt, kind: of.kind, seen: [] },
      data: {
        ...{ receivedAt: of.wallAt + 5, caseIds: [`case-${String(of.id)}`], ...file },
        ...(of.isNumbered ? { number: `N${of.text}` } : {}),
      },
      personal: { hash: 'h', content: { name: of.text } },
    } as object as EventEnvelope)
  }
  const chains = [...origins].sort(([a], [b]) => a - b)
  const heads = chains.map(([layer, chain]) => ({ ...headOf(chain), layer }))
  return {
    heads: () => Promise.resolve(heads),
    read: ({ layer }, afterSeq, limit) =>
      Promise.resolve((origins.get(layer ?? 0) ?? []).filter(({ seq }) => seq > afterSeq).slice(0, limit)),
  }
}

function headOf(chain: readonly EventEnvelope[]): ExportOrigin {
  return { desk: 'A3F', epoch: 1, seq: chain.at(-1)?.seq ?? 0, head: '' }
}

/** Everything a survey says, as plain data. */
async function told(count: JournalCount) {
  const { cases, totals, ...survey } = await surveyCounted(count, noPause)
  const { origins, seqs, next } = totals.lines
  const lines = [origins, seqs, next].map((numbers) => [...numbers])
  const { groups, rest, staffNames } = totals
  return { ...survey, firstLines: [...survey.firstLines], cases: [...cases], groups, rest, staffNames, lines }
}

describe('a journal counted in shares', () => {
  it('is the one that was counted as a whole, whatever stands in it and however many shares there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { maxLength: 40 }),
        fc.integer({ min: 2, max: 5 }),
        async (events, of) => {
          const journal = journalOf(events)
          const shares = await Promise.all(
            Array.from({ length: of }, (_, number) => JournalCount.counted(journal, noPause, { number, of })),
          )
          const [first, ...others] = shares
          for (const other of others) first?.append(structuredClone(other.packed()))
          const whole = await JournalCount.counted(journal, noPause)
          expect(first === undefined ? null : await told(first)).toEqual(await told(whole))
        },
      ),
    )
  })
})
