import { describe, expect, it } from 'vitest'
import type { CaseGroup } from '../../../../src/domain/case-group.ts'
import type { Role } from '../../../../src/domain/case-vocabulary.ts'
import { decideGroup, type GroupCommand } from '../../../../src/domain/decide-group.ts'
import { aContext } from '../../../builders/a-complaint.ts'
import { aGroup, aGroupEvent, GROUP_ID } from '../../../builders/a-group.ts'
import { MANAGER_ID } from '../../../builders/an-event.ts'

const FORMING = {
  kind: 'formGroup',
  groupId: GROUP_ID,
  caseIds: ['a', 'b', 'a'],
  serviceCategory: 'leaks',
  building: '3',
} as const
const JOINING = { kind: 'joinGroup', caseId: 'c' } as const
const LEAVING = { kind: 'leaveGroup', caseId: 'a', reason: '是空调的水' } as const
/** A group that the manager formed: what a receptionist may not undo. */
const managed = aGroup(
  [],
  [aGroupEvent('groupJoined', { caseId: 'a' }, undefined, { by: MANAGER_ID, seen: ['formed'] })],
)
const unreadable = aGroup(['a', 'b'], [aGroupEvent('groupJoined', { caseId: 'c' }, undefined, { v: 2 })])

describe('R18 linking cases', () => {
  it.each<[GroupCommand, CaseGroup | null, object]>([
    [
      FORMING,
      null,
      {
        kind: 'groupFormed',
        seen: [],
        data: { caseIds: ['a', 'b'], serviceCategory: 'leaks', building: '3' },
      },
    ],
    [JOINING, aGroup(['a', 'b']), { kind: 'groupJoined', seen: ['formed'], data: { caseId: 'c' } }],
    [
      LEAVING,
      aGroup(['a', 'b']),
      { kind: 'groupLeft', seen: ['formed'], data: { caseId: 'a' }, personal: { reason: '是空调的水' } },
    ],
  ])('%j is one event of the group that has seen its heads', (command, current, expected) => {
    const decision = decideGroup(current, command, aContext())
    expect(decision).toMatchObject({
      ok: true,
      events: [{ stream: { kind: 'group', id: GROUP_ID }, ...expected }],
    })
  })

  it.each<[string, GroupCommand, CaseGroup | null, readonly Role[], string, string]>([
    ['one case alone', { ...FORMING, caseIds: ['a', 'a'] }, null, ['receptionist'], 'groupTooSmall', 'R18'],
    ['a group that is there', FORMING, aGroup(['a', 'b']), ['receptionist'], 'alreadyInGroup', 'R18'],
    ['forming by nobody', FORMING, null, [], 'roleMissing', '§5'],
    ['joining by nobody', JOINING, aGroup(['a', 'b']), [], 'roleMissing', '§5'],
    ['joining no group', JOINING, null, ['receptionist'], 'notInGroup', 'R18'],
    [
      'joining twice',
      { ...JOINING, caseId: 'a' },
      aGroup(['a', 'b']),
      ['receptionist'],
      'alreadyInGroup',
      'R18',
    ],
    ['leaving no group', LEAVING, null, ['manager'], 'notInGroup', 'R18'],
    [
      'leaving where it is not',
      { ...LEAVING, caseId: 'c' },
      aGroup(['a', 'b']),
      ['manager'],
      'notInGroup',
      'R18',
    ],
    [
      'leaving without a reason',
      { ...LEAVING, reason: ' ' },
      aGroup(['a', 'b']),
      ['manager'],
      'reasonMissing',
      'R18',
    ],
    [
      'leaving with a book',
      { ...LEAVING, reason: '长'.repeat(20_001) },
      aGroup(['a', 'b']),
      ['manager'],
      'textTooLong',
      'P11',
    ],
    ['undoing what the manager linked', LEAVING, managed, ['receptionist'], 'roleMissing', '§5'],
    ['a group of a newer version', JOINING, unreadable, ['manager'], 'newerVersion', 'ADR1'],
  ])('refuses %s', (_title, command, current, roles, code, rule) => {
    expect(decideGroup(current, command, aContext(roles))).toMatchObject({
      ok: false,
      refusal: { code, rule },
    })
  })

  it('lets a manager take out what anybody linked', () => {
    expect(decideGroup(aGroup(['a', 'b']), LEAVING, aContext(['manager']))).toMatchObject({ ok: true })
  })
})
