import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../src/domain/case-commands.ts'
import {
  ESCALATION_BODIES,
  EVIDENCE_ORIGINS,
  JURISDICTIONS,
  MOODS,
  NATURES,
  URGENCIES,
} from '../../../../src/domain/case-vocabulary.ts'
import { isAnswer } from '../../../../src/domain/case-fields.ts'
import { decide } from '../../../../src/domain/decide.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aContext, anEvidenceItem, aRegisterCommand } from '../../../builders/a-complaint.ts'
import { anEnvelope, asStamped, NOW } from '../../../builders/an-event.ts'

const word = fc.constantFrom('甲', '乙', '丙', '丁')
const aChange = fc.oneof(
  fc.record({ phone: word }),
  fc.record({ household: fc.constantFrom('3-1201', '4-1201', '5栋2单元301') }),
  fc.record({ channel: fc.constantFrom('phone' as const, 'visit' as const), demand: word }),
  fc.record({ escalatedTo: fc.subarray([...ESCALATION_BODIES]), compensation: word }),
  fc.record({ urgency: fc.constantFrom(...URGENCIES, null), mood: fc.constantFrom(...MOODS, '') }),
  fc.record({ officialDueAt: fc.constantFrom(NOW + 5, null), relayingPerson: word, verbatim: word }),
  fc.record({ occurredAt: fc.constantFrom(NOW - 1, NOW - 2, null) }),
)
const aCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), changes: aChange, reason: word }),
  },
  fc.record({
    kind: fc.constant('judge' as const),
    judgement: fc.record({
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      nature: fc.constantFrom(...NATURES),
      reason: word,
      suspectedMajor: fc.boolean(),
    }),
  }),
  fc.record({ kind: fc.constant('dispatch' as const), department: word, note: word }),
  fc.record({
    kind: fc.constant('promise' as const),
    promise: fc.record({
      promisedAt: fc.integer({ min: NOW + 1, max: NOW + 9 }),
      reasonCode: fc.constant('byHand' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('recordSaid' as const),
    said: fc.record({ promptId: word, moment: word, saidAt: fc.constant(NOW), text: word }),
  }),
  fc.record({
    kind: fc.constant('addEvidence' as const),
    evidence: word.map((sha256) => anEvidenceItem({ sha256, note: sha256 })),
  }),
  fc.record({
    kind: fc.constant('describeEvidence' as const),
    sha256: word,
    origin: fc.constantFrom(...EVIDENCE_ORIGINS),
    note: word,
    reason: word,
  }),
)
const DESKS = ['A3F', 'B07', 'C11'] as const
/** A desk decides on what it knows, or first takes in what all desks have. */
const aMove = fc.record({
  desk: fc.nat({ max: 2 }),
  isSyncedFirst: fc.boolean(),
  minutesOff: fc.integer({ min: -90, max: 90 }),
  command: aCommand,
})

interface Played {
  readonly events: readonly EventEnvelope[]
  readonly accepted: readonly { readonly command: CaseCommand; readonly eventId: string }[]
}

/** Three desks with clocks of their own work on one case, each with what it has seen so far. */
function play(
  moves: readonly { desk: number; isSyncedFirst: boolean; minutesOff: number; command: CaseCommand }[],
): Played {
  let minted = 0
  const newId = () => `id-${(minted += 1)}`
  const context = aContext(['manager'], { newId })
  const registration = decide(null, aRegisterCommand(), context)
  if (!registration.ok) throw new Error(`Registration was refused: ${registration.refusal.code}`)
  const all = [...asStamped(registration.events)]
  const known = DESKS.map(() => [...all])
  const accepted: { command: CaseCommand; eventId: string }[] = []
  for (const { desk, isSyncedFirst, minutesOff, command } of moves) {
    if (isSyncedFirst) known[desk] = [...all]
    const own = known[desk] ?? []
    const decision = decide(foldCase(own), command, { ...context, now: NOW + minutesOff * 60_000 })
    if (!decision.ok) continue
    const stamped = asStamped(decision.events, { desk: DESKS[desk] ?? 'A3F' })
    own.push(...stamped)
    all.push(...stamped)
    accepted.push(...stamped.map(({ id }) => ({ command, eventId: id })))
  }
  return { events: all, accepted }
}

const shuffledTwice = (events: readonly EventEnvelope[]) =>
  fc
    .tuple(fc.shuffledSubarray([...events], { minLength: events.length }), fc.subarray([...events]), fc.nat())
    .map(([shuffled, again, at]) => {
      const place = shuffled.length === 0 ? 0 : at % shuffled.length
      return [...shuffled.slice(0, place), ...again.map((event) => ({ ...event })), ...shuffled.slice(place)]
    })

const played = fc.array(aMove, { maxLength: 14 }).map(play)

describe('ADR 1: folding', () => {
  it('gives the same case for any order and any duplication of the same events', () => {
    const worlds = played.chain((world) => fc.tuple(fc.constant(world), shuffledTwice(world.events)))
    fc.assert(
      fc.property(worlds, ([{ events }, received]) => {
        expect(foldCase(received)).toEqual(foldCase(events))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same case for graphs no honest desk would write', () => {
    const nodes = fc.array(
      fc.record({
        seen: fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
        stamp: fc.nat({ max: 5 }),
        phone: word,
      }),
      {
        maxLength: 12,
      },
    )
    const graphs = nodes.map((given) => [
      ...play([]).events,
      ...given.map(({ seen, stamp, phone }, at) =>
        anEnvelope(
          'corrected',
          {},
          { phone, reason: 'x' },
          {
            id: `n${at}`,
            stamp: String(stamp),
            seen: seen.map((parent) => (parent === 12 ? 'id-1' : `n${parent}`)),
          },
        ),
      ),
    ])
    const received = graphs.chain((events) => fc.tuple(fc.constant(events), shuffledTwice(events)))
    fc.assert(
      fc.property(received, ([events, shuffled]) => {
        expect(foldCase(shuffled)).toEqual(foldCase(events))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps unknown kinds wherever they stand, and makes the case read-only', () => {
    const withUnknown = played.chain(({ events }) =>
      fc.tuple(
        fc.constant(events),
        fc.nat({ max: events.length - 1 }),
        fc.string({ minLength: 1, maxLength: 8 }),
      ),
    )
    fc.assert(
      fc.property(withUnknown, ([events, parent, kind]) => {
        const unknown = anEnvelope(`${kind}Later`, { kind }, undefined, {
          id: 'newer',
          seen: [events[parent]?.id ?? ''],
        })
        const folded = foldCase([...events, unknown])
        expect(folded?.hasUnknown).toBe(true)
        expect(
          folded?.timeline.filter((entry) => entry.kind === 'unknown').map((entry) => entry.eventId),
        ).toEqual(['newer'])
        expect(folded?.timeline).toHaveLength(events.length + 1)
        const refused = decide(
          folded,
          { kind: 'correct', changes: { phone: '9' }, reason: 'x' },
          aContext(['manager']),
        )
        expect(refused).toMatchObject({ ok: false, refusal: { code: 'newerVersion', rule: 'ADR1' } })
      }),
    )
  })

  it('never loses a value: what was replaced stands in the timeline as the old one', () => {
    fc.assert(
      fc.property(played, ({ events, accepted }) => {
        const folded = foldCase(events)
        const first = new Map<string, unknown>(Object.entries(aRegisterCommand().fields))
        for (const { command, eventId } of accepted) {
          if (command.kind !== 'correct') continue
          const changes = folded?.timeline.find((entry) => entry.eventId === eventId)?.changes ?? []
          expect(changes.length).toBeGreaterThan(0)
          for (const { field, from } of changes) {
            const everGiven = [
              isAnswer(first.get(field)) ? first.get(field) : null,
              ...(folded?.timeline ?? []).flatMap((entry) =>
                entry.changes.filter((each) => each.field === field).map((each) => each.to),
              ),
            ]
            expect(everGiven).toContainEqual(from)
          }
          for (const [field, to] of Object.entries(command.changes)) {
            const told = changes.find((change) => change.field === field)
            if (told !== undefined) expect(told.to).toEqual(to)
          }
        }
        expect(folded?.timeline).toHaveLength(events.length)
      }),
    )
  })

  it('clears every conflict once a desk that has seen all writes the fields again', () => {
    fc.assert(
      fc.property(played, ({ events }) => {
        const folded = foldCase(events)
        const personal = folded?.personal
        if (folded === null || personal === null || personal === undefined)
          throw new Error('The case is missing')
        const inConflict = new Set(folded.conflicts.map(({ field }) => field))
        const shown = {
          ...personal,
          channel: folded.channel,
          building: folded.building,
          occurredAt: folded.occurredAt,
          escalatedTo: folded.escalatedTo,
          urgency: folded.urgency,
          officialDueAt: folded.officialDueAt,
        }
        const changes = Object.fromEntries(Object.entries(shown).filter(([field]) => inConflict.has(field)))
        fc.pre(Object.keys(changes).length > 0)
        const decision = decide(folded, { kind: 'correct', changes, reason: '已核对' }, aContext(['manager']))
        if (!decision.ok) throw new Error(`Confirming was refused: ${decision.refusal.code}`)
        const confirmed = foldCase([...events, ...asStamped(decision.events)])
        expect(confirmed?.conflicts.filter(({ field }) => field in changes)).toEqual([])
        expect(confirmed?.personal).toEqual(personal)
      }),
    )
  })
})
