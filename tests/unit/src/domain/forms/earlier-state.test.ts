import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { aContext } from '../../../../builders/a-complaint.ts'
import { CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import { asStamped } from '../../../../builders/an-event.ts'
import { folded, moves, play } from '../../../../builders/played-case.ts'
import { decide } from '../../../../../src/domain/decide.ts'
import type { EventEnvelope } from '../../../../../src/domain/event.ts'
import { caseFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import { digestInput } from '../../../../../src/domain/forms/digest-input.ts'
import { earlierState, type EarlierSearch } from '../../../../../src/domain/forms/earlier-state.ts'
import type { FormGrounds } from '../../../../../src/domain/forms/form-grounds.ts'

const FORM_OPTIONS = [
  { formId: 'F01', isForSignature: true },
  { formId: 'F01', isForSignature: false },
  { formId: 'F02', isForSignature: null },
  { formId: 'F03', isForSignature: null },
  { formId: 'F04', isForSignature: null },
  { formId: 'F13', isForSignature: null },
] as const
type Options = (typeof FORM_OPTIONS)[number]

const ISSUE = 'the-printing'
/** As long as a digest is the rows in one line, it differs whenever they do. */
const digestOf = digestInput

/** The event that the form was printed of the case as these events tell it. */
function printingOf(events: readonly EventEnvelope[], options: Options, on: FormGrounds = ON_PAPER) {
  const complaint = folded(events)
  const rows = caseFormRows(complaint, options, on)
  const { formId, isForSignature } = options
  const decision = decide(
    complaint,
    {
      kind: 'recordForm',
      formId,
      revision: rows.revision,
      how: 'sent',
      digest: digestOf(rows),
      isForSignature: isForSignature ?? false,
    },
    aContext(['receptionist'], { newId: () => ISSUE, now: events.at(-1)?.wallAt ?? 0 }),
  )
  if (!decision.ok) throw new Error(`The printing was refused: ${decision.refusal.code}`)
  const [event] = asStamped(decision.events)
  if (event === undefined) throw new Error('A printing is an event; got none')
  return { event, rows }
}

function search(events: readonly EventEnvelope[], on: Partial<EarlierSearch> = {}) {
  const paper = folded(events).formsIssued.find(({ issueId }) => issueId === ISSUE)
  if (paper === undefined) throw new Error('The paper is on record')
  return earlierState({ events, paper, grounds: [ON_PAPER], digestOf, ...on })
}

describe('a printing is made again as it was', () => {
  it('forms.md whenever it was printed and whatever was recorded since, in any order of arrival', () => {
    fc.assert(
      fc.property(
        moves,
        fc.nat(),
        fc.constantFrom(...FORM_OPTIONS),
        fc.boolean(),
        (made, at, options, knew) => {
          const { events } = play(made)
          // A command is recorded as one: the case exists from its first events on.
          const firsts = events.filter(({ wallAt }) => wallAt === events[0]?.wallAt).length
          const place = firsts + (at % (events.length - firsts + 1))
          const before = events.slice(0, place)
          const { event, rows } = printingOf(before, options)
          // What came later knew of the printing, or was recorded at another desk at the same time.
          const after = events
            .slice(place)
            .map((each) =>
              knew ? { ...each, seen: [...each.seen, ISSUE] } : { ...each, seen: [...each.seen] },
            )
          const found = search([...after.toReversed(), event, ...before])
          expect(found).toMatchObject({ kind: 'exact', rows })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('finds it where something was recorded while the paper was laid out', () => {
    const hand = new CaseInHand()
    const { event, rows } = printingOf(hand.events, FORM_OPTIONS[2])
    hand.command({ kind: 'dispatch', department: '工程部', note: '' })
    const heads = folded(hand.events).heads
    const events = [...hand.events, { ...event, seen: heads, stamp: `${event.stamp}z` }]
    expect(search(events)).toMatchObject({ kind: 'exact', rows })
  })

  it('tries the office as it was, then as it is', () => {
    const hand = new CaseInHand()
    const then = { ...ON_PAPER, office: { ...ON_PAPER.office, officeName: '旧名称物业' } }
    const { event, rows } = printingOf(hand.events, FORM_OPTIONS[0], then)
    const events = [...hand.events, event]
    expect(search(events, { grounds: [ON_PAPER] })).toEqual({ kind: 'lost', why: 'unknown' })
    expect(search(events, { grounds: [ON_PAPER, then] })).toMatchObject({ kind: 'exact', rows })
  })

  it('says that the form has another revision now', () => {
    const hand = new CaseInHand()
    const { event } = printingOf(hand.events, FORM_OPTIONS[0])
    const older = { ...event, data: { ...(event.data as object), revision: 0, digest: 'ab' } }
    expect(search([...hand.events, older])).toEqual({ kind: 'lost', why: 'revision' })
  })

  it('ADR 3 says that the words were erased', () => {
    const hand = new CaseInHand()
    const { event } = printingOf(hand.events, FORM_OPTIONS[0])
    const erased = hand.events.map((each) =>
      each.personal === undefined ? each : { ...each, personal: { hash: each.personal.hash } },
    )
    expect(search([...erased, event])).toEqual({ kind: 'lost', why: 'erased' })
  })

  it('finds nothing of a printing that is not among the events', () => {
    const hand = new CaseInHand()
    const paper = { issueId: 'elsewhere', formId: 'F01', revision: 1, digest: 'ab' } as const
    const found = earlierState({ events: hand.events, paper, grounds: [ON_PAPER], digestOf })
    expect(found).toEqual({ kind: 'lost', why: 'unknown' })
  })
})
