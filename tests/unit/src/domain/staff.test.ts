import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../src/domain/case-vocabulary.ts'
import { foldStaff } from '../../../../src/domain/fold-office.ts'
import type { StaffMember } from '../../../../src/domain/office.ts'
import { atWork, staffProblem, type StaffChange } from '../../../../src/domain/staff.ts'
import { anEnvelope } from '../../../builders/an-event.ts'

const person = (staffId: string, roles: readonly Role[], hasLeft = false): StaffMember => ({
  ...{ staffId, name: staffId, roles },
  ...(hasLeft ? { hasLeft: true as const } : {}),
})
const ONE_LEADER = [
  person('lan', ['manager']),
  person('miao', ['receptionist']),
  person('gone', ['manager'], true),
]
const TWO_LEADERS = [...ONE_LEADER, person('chief', ['generalManager'])]

describe('§6 somebody is always left who may change staff and settings', () => {
  it.each<[string, readonly StaffMember[], string, StaffChange, string, string | null]>([
    ['the only leader loses the role', ONE_LEADER, 'lan', { roles: ['receptionist'] }, 'lan', 'lastLeader'],
    ['one of two leaders loses the role', TWO_LEADERS, 'lan', { roles: ['receptionist'] }, 'lan', null],
    ['the only leader is renamed', ONE_LEADER, 'lan', { name: '周岚' }, 'lan', null],
    ['the only leader leaves', ONE_LEADER, 'lan', { hasLeft: true }, 'miao', 'lastLeader'],
    ['one of two leaders leaves', TWO_LEADERS, 'lan', { hasLeft: true }, 'chief', null],
    ['a leader lets themselves leave', TWO_LEADERS, 'lan', { hasLeft: true }, 'lan', 'ownLeaving'],
    ['a receptionist leaves', ONE_LEADER, 'miao', { hasLeft: true }, 'lan', null],
    ['who has left comes back', ONE_LEADER, 'gone', { hasLeft: false }, 'lan', null],
    ['somebody is left without a role', ONE_LEADER, 'miao', { roles: [] }, 'lan', 'noRole'],
    ['nobody of that id', ONE_LEADER, 'nobody', { name: '某' }, 'lan', 'unknownStaff'],
  ])('%s', (_what, staff, staffId, change, by, problem) => {
    expect(staffProblem(staff, staffId, change, by)).toBe(problem)
  })
})

describe('members of staff are folded from their streams', () => {
  const added = anEnvelope('staffAdded', { roles: ['receptionist'] }, { name: '何苗' })
  const after = (data: unknown, personal?: unknown) =>
    foldStaff([added, { ...anEnvelope('staffChanged', data, personal), seen: [added.id] }])[0]

  it.each([
    ['a new name', {}, { name: '何淼' }, { name: '何淼', roles: ['receptionist'] }],
    ['other roles', { roles: ['manager'] }, undefined, { name: '何苗', roles: ['manager'] }],
    ['a leaving', { hasLeft: true }, undefined, { name: '何苗', hasLeft: true }],
    ['roles nobody knows', { roles: ['wizard'] }, undefined, { name: '何苗', roles: ['receptionist'] }],
    ['what is no change', 7, undefined, { name: '何苗', roles: ['receptionist'] }],
  ])('%s', (_what, data, personal, member) => {
    expect(after(data, personal)).toMatchObject(member)
  })

  it('who has left stays in the history and is offered nowhere', () => {
    const all = foldStaff([added, { ...anEnvelope('staffChanged', { hasLeft: true }), seen: [added.id] }])
    expect(all).toHaveLength(1)
    expect(atWork(all)).toEqual([])
  })
})
