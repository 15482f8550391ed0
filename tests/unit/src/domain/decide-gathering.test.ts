import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../src/domain/case-vocabulary.ts'
import type { GatheringCommand } from '../../../../src/domain/decide-gathering.ts'
import { decideGroup } from '../../../../src/domain/decide-group.ts'
import { aContext } from '../../../builders/a-complaint.ts'
import { aGroup, aGroupEvent, GROUP_ID } from '../../../builders/a-group.ts'
import { NOW } from '../../../builders/an-event.ts'

const HOUR = 60 * 60 * 1000
const MEETING = {
  kind: 'recordMeeting',
  heldAt: NOW - HOUR,
  place: '会所二楼',
  attendees: 9,
  said: '四户都说夜里滴水',
  agreed: '周三停水检修',
} as const
const NOTICE = { kind: 'recordNotice', postedAt: NOW, place: '大堂和电梯', text: '周三停水检修' } as const
const group = aGroup(['a', 'b'])
const newer = aGroup(['a', 'b'], [aGroupEvent('groupJoined', { caseId: 'c' }, undefined, { v: 2 })])

describe('R18 a meeting or a notice tells everybody of a group', () => {
  it.each<[GatheringCommand, object]>([
    [
      MEETING,
      {
        kind: 'meetingHeld',
        data: { heldAt: NOW - HOUR, attendees: 9 },
        personal: { place: '会所二楼', said: '四户都说夜里滴水', agreed: '周三停水检修' },
      },
    ],
    [
      NOTICE,
      {
        kind: 'noticePosted',
        data: { postedAt: NOW },
        personal: { place: '大堂和电梯', text: '周三停水检修' },
      },
    ],
  ])('%j is one event of the group, its words apart from the chain', (command, expected) => {
    const decision = decideGroup(group, command, aContext(['manager']))
    expect(decision).toMatchObject({
      ok: true,
      events: [{ stream: { kind: 'group', id: GROUP_ID }, seen: ['formed'], ...expected }],
    })
    if (decision.ok) expect(JSON.stringify(decision.events[0]?.data)).not.toMatch(/[一-龥]/u)
  })

  it.each<[string, GatheringCommand, readonly Role[], string, string, object]>([
    ['a receptionist', NOTICE, ['receptionist'], 'roleMissing', '§5', { roles: 'manager,generalManager' }],
    ['a meeting nowhere', { ...MEETING, place: ' ' }, ['manager'], 'fieldMissing', 'R18', { field: 'place' }],
    [
      'nobody counted',
      { ...MEETING, attendees: null },
      ['manager'],
      'fieldMissing',
      'R18',
      { field: 'attendees' },
    ],
    [
      'nobody there',
      { ...MEETING, attendees: 0 },
      ['manager'],
      'fieldMissing',
      'R18',
      { field: 'attendees' },
    ],
    [
      'half a person',
      { ...MEETING, attendees: 1.5 },
      ['manager'],
      'fieldMissing',
      'R18',
      { field: 'attendees' },
    ],
    ['nothing said', { ...MEETING, said: '' }, ['manager'], 'fieldMissing', 'R18', { field: 'said' }],
    ['nothing agreed', { ...MEETING, agreed: '' }, ['manager'], 'fieldMissing', 'R18', { field: 'agreed' }],
    ['an empty notice', { ...NOTICE, text: '' }, ['manager'], 'fieldMissing', 'R18', { field: 'text' }],
    [
      'a meeting to come',
      { ...MEETING, heldAt: NOW + HOUR },
      ['manager'],
      'happenedInFuture',
      'S1',
      { field: 'heldAt' },
    ],
    [
      'a notice to come',
      { ...NOTICE, postedAt: NOW + HOUR },
      ['manager'],
      'happenedInFuture',
      'S1',
      { field: 'postedAt' },
    ],
    [
      'a book',
      { ...NOTICE, text: '长'.repeat(20_001) },
      ['manager'],
      'textTooLong',
      'P11',
      { field: 'text' },
    ],
  ])('refuses %s', (_title, command, roles, code, rule, params) => {
    expect(decideGroup(group, command, aContext(roles))).toMatchObject({
      ok: false,
      refusal: { code, rule, params },
    })
  })

  it('refuses where there is no group, and a group of a newer version', () => {
    const asManager = aContext(['generalManager'])
    expect(decideGroup(null, NOTICE, asManager)).toMatchObject({ ok: false, refusal: { code: 'notInGroup' } })
    expect(decideGroup(newer, NOTICE, asManager)).toMatchObject({
      ok: false,
      refusal: { code: 'newerVersion' },
    })
    expect(decideGroup(group, NOTICE, asManager)).toMatchObject({ ok: true })
  })
})
