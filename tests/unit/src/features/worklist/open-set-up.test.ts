import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { openSetUp, SET_UP_LEFT } from '../../../../../src/features/worklist/open-set-up.ts'

const WHOLE = {
  settings: {
    ...DEFAULT_SETTINGS,
    officePhone: '8888 6603',
    departments: [{ name: '工程部', phone: '' }],
    dutyEngineerPhone: '6604',
  },
  staff: [
    { staffId: 'a', name: '林晓', roles: [] },
    { staffId: 'b', name: '周宁', roles: [] },
  ],
  households: 300,
} as const

describe('what a set-up has left open', () => {
  it('is everything in an office that was made in a hurry', () => {
    const hurried = { settings: DEFAULT_SETTINGS, staff: WHOLE.staff.slice(0, 1), households: 0 }
    expect(openSetUp(hurried)).toEqual(SET_UP_LEFT)
  })
  it('is nothing in a whole one', () => {
    expect(openSetUp(WHOLE)).toEqual([])
  })
  it.each([
    [{ households: 0 }, 'roster'],
    [{ staff: WHOLE.staff.slice(0, 1) }, 'colleagues'],
    [{ settings: { ...WHOLE.settings, officePhone: ' ' } }, 'officePhone'],
    [{ settings: { ...WHOLE.settings, departments: [] } }, 'departments'],
    [{ settings: { ...WHOLE.settings, dutyEngineerPhone: '' } }, 'emergencyPhones'],
  ])('names what %o lacks', (part, left) => {
    expect(openSetUp({ ...WHOLE, ...part })).toEqual([left])
  })
})
