import { describe, expect, it } from 'vitest'
import { visitDayList, type DayVisit } from '../../../../../src/domain/forms/visit-day-list.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const range = { from: at('2026-11-24 00:00'), until: at('2026-11-25 00:00'), now: at('2026-11-23 17:00') }
const office = {
  officeName: '锦江苑物业服务中心',
  nameOf: (staffId: string) => ({ a: '林晓', b: '何苗' })[staffId] ?? '',
}
const visit = (over: Partial<DayVisit>): DayVisit => ({
  kind: 'regular',
  at: at('2026-11-24 10:00'),
  visitor: 'a',
  household: '3-1201',
  person: '欧阳敏',
  matter: '听听对电梯改造的意见',
  number: '',
  ...over,
})

describe('R12 R30 the day list of visits', () => {
  it('gives each who goes a sheet, by the hour, and who is not named the last one', () => {
    const list = visitDayList(
      [
        visit({ visitor: '', kind: 'unarranged', at: at('2026-11-24 18:00') }),
        visit({ visitor: 'b', at: at('2026-11-24 15:00') }),
        visit({ at: at('2026-11-24 11:00') }),
        visit({}),
      ],
      range,
      office,
      CALENDAR_UTC8,
    )
    expect(
      list.sheets.map(({ visitor, lines }) => [visitor, lines.map(({ at: hour }) => hour?.hour ?? null)]),
    ).toEqual([
      ['林晓', [10, 11]],
      ['何苗', [15]],
      ['', [null]],
    ])
    expect(list).toMatchObject({ officeName: office.officeName, day: { year: 2026, month: 11, day: 24 } })
  })

  it.each([
    ['late by now', '2026-11-23 16:59', true],
    ['of a day before, but still to come', '2026-11-23 17:00', null],
    ['the first minute of the day', '2026-11-24 00:00', false],
    ['the first minute after it', '2026-11-25 00:00', null],
  ])('holds what is %s: %s', (_what, when, isLate) => {
    const { sheets } = visitDayList([visit({ at: at(when) })], range, office, CALENDAR_UTC8)
    expect(sheets.flatMap(({ lines }) => lines.map((line) => line.isLate))).toEqual(
      isLate === null ? [] : [isLate],
    )
  })

  it('gives who is not named the last sheet, however early', () => {
    const named = ['', 'a', 'b'].map((visitor, hour) =>
      visit({ visitor, at: at(`2026-11-24 0${String(hour + 7)}:00`) }),
    )
    const { sheets } = visitDayList(named, range, office, CALENDAR_UTC8)
    expect(sheets.map(({ visitor }) => visitor)).toEqual(['林晓', '何苗', ''])
  })

  it('says what it is about without spaces around it, and nothing where nothing is known', () => {
    const matters = [' 听意见 ', null].map((matter) => visit({ matter }))
    const { sheets } = visitDayList(matters, range, office, CALENDAR_UTC8)
    expect(sheets[0]?.lines.map(({ matter }) => matter)).toEqual(['听意见', ''])
  })

  it('prints nothing of who was erased and no mark that reorders', () => {
    const { sheets } = visitDayList(
      [visit({ person: null, household: null, matter: 'a\u202Eb' })],
      range,
      office,
      CALENDAR_UTC8,
    )
    expect(sheets[0]?.lines[0]).toMatchObject({ person: '', household: '', matter: 'ab' })
  })
})
