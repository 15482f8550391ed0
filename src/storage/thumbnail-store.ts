/** Small pictures of evidence by SHA-256, in a database of their own: no rebuild of the projection counts them. */
export interface ThumbnailStore {
  /** `null` = not there. */
  get(sha256: string): Promise<Blob | null>
  put(sha256: string, picture: Blob): Promise<void>
}

const TABLE = 'thumbnails'

/** The thumbnails of one office; rejects with IndexedDB's own error. */
export function thumbnailStore(factory: IDBFactory, officeId: string): ThumbnailStore {
  const open = () => opened(factory, `tingsu-thumbnails-${officeId}`)
  return {
    get: async (sha256) => {
      const database = await open()
      const found: unknown = await answerOf(database.transaction(TABLE).objectStore(TABLE).get(sha256))
      database.close()
      return found instanceof Blob ? found : null
    },
    put: async (sha256, picture) => {
      const database = await open()
      // What can be made anew needs no flush to the medium.
      const transaction = database.transaction(TABLE, 'readwrite', { durability: 'relaxed' })
      await answerOf(transaction.objectStore(TABLE).put(picture, sha256))
      database.close()
    },
  }
}

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const opening = factory.open(name, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(TABLE)
  }
  return answerOf(opening)
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
