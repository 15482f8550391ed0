import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldGroup, toldByEvents } from '../../../../src/domain/fold-group.ts'
import { aFormed, aGroup, aGroupEvent, GROUP_ID } from '../../../builders/a-group.ts'
import { anEnvelope, MANAGER_ID, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const membersOf = (events: readonly EventEnvelope[]) => foldGroup(events)?.members.map(({ caseId }) => caseId)
const joined = (caseId: string, overrides: Parameters<typeof aGroupEvent>[3] = {}) =>
  aGroupEvent('groupJoined', { caseId }, undefined, {
    id: `joined-${caseId}`,
    seen: ['formed'],
    ...overrides,
  })
const left = (caseId: string, overrides: Parameters<typeof aGroupEvent>[3] = {}) =>
  aGroupEvent(
    'groupLeft',
    { caseId },
    { reason: '不是一回事' },
    { id: `left-${caseId}`, seen: ['formed'], ...overrides },
  )

describe('R18 a group', () => {
  it('is nothing without events', () => {
    expect(foldGroup([])).toBeNull()
  })

  it('holds the cases it was formed of and those that joined, with who linked them and when', () => {
    const group = aGroup(['a', 'b', 'b'], [joined('c', { by: MANAGER_ID, wallAt: NOW + MINUTE })])
    expect(group).toMatchObject({
      groupId: GROUP_ID,
      serviceCategory: 'leaks',
      building: '3',
      conflicts: [],
      hasUnknown: false,
    })
    expect(group.members.map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c'])
    expect(group.members[2]).toEqual({ caseId: 'c', since: NOW + MINUTE, by: MANAGER_ID })
    expect(group.heads).toEqual(['joined-c'])
  })

  it('no longer holds what was taken out, until it joins again', () => {
    const out = left('a', { wallAt: NOW + MINUTE })
    const again = joined('a', { id: 'again', seen: ['left-a'], wallAt: NOW + 2 * MINUTE })
    expect(membersOf([aFormed(['a', 'b']), out])).toEqual(['b'])
    expect(membersOf([aFormed(['a', 'b']), out, again])).toEqual(['a', 'b'])
  })

  it('ADR 1 takes out what was seen to be in, although the clock of that desk is slow', () => {
    expect(membersOf([aFormed(['a', 'b']), left('a', { wallAt: NOW - 60 * MINUTE })])).toEqual(['b'])
  })

  it('flags a case that one desk linked and another took out without knowing of it, and shows the later stamp', () => {
    const events = [
      aFormed(['a', 'b']),
      left('a', { wallAt: NOW + MINUTE, desk: 'B07' }),
      joined('a', { wallAt: NOW + 2 * MINUTE }),
    ]
    expect(foldGroup(events)?.conflicts).toEqual(['a'])
    expect(membersOf(events)).toEqual(['b', 'a'].toSorted())
    const confirmed = [
      ...events,
      left('a', { id: 'confirmed', seen: ['left-a', 'joined-a'], wallAt: NOW + 3 * MINUTE }),
    ]
    expect(foldGroup(confirmed)?.conflicts).toEqual([])
    expect(membersOf(confirmed)).toEqual(['b'])
  })

  it.each([
    [
      'an unknown kind',
      aGroupEvent('groupJoined', { caseId: 'c' }, undefined, { kind: 'groupSplit' } as never),
    ],
    ['a higher version', joined('c', { v: 2 })],
    [
      'cases that are no texts',
      { ...aFormed([]), id: 'x', data: { caseIds: [5], serviceCategory: null, building: null } },
    ],
    ['no case', { ...joined('c'), data: {} }],
    ['a reason that is none', { ...left('a'), personal: { hash: '0', content: { reason: 5 } } }],
    ['data that is no record', { ...left('a'), data: null }],
  ])('keeps %s aside and can only be read', (_title, event) => {
    const group = aGroup(['a', 'b'], [event])
    expect(group.hasUnknown).toBe(true)
    expect(group.members.map(({ caseId }) => caseId)).toEqual(['a', 'b'])
  })

  it('ADR 3 folds alike when the reason of a leaving was erased', () => {
    const erased = { ...left('a'), personal: { hash: '0'.repeat(64) } }
    const [now, before] = [erased, left('a')].map((last) => foldGroup([aFormed(['a', 'b']), last]))
    expect(now?.members).toEqual(before?.members)
    expect([before, now].map((group) => group?.timeline.at(-1))).toMatchObject([
      { kind: 'groupLeft', caseIds: ['a'], reason: '不是一回事' },
      { kind: 'groupLeft', caseIds: ['a'], reason: null },
    ])
  })
})

describe('R18 the timeline of a group', () => {
  it('tells how cases came and went, the meeting and the notice, and changes no case', () => {
    const events = [
      aFormed(['a', 'b']),
      aGroupEvent('groupJoined', { caseId: 'c' }, undefined, { id: 'joined' }),
      aGroupEvent(
        'meetingHeld',
        { heldAt: NOW, attendees: 9 },
        { place: '会所', said: '都说漏水', agreed: '周三检修' },
        { id: 'met' },
      ),
      aGroupEvent(
        'noticePosted',
        { postedAt: NOW + 1 },
        { place: '大堂', text: '周三停水' },
        { id: 'posted' },
      ),
      left('c'),
    ].map((event, at) => ({ ...event, stamp: `${String(at).padStart(12, '0')}-0000-A3F` }))
    const group = foldGroup(events)
    expect(group?.timeline.map(({ kind }) => kind)).toEqual(events.map(({ kind }) => kind))
    expect(group?.timeline).toMatchObject([
      { caseIds: ['a', 'b'] },
      { caseIds: ['c'] },
      { at: NOW, attendees: 9, words: { place: '会所', said: '都说漏水', agreed: '周三检修' } },
      { at: NOW + 1, words: { place: '大堂', text: '周三停水' } },
      { caseIds: ['c'] },
    ])
    expect(group?.members.map(({ caseId }) => caseId)).toEqual(['a', 'b'])
    expect(toldByEvents(events)).toEqual([NOW, NOW + 1])
  })

  it('ADR 3 keeps that and when everybody was told after the words were erased', () => {
    const sealed = { personal: { hash: '0'.repeat(64) } }
    const events = [
      aFormed(['a', 'b']),
      { ...aGroupEvent('noticePosted', { postedAt: NOW }, undefined, { id: 'posted' }), ...sealed },
      { ...aGroupEvent('meetingHeld', { heldAt: NOW, attendees: 9 }, undefined, { id: 'met' }), ...sealed },
    ]
    expect(foldGroup(events)?.timeline.slice(1)).toMatchObject([{ words: null }, { words: null }])
    expect(toldByEvents(events)).toEqual([NOW, NOW])
  })

  it.each([
    ['meetingHeld', { heldAt: 'today', attendees: 9 }, { place: '', said: '', agreed: '' }],
    ['meetingHeld', { heldAt: NOW, attendees: 9 }, { place: '' }],
    ['noticePosted', { postedAt: NOW }, { place: '', text: 7 }],
    ['noticePosted', {}, { place: '', text: '' }],
  ])('keeps a %s it cannot read, %j %j, and refuses changes', (kind, data, content) => {
    const unreadable = anEnvelope(kind, data, content, { stream: { kind: 'group', id: GROUP_ID }, id: 'odd' })
    expect(foldGroup([aFormed(['a', 'b']), unreadable])).toMatchObject({ hasUnknown: true })
    expect(toldByEvents([unreadable])).toEqual([])
  })
})
