import { describe, expect, it } from 'vitest'
import type { CaseGroup } from '../../../../../src/domain/case-group.ts'
import { paperGroup, type MemberOnPaper } from '../../../../../src/domain/forms/paper-group.ts'

const GROUP: CaseGroup = {
  groupId: 'group',
  serviceCategory: 'leaks',
  building: '3',
  members: [],
  timeline: [],
  conflicts: [],
  heads: [],
  hasUnknown: false,
}
const member = (values: Partial<MemberOnPaper> = {}): MemberOnPaper => ({
  building: '3',
  householdKey: '3-1201',
  registeredAt: 1000,
  stage: 'received',
  ...values,
})
const entry = { eventId: 'e', recordedAt: 0, by: 'manager' } as const

describe('R18 what a paper says of a group', () => {
  it('counts households once, names each building once, by number, and the first complaint', () => {
    const members = [
      member({ registeredAt: 3000 }),
      member(),
      member({ building: '10', householdKey: '10-101', registeredAt: 2000 }),
      member({ building: '2', householdKey: '2-101', registeredAt: 2000 }),
      member({ building: null, householdKey: '', registeredAt: 2000 }),
      member({ building: '东', householdKey: '东-1' }),
    ]
    expect(paperGroup(GROUP, members)).toMatchObject({
      buildings: ['2', '3', '10', '东'],
      households: 4,
      since: 1000,
      isHandled: false,
      notice: null,
      meeting: null,
    })
  })

  it('knows when every case of it was handled, or ended', () => {
    const stages = ['handled', 'closed', 'withdrawn'] as const
    expect(
      paperGroup(
        GROUP,
        stages.map((stage) => member({ stage })),
      ).isHandled,
    ).toBe(true)
    expect(paperGroup(GROUP, [member({ stage: 'handled' }), member()]).isHandled).toBe(false)
  })

  it('takes the words of the notice and the meeting recorded last; erased ones are none', () => {
    const timeline: CaseGroup['timeline'] = [
      { ...entry, kind: 'noticePosted', at: 1, words: { place: '大堂', text: '先前的' } },
      {
        ...entry,
        kind: 'meetingHeld',
        at: 2,
        attendees: 7,
        words: { place: '会议室', said: '', agreed: '' },
      },
      { ...entry, kind: 'noticePosted', at: 3, words: { place: '大堂', text: '后来的' } },
    ]
    expect(paperGroup({ ...GROUP, timeline }, [])).toMatchObject({
      since: null,
      notice: { at: 3, words: '后来的' },
      meeting: { at: 2, attendees: 7, place: '会议室' },
    })
    const erased = timeline.map((each) => ('words' in each ? { ...each, words: null } : each))
    expect(paperGroup({ ...GROUP, timeline: erased }, [])).toMatchObject({
      notice: { at: 3, words: null },
      meeting: { place: null },
    })
  })
})
