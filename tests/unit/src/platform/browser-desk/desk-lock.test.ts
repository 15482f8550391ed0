import { expect, it } from 'vitest'
import { holdDesk } from '../../../../../src/platform/browser-desk/desk-lock.ts'

/** One lock manager of a browser, as far as `ifAvailable` is concerned: two tabs share it. */
const sharedLocks = (): Pick<LockManager, 'request'> => {
  const held = new Set<string>()
  const request = async (name: string, _options: unknown, callback: (lock: unknown) => Promise<unknown>) => {
    if (held.has(name)) return callback(null)
    held.add(name)
    return callback({ name })
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}

it('the first tab has the desk, the second one has not', async () => {
  const locks = sharedLocks()
  expect([await holdDesk(locks), await holdDesk(locks)]).toEqual([true, false])
})
