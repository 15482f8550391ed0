import { describe, expect, it } from 'vitest'
import { appendRefusal } from '../../../../electron/contract/access.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { readDrafts } from '../../../../src/platform/contract-events.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'

const OTHER_ID = '00000000-0000-4000-8000-0000000000cc'

function drafts(kind: EventDraft['stream']['kind'], count: number, id = OFFICE_ID) {
  const draft = { id: OTHER_ID, stream: { kind, id }, wallAt: 1, seen: [], kind: 'saved', data: {} }
  const read = readDrafts(Array.from({ length: count }, () => draft))
  if (read === null) throw new Error(`Drafts of a ${kind} stream do not fit the contract`)
  return read
}

describe('row 42: what may be appended by whom (ADR 12)', () => {
  it.each([
    ['a complaint', 'case', 1, 'receptionist', null],
    ['a household', 'household', 1, 'receptionist', null],
    ['a household with a hundred changes', 'household', 100, 'receptionist', null],
    ['a list of households', 'household', 101, 'receptionist', 'notAllowed'],
    ['a list of households', 'household', 101, 'manager', null],
    ['settings', 'settings', 1, 'receptionist', 'notAllowed'],
    ['settings', 'settings', 1, 'manager', null],
    ['a body of the directory', 'referral', 1, 'receptionist', 'notAllowed'],
    ['a body of the directory', 'referral', 1, 'generalManager', null],
    ['a wording', 'prompts', 1, 'receptionist', 'notAllowed'],
    ['a wording', 'prompts', 1, 'manager', null],
    ['a hundred and one events of cases', 'case', 101, 'manager', 'badRequest'],
  ] as const)('%s (%s, %i events) by a %s: %s', (_what, kind, count, role, code) => {
    const refused = appendRefusal(drafts(kind, count), OFFICE_ID, { roles: [role] })
    expect(refused?.code ?? null).toBe(code)
  })

  it('settings of another office are refused', () => {
    expect(appendRefusal(drafts('settings', 1, OTHER_ID), OFFICE_ID, { roles: ['manager'] })).toMatchObject({
      code: 'badRequest',
    })
  })
})
