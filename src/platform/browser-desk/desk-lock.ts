/**
 * Holds the browser edition for this tab as long as the page lives; `false` when another tab has it. Two tabs would
 * give the same number twice.
 */
export function holdDesk(locks: Pick<LockManager, 'request'>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request('tingsu-browser-desk', { ifAvailable: true }, async (lock) => {
        resolve(lock !== null)
        // The lock is given back when the page goes.
        if (lock !== null) await new Promise<never>(() => undefined)
      })
      .catch(reject)
  })
}
