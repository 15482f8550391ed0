import { link, lstat, open, readdir, rename, rm, statfs, type FileHandle } from 'node:fs/promises'
import { systemCode } from '../atomic-file.ts'
import { syncFolder } from '../folder-sync.ts'
import { openedFile } from './cached-file.ts'
import { openDirect } from './direct-file.ts'
import type { ExportFiles, NewFile } from './export-files.ts'

const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR'])

/** The file system of Node. Node's `open` sets close-on-exec; files are readable for the owner alone. */
export const nodeExportFiles: ExportFiles = {
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  names: (folder) => readdir(folder),
  async create(path) {
    return newFile(await open(path, 'wx', 0o600))
  },
  openDirect,
  async open(path) {
    return openedFile(await open(path, 'r'))
  },
  async exists(path) {
    try {
      await lstat(path)
      return true
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false
      throw error
    }
  },
  link,
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    try {
      await syncFolder(folder)
    } catch (error) {
      // FAT and some network folders cannot flush a folder; the file itself is flushed already.
      if (!NO_FOLDER_SYNC.has(systemCode(error))) throw error
    }
  },
}

function newFile(handle: FileHandle): NewFile {
  return {
    async write(bytes) {
      let at = 0
      while (at < bytes.length) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}
