import { open } from 'node:fs/promises'

/**
 * Makes names in a folder durable, where the system can: Windows cannot open a folder and keeps its names with the
 * file's own flush.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
