import type { Page } from '@playwright/test'

/** Holds back the end of the next transaction that writes cases: stored, but nobody has been told. */
export async function stopAfterProjection(page: Page, onStop: () => void): Promise<void> {
  await page.exposeFunction('tingsuProjectionStored', onStop)
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction
    let isDone = false
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const transaction = begin.apply(this, args)
      const [stores, mode] = args
      if (mode === 'readwrite' && [...stores].includes('cases') && !isDone) {
        transaction.addEventListener('complete', (event) => {
          event.stopImmediatePropagation()
          isDone = true
          ;(globalThis as unknown as { tingsuProjectionStored: () => void }).tingsuProjectionStored()
        })
      }
      return transaction
    }
  })
}
