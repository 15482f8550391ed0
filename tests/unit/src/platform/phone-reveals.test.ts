import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import type { AppContext } from '../../../../src/platform/app-context.ts'
import { createPhoneReveals } from '../../../../src/platform/phone-reveals.ts'
import { aHousehold, countingIds } from '../../../builders/a-household.ts'

/** A store that knows one household, and whose disk may be full. */
function aStore(disk = { isFull: false }) {
  const written: EventDraft[] = []
  const store = {
    roster: { byId: (id: string) => Promise.resolve(id === 'household-1' ? aHousehold() : null) },
    append: (_commandId: string, events: readonly EventDraft[]) => {
      if (disk.isFull) return Promise.resolve({ ok: false, code: 'diskFull', params: {} })
      written.push(...events)
      return Promise.resolve({ ok: true })
    },
  }
  const app = { store, now: () => 7, newId: countingIds() } as unknown as AppContext
  return { written, reveals: createPhoneReveals(app) }
}

describe('safety.md §6: telephone numbers that were shown', () => {
  it('are put on record once for each person', async () => {
    const { written, reveals } = aStore()
    await reveals.record('household-1', 'resident-1')
    await reveals.record('household-1', 'resident-1')
    expect(written).toMatchObject([{ kind: 'phoneRevealed', wallAt: 7, data: { residentId: 'resident-1' } }])
  })

  it.each([
    ['a household that is only being written', 'household-2', 'resident-1'],
    ['somebody who is not saved yet', 'household-1', 'resident-2'],
  ])('of %s are nobody’s to reveal', async (_who, householdId, residentId) => {
    const { written, reveals } = aStore()
    await reveals.record(householdId, residentId)
    expect(written).toEqual([])
  })

  it('tells when they could not be recorded, and tries again the next time', async () => {
    const disk = { isFull: true }
    const { written, reveals } = aStore(disk)
    await reveals.record('household-1', 'resident-1')
    expect(reveals.hasFailed.value).toBe(true)
    disk.isFull = false
    await reveals.record('household-1', 'resident-1')
    expect(reveals.hasFailed.value).toBe(false)
    expect(written).toHaveLength(1)
  })
})
