import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for one desk: profile, data and documents. */
export function makeDeskFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tingsu-desk-'))
}

/** Takes the folder away; Chromium may still be letting go of a file. */
export async function removeDeskFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
