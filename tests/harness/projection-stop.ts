import type { Page } from '@playwright/test'

interface Stoppable {
  tingsuStopsAtProjection?: boolean
  tingsuProjectionStored?: () => void
}

/**
 * Prepares a page so that the end of a transaction that wrote cases can be held back: stored, but nobody has been told.
 * Loads the page anew, because the database takes its functions when it is opened.
 */
export async function prepareProjectionStop(page: Page, onStop: () => void): Promise<void> {
  await page.exposeFunction('tingsuProjectionStored', onStop)
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const transaction = begin.apply(this, args)
      const [stores, mode] = args
      if (mode !== 'readwrite' || ![...stores].includes('cases')) return transaction
      transaction.addEventListener('complete', (event) => {
        const scope = globalThis as Stoppable
        if (scope.tingsuStopsAtProjection !== true) return
        event.stopImmediatePropagation()
        scope.tingsuProjectionStored?.()
      })
      return transaction
    }
  })
  await page.reload()
}

/** Holds back the end of every such transaction from now on. */
export async function stopAtProjection(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { tingsuStopsAtProjection: true })
  })
}
