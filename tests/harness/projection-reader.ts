import type { Page } from '@playwright/test'

/** Contents of the cases in IndexedDB, read in the page without the product's code, sorted. */
export function projectedContents(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const office = names.find((name) => /^tingsu-[0-9a-f-]{36}$/.test(name))
    if (office === undefined) return []
    const database = await settled(indexedDB.open(office))
    const rows = await settled<unknown[]>(database.transaction('cases').objectStore('cases').getAll())
    database.close()
    const contents = rows.map((row) => {
      const { events } = row as { events: { kind: string; personal?: { content?: { content?: string } } }[] }
      return events.find(({ kind }) => kind === 'registered')?.personal?.content?.content ?? ''
    })
    return contents.sort()
  })
}
