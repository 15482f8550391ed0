import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { ACT_KINDS, type ActKind } from '../../../../../src/domain/procedure/act-table.ts'
import { isOutsideOnly, startOfAct } from '../../../../../src/features/cases/act-defaults.ts'
import { blankOf, fieldsOf } from '../../../../../src/features/cases/act-entry.ts'
import { aMajorCase, CASE_AT, MANAGER, type CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const begun = (kind: ActKind, hand: CaseInHand, overrides: Partial<CaseInHand['case']> = {}) =>
  startOfAct(kind, {
    complaint: { ...hand.case, ...overrides },
    now: NOW,
    calendar: CALENDAR_UTC8,
    office: DEFAULT_SETTINGS,
    staffName: '林晓',
  })

describe('what an act is begun with', () => {
  it.each(ACT_KINDS)('%s has an answer of its kind in every field', (kind) => {
    const start = begun(kind, CASE_AT.verified())
    for (const [key, field] of fieldsOf(kind)) {
      expect(typeof start[key]).toBe(typeof blankOf(field))
      // What has happened is now unless somebody says otherwise.
      if (field.kind === 'moment' && field.when === 'past') expect(start[key]).toBe('')
    }
  })

  it.each([
    ['investigated', ['truth', 'reasonableness', 'impact', 'causeCategory']],
    ['replied', ['outcome']],
    ['resultTold', ['opinion']],
    ['verificationRecorded', ['result']],
    ['visitRecorded', ['outcome']],
    ['summarised', ['fault', 'happenedBefore', 'necessity']],
  ] as const)('%s: what judges, or what the complainant says, is never answered beforehand', (kind, keys) => {
    const start = begun(kind, CASE_AT.verified())
    for (const key of keys) expect(start[key]).toBe('')
  })

  it.each([
    ['phone', null, 'phone'],
    ['online', null, 'phone'],
    ['visit', null, 'inPerson'],
    ['letter', null, 'letter'],
    ['visit', 'wechat', 'wechat'],
  ] as const)('R29 came by %s, prefers %s: told by %s', (channel, preferredChannel, expected) => {
    expect(begun('progressTold', CASE_AT.verified(), { channel, preferredChannel })['channel']).toBe(expected)
  })

  it('R12 a major complaint is visited on site, another by telephone', () => {
    expect(begun('visitRecorded', aMajorCase())['method']).toBe('onSite')
    expect(begun('visitPlanned', CASE_AT.handled())['method']).toBe('phone')
  })

  it('R4 the manager is told first, then the general manager; a major matter as major, another as a package (R16)', () => {
    const major = aMajorCase()
    expect(begun('reportedUp', major)).toMatchObject({ to: 'manager', about: 'major' })
    major.act('reportedUp', { to: 'manager', about: 'major' })
    expect(begun('reportedUp', major)).toMatchObject({ to: 'generalManager', about: 'major' })
    expect(begun('reportedUp', CASE_AT.verified())).toMatchObject({ to: 'manager', about: 'package' })
  })

  it('the party is the department, and who was asked last where it must be outside', () => {
    const hand = CASE_AT.verified()
    expect(begun('remedyPlanned', hand)['party']).toBe('工程部')
    expect(begun('contactLogged', hand)['party']).toBe('')
    hand.act('contactLogged', { party: 'developer' })
    expect(begun('contactLogged', hand)['party']).toBe('developer')
    hand.act('outsideAwaited', { party: 'utilities' })
    expect(begun('contactLogged', hand)['party']).toBe('utilities')
    expect(begun('clockPaused', hand)['waitsFor']).toBe('outsideBody')
    expect(begun('clockPaused', CASE_AT.verified())['waitsFor']).toBe('complainant')
  })

  it.each([
    ['contactLogged', true],
    ['outsideAwaited', true],
    ['referralGiven', true],
    ['workDone', false],
  ] as const)('%s: only outside is %s', (kind, expected) => {
    expect(isOutsideOnly(kind)).toBe(expected)
  })

  it('§2 an end without agreement offers the ground that the record bears out', () => {
    const refused = CASE_AT.planned().act('replied', { outcome: 'refuses' })
    expect(begun('endedUnmet', refused)['ground']).toBe('refusalExplained')
    expect(begun('endedUnmet', CASE_AT.planned())['ground']).toBe('')
  })

  it('R31 the instruction that is open is the one followed', () => {
    const hand = CASE_AT.verified().by(MANAGER).act('instructed')
    const [instructed] = hand.case.acts.filter(({ kind }) => kind === 'instructed')
    expect(begun('instructionFollowed', hand)['instruction']).toBe(instructed?.eventId)
    expect(begun('instructionFollowed', CASE_AT.verified())['instruction']).toBe('')
  })

  it('R32 whoever is at the desk went there; R17 the company approves, not whoever records it', () => {
    expect(begun('supervisorWent', CASE_AT.verified())['who']).toBe('林晓')
    expect(begun('compensationApproved', CASE_AT.verified())['approver']).toBe('')
  })

  it('R5 a special service is taken by its department; R20 the cause found is the cause summed up', () => {
    expect(begun('endedHandedOver', CASE_AT.verified())['takenBy']).toBe('工程部')
    const visited = CASE_AT.verified().act('investigated', { causeCategory: 'skill' })
    expect(begun('summarised', visited)['causeCategory']).toBe('skill')
  })
})
