import { describe, expect, it } from 'vitest'
import { gatheringOf, typedCountOf } from '../../../../../src/features/cases/gathering-entry.ts'

describe('R18 what is typed of a meeting or a notice', () => {
  it('becomes the command of its kind, and a field left empty stays for the rules to refuse', () => {
    const typed = { place: ' 会所 ', attendees: '12', said: '漏水', agreed: '检修 ', text: '停水' }
    expect(gatheringOf('recordMeeting', 7, typed)).toEqual({
      kind: 'recordMeeting',
      heldAt: 7,
      place: '会所',
      attendees: 12,
      said: '漏水',
      agreed: '检修',
    })
    expect(gatheringOf('recordNotice', 7, typed)).toEqual({
      kind: 'recordNotice',
      postedAt: 7,
      place: '会所',
      text: '停水',
    })
    expect(gatheringOf('recordMeeting', 7, {})).toMatchObject({ place: '', attendees: null, said: '' })
  })

  it.each([
    ['12', '12'],
    ['１２人', '12'],
    ['-3', '3'],
    ['123456', '1234'],
    ['许多', ''],
  ])('counts %s as %s', (typed, count) => {
    expect(typedCountOf(typed)).toBe(count)
  })
})
