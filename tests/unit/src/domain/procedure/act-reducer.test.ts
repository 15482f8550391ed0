import { describe, expect, it } from 'vitest'
import { readCaseEvent } from '../../../../../src/domain/case-event-shapes.ts'
import type { EventEnvelope } from '../../../../../src/domain/event.ts'
import { foldCase } from '../../../../../src/domain/fold-case.ts'
import { isTakeable, takenBackIn } from '../../../../../src/domain/procedure/act-reducer.ts'
import { ACT_KINDS, type ActKind } from '../../../../../src/domain/procedure/act-table.ts'
import { actBody } from '../../../../../src/domain/procedure/decide-act.ts'
import { aRegistered } from '../../../../builders/a-complaint.ts'
import { CASE_AT, MANAGER, RECEPTIONIST, TRACKER } from '../../../../builders/a-case-in-hand.ts'
import { anActDraft } from '../../../../builders/an-act.ts'
import { anEnvelope, NOW } from '../../../../builders/an-event.ts'

type Given = Parameters<typeof anEnvelope>[3]

/** An act as an event of the journal. */
function anActEvent(kind: ActKind, values: Record<string, unknown> = {}, given: Given = {}): EventEnvelope {
  const { data, personal } = actBody(anActDraft(kind, values)) as { data: object; personal?: object }
  return anEnvelope(kind, data, personal, { id: kind, ...given })
}

describe('acts on the record', () => {
  it('§2 what was recorded by mistake does not hold, and stays on the timeline with its reason', () => {
    const hand = CASE_AT.done()
    const mistaken = hand.case.acts.find(({ kind }) => kind === 'workDone')?.eventId ?? ''
    hand.act('actTakenBack', { act: mistaken, reason: '记错了件' })
    expect(hand.case.stage).toBe('replied')
    expect(hand.stepCodes).toContain('doWork')
    expect(hand.case.timeline.find(({ eventId }) => eventId === mistaken)).toMatchObject({
      kind: 'workDone',
      isTakenBack: true,
    })
    expect(hand.case.timeline.at(-1)).toMatchObject({ texts: { reason: '记错了件' } })
  })

  it('§2 is taken back by who recorded it, or by the managers; an end is undone by reopening only', () => {
    const hand = CASE_AT.done()
    const act = hand.case.acts.at(-1)?.eventId ?? ''
    expect(hand.by(TRACKER).refusalOfAct('actTakenBack', { act })).toMatchObject({
      code: 'roleMissing',
      rule: '§5',
    })
    expect(hand.by(RECEPTIONIST).refusalOfAct('actTakenBack', { act })).toBeNull()
    expect(hand.by(MANAGER).refusalOfAct('actTakenBack', { act })).toBeNull()
    expect(hand.refusalOfAct('actTakenBack', { act: 'no-such' })).toMatchObject({ code: 'actUnknown' })
    const closed = CASE_AT.closed()
    const reopened = closed.act('reopened')
    const end = reopened.case.acts.find(({ kind }) => kind === 'closed')?.eventId ?? ''
    expect(reopened.refusalOfAct('actTakenBack', { act: end })).toMatchObject({ code: 'actUnknown' })
  })

  it('a taking back that arrives first, or twice, or of an end, changes nothing else', () => {
    const registered = aRegistered()
    const done = anActEvent('progressTold', {}, { seen: [registered.id] })
    const back = anActEvent('actTakenBack', { act: done.id }, { seen: [done.id] })
    const ended = anActEvent('closed', {}, { seen: [back.id] })
    const late = anActEvent('actTakenBack', { act: ended.id }, { id: 'late', seen: [ended.id] })
    const events = [registered, done, back, ended, late]
    const folded = foldCase(events)
    expect(folded).toMatchObject({
      stage: 'closed',
      acts: [{ kind: 'actTakenBack' }, { kind: 'closed' }, {}],
    })
    expect(foldCase([...events.toReversed(), back])).toEqual(folded)
  })

  it('ADR 1 two desks that record the same step without knowing of each other are shown as a conflict until somebody records it again', () => {
    const registered = aRegistered()
    const one = anActEvent(
      'investigated',
      { impact: 'small' },
      { id: 'one', seen: [registered.id], desk: 'A3F' },
    )
    const other = anActEvent(
      'investigated',
      { impact: 'serious' },
      { id: 'other', seen: [registered.id], desk: 'B07' },
    )
    const both = foldCase([registered, one, other])
    expect(both?.conflicts).toMatchObject([{ field: 'investigated' }])
    const settled = anActEvent(
      'investigated',
      { impact: 'serious' },
      { id: 'settled', seen: ['one', 'other'], wallAt: NOW + 1 },
    )
    expect(foldCase([registered, one, other, settled])?.conflicts).toEqual([])
    const same = { ...other, data: one.data }
    expect(foldCase([registered, one, same])?.conflicts).toEqual([])
  })

  const ofTwoDesks = (kind: ActKind, one: Record<string, unknown>, other: Record<string, unknown>) => {
    const registered = aRegistered()
    return foldCase([
      registered,
      anActEvent(kind, one, { id: 'one', seen: [registered.id], desk: 'A3F' }),
      anActEvent(kind, other, { id: 'other', seen: [registered.id], desk: 'B07' }),
    ])
  }

  it.each([
    ['remedyPlanned', { party: '工程部' }, { party: '秩序部' }],
    ['replied', { outcome: 'accepts' }, { outcome: 'refuses' }],
    ['verificationRecorded', { result: 'done' }, { result: 'notDone' }],
    ['visitRecorded', { outcome: 'satisfied' }, { outcome: 'dissatisfied' }],
    ['handlerNamed', { handler: 'manager' }, { handler: 'assistant' }],
  ] as const)('ADR 1 of %s the latest holds: two of them are a conflict', (kind, one, other) => {
    expect(ofTwoDesks(kind, one, other)?.conflicts).toMatchObject([{ field: kind }])
  })

  it.each([
    ['progressTold', { channel: 'phone' }, { channel: 'sms' }],
    ['contactLogged', { result: 'reached' }, { result: 'notReached' }],
    ['departmentProgress', { isChange: true }, { isChange: false }],
  ] as const)('ADR 1 of %s both hold: two of them are none', (kind, one, other) => {
    expect(ofTwoDesks(kind, one, other)).toMatchObject({ conflicts: [], acts: [{ kind }, { kind }] })
  })

  it('R34 what a department returns is with nobody', () => {
    const returned = anActEvent('departmentReturned')
    expect(foldCase([aRegistered(), returned])).toMatchObject({ department: null, dispatchedAt: NOW })
  })

  it('§2 a case ends for the reason that was given, or the note of its closing', () => {
    const endedBy = (kind: ActKind, words: Record<string, unknown>) =>
      foldCase([aRegistered(), anActEvent(kind, words)])?.endReason
    expect(endedBy('endedUnmet', { reason: '三次未接' })).toBe('三次未接')
    expect(endedBy('closed', { note: '已回访' })).toBe('已回访')
  })

  it('the timeline tells what was written, and nothing of what was left blank', () => {
    const closed = anActEvent('remedyPlanned', { handlerName: '', remedy: '换水管' })
    expect(foldCase([aRegistered(), closed])?.timeline.at(-1)).toMatchObject({
      changes: [],
      text: null,
      texts: { remedy: '换水管' },
    })
    expect(foldCase([aRegistered(), closed])?.timeline.at(-1)?.texts).not.toHaveProperty('handlerName')
  })

  it.each([...ACT_KINDS])('§2 %s can be taken back, unless it ends, files or takes back', (kind) => {
    const isKept = /^(?:closed|ended.*|reopened|archived|actTakenBack)$/u.test(kind)
    expect(isTakeable(kind)).toBe(!isKept)
  })

  it.each([
    ['another act', anActEvent('instructionFollowed', {}, {}), []],
    ['another kind with such data', anEnvelope('unheardOf', { act: 'one' }), []],
    ['an id', anActEvent('actTakenBack', { act: 'one' }), ['one']],
    ['no record', anEnvelope('actTakenBack', 'one'), []],
    ['nothing', anEnvelope('actTakenBack', null), []],
    ['no id', anEnvelope('actTakenBack', { reason: 'x' }), []],
    ['a number', anEnvelope('actTakenBack', { act: 1 }), []],
  ])('of events that came in, %s takes back what it names', (_name, event, taken) => {
    expect([...takenBackIn([event])]).toEqual(taken)
  })

  it('ADR 1 an end one desk decided while another reopened is a conflict of the stage', () => {
    const registered = aRegistered()
    const closed = anActEvent('closed', {}, { id: 'closed', seen: [registered.id] })
    const reopened = anActEvent('reopened', {}, { id: 'reopened', seen: ['closed'], desk: 'B07' })
    const again = anActEvent(
      'endedUnmet',
      {},
      { id: 'unmet', seen: ['closed'], desk: 'C11', wallAt: NOW + 1 },
    )
    expect(foldCase([registered, closed, reopened])).toMatchObject({ stage: 'received', conflicts: [] })
    expect(foldCase([registered, closed, reopened, again])).toMatchObject({
      stage: 'closedUnmet',
      conflicts: [{ field: 'stage' }],
    })
  })

  it.each([...ACT_KINDS])('%s of an erased person is read without its words', (kind) => {
    const event = anActEvent(kind)
    const erased = { ...event, personal: { hash: '0'.repeat(64) } }
    const folded = foldCase([aRegistered(), erased])
    expect(folded?.hasUnknown).toBe(false)
    expect(folded?.acts).toMatchObject([{ kind, texts: null }])
  })

  it.each([...ACT_KINDS])('%s with content that is not what the table says is kept, not read', (kind) => {
    const event = anActEvent(kind)
    const [key = ''] = Object.keys(event.data as object)
    const spoiled =
      key === '' ? { ...event, data: 'text' } : { ...event, data: { ...(event.data as object), [key]: {} } }
    expect(readCaseEvent(event)).not.toBeNull()
    expect(readCaseEvent(spoiled)).toBeNull()
    expect(readCaseEvent({ ...event, v: 99 })).toBeNull()
  })
})
