import { describe, expect, it } from 'vitest'
import type { CallTaken, CaseCommand } from '../../../../src/domain/case-commands.ts'
import { decide } from '../../../../src/domain/decide.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aCase, A_PERSON, aContext, aRegistered } from '../../../builders/a-complaint.ts'
import { aCallTaken } from '../../../builders/a-group.ts'
import { asStamped, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const HOUR = 60 * 60 * 1000
const SAID = { promptId: 'p', moment: 'apology', saidAt: NOW, text: '抱歉' }
const LONG = '长'.repeat(20_001)
const chase = (call: Partial<CallTaken> = {}): CaseCommand => ({ kind: 'chase', call: aCallTaken(call) })
const attach = (call: Partial<CallTaken> = {}): CaseCommand => ({
  kind: 'attach',
  call: aCallTaken({ words: { content: '又滴了' }, ...call }),
})
/** The case after a command. */
function after(commands: readonly CaseCommand[]) {
  return commands.reduce<Parameters<typeof foldCase>[0]>(
    (events, command, at) => {
      const decision = decide(
        foldCase(events),
        command,
        aContext(['receptionist'], { now: NOW + at, newId: () => `d${events.length}-${minted()}` }),
      )
      if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.refusal.code}`)
      return [...events, ...asStamped(decision.events)]
    },
    [aRegistered()],
  )
}
let counter = 0
const minted = () => (counter += 1)

describe('P10 chasing an open case', () => {
  it('is counted, with channel, time and who took it down, and needs no word', () => {
    const folded = foldCase(after([chase(), chase({ channel: 'visit', draftId: 'draft' })]))
    expect(folded?.chases).toMatchObject([
      { channel: 'phone', calledAt: NOW, draftId: null, by: RECEPTIONIST_ID },
      { channel: 'visit', draftId: 'draft' },
    ])
    expect(folded?.attachedCalls).toEqual([])
    expect(folded?.timeline.at(-1)).toMatchObject({
      kind: 'chased',
      text: null,
      changes: [],
      data: { channel: 'visit' },
    })
  })

  it('keeps the words, and of the rest what the case does not say already', () => {
    const words = { ...A_PERSON, content: '什么时候来？', phone: '13911112222', demand: ' ' }
    const decision = decide(aCase(), chase({ words }), aContext())
    expect(decision).toMatchObject({
      ok: true,
      events: [{ kind: 'chased', personal: { content: '什么时候来？', phone: '13911112222' } }],
    })
    if (decision.ok) expect(Object.keys(decision.events[0]?.personal ?? {})).toEqual(['phone', 'content'])
  })

  it('R1 R9 keeps what was said and promised during the call behind it', () => {
    const promise = { promisedAt: NOW + HOUR, reasonCode: 'byHand' as const }
    const folded = foldCase(after([chase({ said: [SAID], promise })]))
    expect(folded?.timeline.map(({ kind }) => kind)).toEqual(['registered', 'chased', 'said', 'promised'])
    expect(folded).toMatchObject({ promisedAt: NOW + HOUR, said: [{ moment: 'apology' }] })
    expect(folded?.heads).toHaveLength(1)
  })
})

describe('R18 attaching a call to an open case', () => {
  it('keeps every word of it on the timeline and leaves the case as it was', () => {
    const words = { household: '3-1301', complainantName: '何静', content: '我家也在滴', place: '厨房' }
    const before = aCase()
    const folded = foldCase(after([attach({ words, channel: 'online' })]))
    expect(folded?.personal).toEqual(before.personal)
    expect(folded?.channel).toBe(before.channel)
    expect(folded?.attachedCalls).toHaveLength(1)
    expect(folded?.timeline.at(-1)).toMatchObject({
      kind: 'attached',
      text: '我家也在滴',
      changes: [
        { field: 'household', from: null, to: '3-1301' },
        { field: 'complainantName', from: null, to: '何静' },
        { field: 'place', from: null, to: '厨房' },
      ],
    })
  })

  it('ADR 3 an erased call is still counted', () => {
    const [registered, attached] = after([attach()])
    if (registered === undefined || attached === undefined) throw new Error('Two events were expected')
    const erased = { ...attached, personal: { hash: '0'.repeat(64) } }
    expect(foldCase([registered, erased])).toMatchObject({
      attachedCalls: [{}],
      timeline: [{}, { text: null, changes: [] }],
    })
  })
})

describe('a call that is refused', () => {
  it.each([
    ['attaching nothing', attach({ words: { household: '3-1' } }), 'contentMissing', 'P11'],
    ['a book', chase({ words: { content: LONG } }), 'textTooLong', 'P11'],
    ['a prompt as long as a book', chase({ said: [{ ...SAID, text: LONG }] }), 'textTooLong', 'P11'],
    ['a call that is still to come', chase({ calledAt: NOW + HOUR }), 'happenedInFuture', 'S1'],
    [
      'a promise for yesterday',
      attach({ promise: { promisedAt: NOW - HOUR, reasonCode: 'byHand' } }),
      'promiseInPast',
      'R9',
    ],
  ])('%s', (_title, command, code, rule) => {
    expect(decide(aCase(), command, aContext())).toMatchObject({ ok: false, refusal: { code, rule } })
  })
})
