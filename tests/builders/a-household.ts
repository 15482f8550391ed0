import type { Resident, FoldedHousehold } from '../../src/domain/roster-household.ts'

/** Somebody who lives in a household; an owner called 张宏伟 unless told otherwise. */
export function aResident(given: Partial<Resident> = {}): Resident {
  return { residentId: 'resident-1', name: '张宏伟', relation: 'owner', phone: '13800001234', ...given }
}

/** A household of the roster; 3-1-1201 with one owner unless told otherwise. */
export function aHousehold(given: Partial<FoldedHousehold> = {}): FoldedHousehold {
  return {
    householdId: 'household-1',
    address: '3-1-1201',
    building: '3',
    movedIn: '',
    residents: [aResident()],
    leftNames: [],
    hasConflicts: false,
    reveals: [],
    heads: ['head-1'],
    hasUnknown: false,
    ...given,
  }
}

/** Ids that count: `id-1`, `id-2` … */
export function countingIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `id-${String(last)}`
  }
}
