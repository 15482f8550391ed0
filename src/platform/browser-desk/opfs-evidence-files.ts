import type { EvidenceFiles } from './browser-evidence.ts'

const FOLDER = 'evidence'

/** Evidence in the origin's private file system, where nothing but this origin can read it (`safety.md` §2). */
export function opfsEvidenceFiles(storage: StorageManager, name = FOLDER): EvidenceFiles {
  const folder = async () => (await storage.getDirectory()).getDirectoryHandle(name, { create: true })
  return {
    read: async (file) => {
      try {
        return await (await (await folder()).getFileHandle(file)).getFile()
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null
        throw error
      }
    },
    write: async (file, content) => {
      const handle = await (await folder()).getFileHandle(file, { create: true })
      // What is written takes the file's place when it is closed, as a whole or not at all.
      const writable = await handle.createWritable()
      await writable.write(content)
      await writable.close()
    },
  }
}
