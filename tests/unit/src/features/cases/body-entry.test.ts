import { describe, expect, it } from 'vitest'
import { isAboutABody, withBody } from '../../../../../src/features/cases/body-entry.ts'
import { aBody } from '../../../../builders/a-referral.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

// A Friday evening.
const grounds = {
  now: at('2026-11-20 18:00'),
  calendar: CALENDAR_UTC8,
  office: { holidays: {} },
  bring: '请带：照片',
}
const OFFICE_HOURS = '周一至周五 9:00-17:00'
const body = aBody({ phone: '88880000', hours: OFFICE_HOURS })

describe('R14 what the directory knows of a body is not typed again', () => {
  it('the name, telephone, hours and what to bring', () => {
    expect(withBody('referralGiven', { givenAt: '' }, body, grounds)).toEqual({
      givenAt: '',
      party: 'urbanManagement',
      body: '城市管理部门',
      phone: '88880000',
      hours: OFFICE_HOURS,
      help: '请带：照片',
    })
  })

  it('a party that was named already stays where the body is one of its own', () => {
    const both = { ...body, parties: ['environment', 'urbanManagement'] as const }
    expect(withBody('outsideAwaited', { party: 'urbanManagement' }, both, grounds)['party']).toBe(
      'urbanManagement',
    )
    expect(withBody('outsideAwaited', { party: 'court' }, both, grounds)['party']).toBe('environment')
    expect(withBody('outsideAwaited', {}, { ...body, parties: [] }, grounds)['party']).toBe('otherParty')
  })

  it.each([
    ['referralGiven', true],
    ['contactLogged', true],
    ['outsideAwaited', true],
    ['workDone', false],
  ] as const)('%s is about a body: %s', (act, expected) => {
    expect(isAboutABody(act)).toBe(expected)
  })
})

describe('R35 a body that is closed is asked again when it opens', () => {
  const planned = { result: 'reached', chaseAgainAt: '11-21 9:00', said: '' }

  it('the contact says so, and is planned for the opening', () => {
    expect(withBody('contactLogged', planned, body, grounds)).toMatchObject({
      result: 'bodyClosed',
      chaseAgainAt: '11-23 9:00',
      person: '城市管理部门 88880000',
      said: '',
    })
    expect(withBody('outsideAwaited', planned, body, grounds)).toMatchObject({ chaseAgainAt: '11-23 9:00' })
  })

  it.each([['24小时'], [''], ['看大厅公告']])('open or unknown (%s) changes neither', (hours) => {
    expect(withBody('contactLogged', planned, { ...body, hours }, grounds)).toMatchObject({
      result: 'reached',
      chaseAgainAt: '11-21 9:00',
    })
  })
})
