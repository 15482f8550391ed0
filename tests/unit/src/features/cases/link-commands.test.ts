import { describe, expect, it } from 'vitest'
import { linkCommands } from '../../../../../src/features/cases/link-commands.ts'
import { aGroup } from '../../../../builders/a-group.ts'

const own = { caseId: 'own', serviceCategory: 'leaks', building: '3' } as const
const linked = (others: readonly string[], isIn: readonly string[]) =>
  linkCommands(
    own,
    others,
    isIn.length === 0 ? null : aGroup(isIn),
    (id) => isIn.includes(id),
    () => 'new',
  )

describe('R18 cases nobody linked are linked by one command', () => {
  it('form a group where there is none, this case last', () => {
    expect(linked(['a', 'b'], [])).toEqual([
      {
        kind: 'formGroup',
        groupId: 'new',
        caseIds: ['a', 'b', 'own'],
        serviceCategory: 'leaks',
        building: '3',
      },
    ])
  })

  it.each([
    [
      ['a', 'b'],
      ['a', 'x'],
      ['b', 'own'],
    ],
    [['a'], ['own', 'x'], ['a']],
    [['a', 'b'], ['a', 'b'], ['own']],
  ])('of %j join the group of %j: %j', (others, isIn, joining) => {
    expect(linked(others, isIn)).toEqual(joining.map((caseId) => ({ kind: 'joinGroup', caseId })))
  })
})
