const STORES = ['cases', 'caseFacts', 'streams', 'households', 'origins', 'counters'] as const
type StoreName = (typeof STORES)[number]

/** One transaction over the projection, first reading, then writing, then committed. */
export interface NativeTransaction {
  /** Rows by key, in the order of the keys; `undefined` where there is none. */
  read<Row>(store: StoreName, keys: readonly string[]): Promise<readonly (Row | undefined)[]>
  write(store: StoreName, rows: readonly unknown[]): void
  /** Settles when everything is on disk; rejects, with nothing changed, when anything failed. */
  commit(): Promise<void>
  /** Ends it with nothing changed. */
  abort(): void
}

/**
 * Begins a transaction without Dexie between. All reads must be asked for in one go and all writes in one go, because a
 * transaction with nothing under way ends by itself.
 *
 * @param durability `relaxed` where the truth lies elsewhere and a strict transaction follows
 */
export function nativeTransaction(
  database: IDBDatabase,
  durability: 'strict' | 'relaxed' = 'strict',
): NativeTransaction {
  const transaction = database.transaction(STORES, 'readwrite', { durability })
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted'))
  })
  // Whoever commits hears of it; a transaction that failed while reading is told by the read.
  ended.catch(() => undefined)
  return {
    read<Row>(store: StoreName, keys: readonly string[]) {
      return Promise.all(keys.map((key) => readRow<Row>(transaction.objectStore(store), key)))
    },
    write(store, rows) {
      try {
        for (const row of rows) transaction.objectStore(store).put(row)
      } catch (error) {
        transaction.abort()
        throw error
      }
    },
    commit() {
      transaction.commit()
      return ended
    },
    abort() {
      transaction.abort()
    },
  }
}

function readRow<Row>(store: IDBObjectStore, key: string): Promise<Row | undefined> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown> = store.get(key)
    request.onsuccess = () => resolve(request.result as Row | undefined)
    request.onerror = () =>
      reject(request.error ?? new Error(`Row ${key} of ${store.name} could not be read`))
  })
}
