import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../../src/domain/limits.ts'
import { foldSettings, foldStaff } from '../../../../src/domain/fold-office.ts'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import { anEnvelope, NOW } from '../../../builders/an-event.ts'

const changed = (id: string, data: unknown, seen: readonly string[] = [], minutes = 0) =>
  anEnvelope('settingsChanged', data, undefined, { id, seen, wallAt: NOW + minutes * 60_000 })
const added = (staffId: string, name: string, roles: unknown, minutes: number) =>
  anEnvelope(
    'staffAdded',
    { roles },
    { name },
    {
      id: `${staffId}-${minutes}`,
      stream: { kind: 'staff', id: staffId },
      wallAt: NOW + minutes * 60_000,
    },
  )

describe('the settings of an office', () => {
  it('are P1 and R8 until something is set', () => {
    expect(foldSettings([])).toBe(DEFAULT_SETTINGS)
    expect(DEFAULT_SETTINGS).toMatchObject({
      limits: {
        ordinary: {
          resolution: { amount: 5, unit: 'days', clock: 'natural' },
          handOver: { amount: 20, unit: 'minutes', clock: 'natural' },
        },
      },
      officeName: '',
      officePhone: '',
      afterSave: 'pdf',
      liftCompanyPhone: '',
      dutyEngineerPhone: '',
      gasCompanyPhone: '',
      departments: [],
    })
  })

  it('take the later of two changes of one setting and both of two', () => {
    const events = [
      changed('a', { officeName: '旧名', handOverMinutes: 15 }),
      changed('b', { officeName: '新名' }, ['a'], -5),
      changed('c', { afterSave: 'print' }, ['b'], 9),
    ]
    const { limits } = DEFAULT_SETTINGS
    const handOver = { amount: 15, unit: 'minutes', clock: 'natural' } as const
    expect(foldSettings(events)).toEqual({
      ...DEFAULT_SETTINGS,
      officeName: '新名',
      limits: { ...limits, ordinary: { ...limits.ordinary, handOver } },
      afterSave: 'print',
    })
  })

  it('are the same for any order and duplication', () => {
    const events = [0, 1, 2, 3].map((at) =>
      changed(`e${at}`, { officeName: `n${at}`, resolutionDays: at + 1 }, [], at % 2),
    )
    const received = fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })
    fc.assert(
      fc.property(received, (shuffled) => {
        expect(foldSettings(shuffled)).toEqual(foldSettings(events))
      }),
    )
  })

  it.each([
    { officeName: 5 },
    { officePhone: null },
    { departments: ['x'] },
    { departments: [{ name: 'x' }] },
    { departments: {} },
    { hours: null },
    { hours: { opensAtMinutes: -1, closesAtMinutes: 10, workDays: [] } },
    { hours: { opensAtMinutes: 1, closesAtMinutes: 1441, workDays: [] } },
    { hours: { opensAtMinutes: 1, closesAtMinutes: 10, workDays: 'x' } },
    { hours: { opensAtMinutes: 1, closesAtMinutes: 10, workDays: [7] } },
    { afterSave: 'fax' },
    { formScript: 'en' },
    { resolutionDays: 0 },
    { handOverMinutes: 1.5 },
    { limits: 'x' },
    { limits: { ordinary: null, rare: {} } },
    { limits: { ordinary: { resolution: { amount: 366, unit: 'days', clock: 'natural' } } } },
    { limits: { ordinary: { resolution: { amount: 1.5, unit: 'days', clock: 'natural' } } } },
    { limits: { urgent: { response: { amount: 10_081, unit: 'minutes', clock: 'natural' } } } },
    { limits: { urgent: { response: { amount: 10, unit: 'hours', clock: 'natural' } } } },
    { limits: { major: { visit: { amount: 3, unit: 'days', clock: 'inner' } } } },
    { holidays: [] },
    { holidays: { '2026-02-29': { kind: 'closed', name: '' } } },
    { holidays: { '2026-2-1': { kind: 'closed', name: '' } } },
    { holidays: { '2026-10-01': { kind: 'half', name: '' } } },
    { holidays: { '2026-10-01': { kind: 'closed', name: 1 } } },
    { holidays: { '2026-10-01': { kind: 'closed', name: 'x'.repeat(41) } } },
    { holidays: { '2026-10-01': 'closed' } },
    { groupHouseholds: 1 },
    { groupWindowDays: 0 },
    'no record',
    null,
  ])('leave aside what cannot be read: %j', (data) => {
    expect(foldSettings([changed('a', data)])).toEqual(DEFAULT_SETTINGS)
  })

  it('take everything that can be read', () => {
    const data = {
      officeName: '翠湖苑物业服务中心',
      officePhone: '0571-00000000',
      departments: [{ name: '工程部', phone: '8001' }],
      hours: { opensAtMinutes: 480, closesAtMinutes: 1080, workDays: [0, 6] },
      afterSave: 'nothing',
      formScript: 'zh-Hant',
      groupHouseholds: 4,
      groupWindowDays: 60,
      liftCompanyPhone: '8888 1212',
      dutyEngineerPhone: '8888 1313',
      gasCompanyPhone: '',
    }
    expect(foldSettings([changed('a', data), anEnvelope('somethingElse', { officeName: 'x' })])).toEqual({
      ...DEFAULT_SETTINGS,
      ...data,
    })
  })

  it('P1 take limits one by one: two desks that change different ones lose nothing', () => {
    const resolution = { amount: 4, unit: 'days', clock: 'working' } as const
    const visit = { amount: 2, unit: 'days', clock: 'natural' } as const
    const { limits } = foldSettings([
      changed('a', { limits: { ordinary: { resolution } } }),
      changed('b', { limits: { ordinary: { visit }, major: { visit: { ...visit, amount: 1 } } } }),
    ])
    expect(limits).toEqual({
      ordinary: { ...DEFAULT_LIMITS.ordinary, resolution, visit },
      urgent: DEFAULT_LIMITS.urgent,
      major: { ...DEFAULT_LIMITS.major, visit: { ...visit, amount: 1 } },
    })
  })

  it('P1 take holidays date by date, in order; one is taken away, the others stay', () => {
    const closed = { kind: 'closed', name: '国庆节' } as const
    const open = { kind: 'open', name: '国庆节调休' } as const
    const { holidays } = foldSettings([
      changed('a', { holidays: { '2026-10-02': closed, '2026-10-01': closed } }),
      changed('b', { holidays: { '2026-09-27': open, '2026-10-02': null, '2027-01-01': null } }, ['a'], 1),
    ])
    expect(Object.entries(holidays)).toEqual([
      ['2026-09-27', open],
      ['2026-10-01', closed],
    ])
  })
})

describe('the staff of an office', () => {
  it('stand in the order in which they were added, with the roles that exist', () => {
    const events = [added('s2', '周宁', ['manager', 'wizard'], 2), added('s1', '吴岚', ['receptionist'], 1)]
    expect(foldStaff([...events, ...events])).toEqual([
      { staffId: 's1', name: '吴岚', roles: ['receptionist'] },
      { staffId: 's2', name: '周宁', roles: ['manager'] },
    ])
  })

  it('keep their place when they are written again', () => {
    const events = [
      added('s1', '吴岚', [], 1),
      added('s2', '周宁', [], 2),
      added('s1', '吴岚', ['manager'], 3),
    ]
    expect(foldStaff(events).map(({ staffId, roles }) => [staffId, ...roles])).toEqual([
      ['s1', 'manager'],
      ['s2'],
    ])
  })

  it('have no name once it was erased, and no roles that cannot be read', () => {
    const { personal, ...erased } = added('s1', '吴岚', 'manager', 1)
    expect(personal).toBeDefined()
    expect(foldStaff([erased, anEnvelope('staffAdded', null), anEnvelope('left', {})])).toEqual([
      { staffId: 's1', name: '', roles: [] },
    ])
    expect(foldStaff([anEnvelope('staffAdded', { roles: [] }, { name: 7 })])[0]?.name).toBe('')
  })
})
