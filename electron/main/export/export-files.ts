import type { RandomAccess } from '../../../src/formats/export-ports.ts'

/** A new file that is being written. */
export interface NewFile {
  /** Writes all bytes at the end, or rejects with the system's error. */
  write(bytes: Uint8Array): Promise<void>
  /** Flushes to the medium. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** A file being read; `readBack` says whether its bytes come from the medium or may come from the system's cache. */
export interface OpenedFile extends RandomAccess {
  readonly readBack: 'medium' | 'cache'
  close(): Promise<void>
}

/** What an export needs of a file system. Every method rejects with the system's error, its `code` set. */
export interface ExportFiles {
  freeBytes(folder: string): Promise<number>
  names(folder: string): Promise<readonly string[]>
  /** Fails with `EEXIST` when the name is taken. */
  create(path: string): Promise<NewFile>
  /** Past the page cache when the system allows it. */
  openDirect(path: string): Promise<OpenedFile>
  open(path: string): Promise<OpenedFile>
  exists(path: string): Promise<boolean>
  /** A second name for the same file; fails with `EEXIST` when the name is taken. */
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  syncFolder(folder: string): Promise<void>
}
