import { expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { householdHistory } from '../../../../src/domain/household-history.ts'
import { asStamped } from '../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Each sees the one before it, a day later. */
function history(...told: readonly (readonly [kind: string, residentId: string, name?: string])[]) {
  const drafts = told.map(([kind, residentId, name], day): EventDraft => ({
    id: `event-${String(day)}`,
    stream: { kind: 'household', id: 'home' },
    wallAt: day * DAY_MS,
    seen: day === 0 ? [] : [`event-${String(day - 1)}`],
    kind,
    data: { residentId },
    ...(name !== undefined && { personal: { name } }),
  }))
  return householdHistory(asStamped(drafts)).map(({ name, enteredAt, leftAt }) => [
    name,
    enteredAt / DAY_MS,
    leftAt === null ? null : leftAt / DAY_MS,
  ])
}

it('tells who lived in a household from when to when, under the name last written', () => {
  expect(
    history(
      ['householdSaved', ''],
      ['residentSaved', 'a', '张宏伟'],
      ['residentSaved', 'b', '李民'],
      ['residentSaved', 'b', '李敏'],
      ['phoneRevealed', 'a'],
      ['residentLeft', 'a'],
    ),
  ).toEqual([
    ['张宏伟', 1, 5],
    ['李敏', 2, null],
  ])
})

it('tells twice of somebody who came back, and once of somebody who left twice', () => {
  expect(
    history(
      ['residentSaved', 'a', '仇宁'],
      ['residentLeft', 'a'],
      ['residentLeft', 'a'],
      ['residentSaved', 'a', '仇宁'],
    ),
  ).toEqual([
    ['仇宁', 0, 1],
    ['仇宁', 3, null],
  ])
})
