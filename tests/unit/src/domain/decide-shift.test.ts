import { describe, expect, it } from 'vitest'
import { decideShift, type ShiftCommand } from '../../../../src/domain/decide-shift.ts'
import { aContext } from '../../../builders/a-complaint.ts'
import { aHandingOver, aHandover, aTakingOver, NO_LISTS, SHIFT_ID } from '../../../builders/a-shift.ts'
import { MANAGER_ID, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const HANDING = {
  kind: 'handOver',
  shiftId: SHIFT_ID,
  to: MANAGER_ID,
  lists: { ...NO_LISTS, promises: ['a'] },
  drafts: 1,
  remark: '三栋钥匙在抽屉',
} as const satisfies ShiftCommand
const asReceptionist = aContext(['receptionist'], {
  actor: { staffId: RECEPTIONIST_ID, roles: ['receptionist'] },
})
const asManager = aContext(['manager'], { actor: { staffId: MANAGER_ID, roles: ['manager'] } })

describe('P8 handing a shift over', () => {
  it('puts counts and ids on record, and the remark apart from the chain', () => {
    expect(decideShift(null, HANDING, asReceptionist)).toMatchObject({
      ok: true,
      events: [
        {
          stream: { kind: 'shift', id: SHIFT_ID },
          seen: [],
          kind: 'shiftHandedOver',
          data: { to: MANAGER_ID, lists: HANDING.lists, drafts: 1 },
          personal: { remark: '三栋钥匙在抽屉' },
        },
      ],
    })
  })

  it.each<[string, ShiftCommand, string, string]>([
    ['to nobody', { ...HANDING, to: null }, 'takerMissing', 'P8'],
    ['to oneself', { ...HANDING, to: RECEPTIONIST_ID }, 'shiftToSelf', 'P8'],
    ['with a book', { ...HANDING, remark: '长'.repeat(20_001) }, 'textTooLong', 'P11'],
  ])('is refused %s', (_title, command, code, rule) => {
    expect(decideShift(null, command, asReceptionist)).toMatchObject({ ok: false, refusal: { code, rule } })
  })

  it('is refused to somebody without a role', () => {
    const nobody = aContext([], { actor: { staffId: RECEPTIONIST_ID, roles: [] } })
    expect(decideShift(null, HANDING, nobody)).toMatchObject({ ok: false, refusal: { code: 'roleMissing' } })
  })
})

describe('P8 taking a shift over', () => {
  it('is confirmed by whom it was handed to, having seen the handing over', () => {
    expect(decideShift(aHandover(), { kind: 'takeOver' }, asManager)).toMatchObject({
      ok: true,
      events: [
        { stream: { kind: 'shift', id: SHIFT_ID }, seen: ['handed'], kind: 'shiftTakenOver', data: {} },
      ],
    })
  })

  it.each([
    ['by somebody else', aHandover(), asReceptionist, 'shiftNotYours', 'P8'],
    ['twice', aHandover([aTakingOver()]), asManager, 'alreadyTakenOver', 'P8'],
    ['of nothing', null, asManager, 'shiftNotYours', 'P8'],
    [
      'from a newer version',
      aHandover([aHandingOver({ id: 'new', v: 2 })]),
      asManager,
      'newerVersion',
      'ADR1',
    ],
  ])('is refused %s', (_title, current, context, code, rule) => {
    expect(decideShift(current, { kind: 'takeOver' }, context)).toMatchObject({
      ok: false,
      refusal: { code, rule },
    })
  })
})
