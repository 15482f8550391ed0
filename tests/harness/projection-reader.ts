import type { Page } from '@playwright/test'

/** Contents of the cases in IndexedDB, read in the page without the product's code, sorted. */
export async function projectedContents(page: Page): Promise<readonly string[]> {
  // No named function may go into the page: scripts run by tsx would name it with a helper the page does not have.
  const contents = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const office = names.find((name) => /^tingsu-[0-9a-f-]{36}$/.test(name))
    if (office === undefined) return []
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(office)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const request = database.transaction('cases').objectStore('cases').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
    database.close()
    return rows.map((row) => {
      const { events } = row as { events: { kind: string; personal?: { content?: { content?: string } } }[] }
      return events.find(({ kind }) => kind === 'registered')?.personal?.content?.content ?? ''
    })
  })
  return contents.sort()
}
