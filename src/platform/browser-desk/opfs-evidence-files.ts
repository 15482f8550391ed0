import type { EvidenceFiles } from './browser-evidence.ts'

const FOLDER = 'evidence'

/** Evidence in the origin's private file system, where nothing but this origin can read it (`safety.md` §2). */
export function opfsEvidenceFiles(storage: StorageManager): EvidenceFiles {
  const folder = async () => (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
  return {
    read: async (name) => {
      try {
        return await (await (await folder()).getFileHandle(name)).getFile()
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null
        throw error
      }
    },
    write: async (name, content) => {
      const file = await (await folder()).getFileHandle(name, { create: true })
      // What is written takes the file's place when it is closed, as a whole or not at all.
      const writable = await file.createWritable()
      await writable.write(content)
      await writable.close()
    },
  }
}
