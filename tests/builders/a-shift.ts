import type { EventEnvelope } from '../../src/domain/event.ts'
import type { Handover } from '../../src/domain/shift.ts'
import { foldShift } from '../../src/domain/fold-shift.ts'
import { anEnvelope, MANAGER_ID } from './an-event.ts'

export const SHIFT_ID = '00000000-0000-4000-8000-0000000000d1'
export const NO_LISTS = { dueToday: [], promises: [], outside: [], slips: [] } as const

/** The event with which the receptionist hands over to the manager. */
export function aHandingOver(overrides: Parameters<typeof anEnvelope>[3] = {}): EventEnvelope {
  const data = { to: MANAGER_ID, lists: { ...NO_LISTS, dueToday: ['a', 'b'] }, drafts: 2 }
  const stream = { kind: 'shift', id: SHIFT_ID } as const
  return anEnvelope('shiftHandedOver', data, { remark: '钥匙在抽屉' }, { id: 'handed', stream, ...overrides })
}

/** The event with which the manager confirms. */
export function aTakingOver(overrides: Parameters<typeof anEnvelope>[3] = {}): EventEnvelope {
  const stream = { kind: 'shift', id: SHIFT_ID } as const
  const usual = { id: 'taken', stream, by: MANAGER_ID, seen: ['handed'] }
  return anEnvelope('shiftTakenOver', {}, undefined, { ...usual, ...overrides })
}

/** A handover that waits for the manager, and whatever follows. */
export function aHandover(later: readonly EventEnvelope[] = []): Handover {
  const folded = foldShift([aHandingOver(), ...later])
  if (folded === null) throw new Error('aHandover: expected it handed over; got none')
  return folded
}
