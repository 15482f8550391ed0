import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { success, type Outcome } from '../contract/failures.ts'
import { systemCode } from './atomic-file.ts'
import type { ExportFiles } from './export/export-files.ts'
import { giveFinalName, temporaryName } from './export/target-file.ts'
import type { Folders } from './folders.ts'
import { writeFailure } from './write-failure.ts'

/** Writes a file that is handed over into a folder a person chose: whole or not at all; nothing is overwritten. */
export async function writeHandedFile(
  { files, folders }: { readonly files: ExportFiles; readonly folders: Pick<Folders, 'grantFile'> },
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<Outcome<{ path: string; fileName: string }>> {
  // The wanted name comes from a screen: only the final one is made safe.
  const temporary = join(folder, temporaryName('handed', randomBytes(8).toString('hex')))
  try {
    await mkdir(folder, { recursive: true })
    const output = await files.create(temporary)
    try {
      await output.write(content)
      await output.sync()
    } finally {
      await output.close()
    }
    const fileName = await giveFinalName(files, temporary, folder, name, sleep)
    const path = join(folder, fileName)
    folders.grantFile(path)
    return success({ path, fileName })
  } catch (error) {
    if (systemCode(error) === '') throw error
    return writeFailure(error)
  } finally {
    await files.remove(temporary).catch(() => undefined)
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
