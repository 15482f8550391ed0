import { ref, type Ref } from 'vue'
import { decideReveal } from '../domain/decide-roster.ts'
import type { AppContext } from './app-context.ts'

/** Puts on record whose telephone number was shown to whom. */
export interface PhoneReveals {
  /** The last one could not be written; the number was shown all the same. */
  readonly hasFailed: Readonly<Ref<boolean>>
  /** Once for each person while the screen is open; somebody who is not in the roster yet has nothing to reveal. */
  record(householdId: string, residentId: string): Promise<void>
}

/** Reveals of telephone numbers of the roster, one screen long (`safety.md` §6; PIPL art. 51). */
export function createPhoneReveals(app: Pick<AppContext, 'store' | 'now' | 'newId'>): PhoneReveals {
  const hasFailed = ref(false)
  const recorded = new Set<string>()
  // One after the other: each has seen the one before it.
  let last: Promise<unknown> = Promise.resolve()

  async function write(householdId: string, residentId: string): Promise<void> {
    const current = await app.store.roster.byId(householdId)
    if (current?.residents.some((person) => person.residentId === residentId) !== true) return
    const saved = await app.store.append(
      app.newId(),
      decideReveal(current, residentId, { now: app.now(), newId: app.newId }),
    )
    hasFailed.value = !saved.ok
    if (!saved.ok) recorded.delete(residentId)
  }

  return {
    hasFailed,
    record: async (householdId, residentId) => {
      if (recorded.has(residentId)) return
      recorded.add(residentId)
      const mine = last.then(() => write(householdId, residentId))
      last = mine.catch(() => undefined)
      await mine
    },
  }
}
