/** What the browser edition keeps beside the journal: who the desk is, PINs, drafts (files of main in Electron). */
export interface KeptValues {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  /** Values whose key begins with `prefix`, in the order of their keys. */
  listOf(prefix: string): Promise<readonly unknown[]>
  close(): void
}

const STORE = 'kept'

/** Opens the small store; every write is strict. Rejects with IndexedDB's own error. */
export async function openKeptValues(factory: IDBFactory, name = 'tingsu-browser-desk'): Promise<KeptValues> {
  const opening = factory.open(name, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE)
  }
  const database = await answerOf(opening)
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    const done = completionOf(transaction)
    change(transaction.objectStore(STORE))
    await done
  }
  const store = (): IDBObjectStore => database.transaction(STORE, 'readonly').objectStore(STORE)
  return {
    get: (key) => answerOf<unknown>(store().get(key)),
    put: (key, value) => write((each) => each.put(value, key)),
    remove: (key) => write((each) => each.delete(key)),
    close: () => database.close(),
    listOf: async (prefix) => {
      const [keys, values] = await Promise.all([
        answerOf(store().getAllKeys()),
        answerOf<unknown[]>(store().getAll()),
      ])
      return values.filter((_value, index) => {
        const key = keys[index]
        return typeof key === 'string' && key.startsWith(prefix)
      })
    },
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB request failed without an error'))
    }
  })
}

function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve()
    }
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('IndexedDB transaction ended without an error'))
    }
  })
}
