import { join } from 'node:path'
import { safeFileName } from '../../../src/formats/safe-file-name.ts'
import { systemCode } from '../atomic-file.ts'
import type { ExportFiles } from './export-files.ts'

/** Name of the temporary file of an export that is being written: hidden, beside the target (`safety.md` row 34). */
export function temporaryName(fileName: string, random: string): string {
  return `.${fileName}.${random}.part`
}

const LEFTOVER = /^\..+\.tingsu\.zip\.[0-9a-f]{16}\.part$/
const BUSY_CODES = new Set(['EPERM', 'EBUSY', 'EACCES'])
/** Waits between the tries, milliseconds: a scanner holds a fresh file for a second or two at most. */
const WAITS_MS = [50, 100, 200, 400, 800]
const MOST_COPIES = 999

/** Removes what killed runs left behind in this folder; files of runs that go on are in `active`. */
export async function removeLeftovers(
  files: ExportFiles,
  folder: string,
  active: ReadonlySet<string>,
): Promise<void> {
  for (const name of await files.names(folder)) {
    const path = join(folder, name)
    if (LEFTOVER.test(name) && !active.has(path)) await files.remove(path)
  }
}

/** A verified file under its temporary name, and the name it wants; `copy` 2 and more when that is taken. */
export interface WaitingFile {
  readonly temporary: string
  readonly nameFor: (copy: number) => string
}

/**
 * Gives a verified file its final name, the next free one when it is taken; never overwrites (`safety.md` §3).
 * Returns the name.
 */
export async function giveFinalName(
  files: ExportFiles,
  temporary: string,
  folder: string,
  wanted: string,
  sleep: (ms: number) => Promise<void>,
): Promise<string> {
  const waiting = [{ temporary, nameFor: (copy: number) => safeFileName(wanted, copy) }]
  const [name] = await giveFinalNames(files, waiting, folder, sleep)
  return name ?? wanted
}

/**
 * Gives verified files their final names, all of them or none: a part whose set is not whole is worth nothing.
 *
 * Hard link and removal where the system can, since only that refuses a taken name in one step; on FAT and exFAT a
 * look and a rename. Tried again on EPERM, EBUSY, EACCES (row 13). When one is taken, all get the next number.
 */
export async function giveFinalNames(
  files: ExportFiles,
  waiting: readonly WaitingFile[],
  folder: string,
  sleep: (ms: number) => Promise<void>,
): Promise<readonly string[]> {
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const names = waiting.map(({ nameFor }) => nameFor(copy))
    if (await takeNames(files, waiting, folder, names, sleep)) return names
  }
  const [first] = waiting
  throw Object.assign(new Error(`Folder ${folder}: expected a free name for ${first?.nameFor(1) ?? '?'}`), {
    code: 'EEXIST',
  })
}

/** How a name was taken says how it is given back. */
type Taken = 'linked' | 'renamed'

async function takeNames(
  files: ExportFiles,
  waiting: readonly WaitingFile[],
  folder: string,
  names: readonly string[],
  sleep: (ms: number) => Promise<void>,
): Promise<boolean> {
  const taken: { readonly how: Taken; readonly temporary: string; readonly target: string }[] = []
  const giveBack = async () => {
    for (const { how, temporary, target } of taken.toReversed()) {
      await (how === 'linked' ? files.remove(target) : files.rename(target, temporary)).catch(() => undefined)
    }
  }
  try {
    for (const [index, { temporary }] of waiting.entries()) {
      const target = join(folder, names[index] ?? '')
      const how = await takeName(files, temporary, target, sleep)
      if (how === null) {
        await giveBack()
        return false
      }
      taken.push({ how, temporary, target })
    }
  } catch (error) {
    await giveBack()
    throw error
  }
  for (const { how, temporary } of taken) {
    // The export is there under its name; a second, hidden name that cannot go now goes before the next export.
    if (how === 'linked') await patiently(() => files.remove(temporary), sleep).catch(() => undefined)
  }
  return true
}

async function takeName(
  files: ExportFiles,
  temporary: string,
  target: string,
  sleep: (ms: number) => Promise<void>,
): Promise<Taken | null> {
  if (await files.exists(target)) return null
  const linked = await tryLink(files, temporary, target)
  if (linked === 'taken') return null
  if (linked === 'linked') return 'linked'
  await patiently(() => files.rename(temporary, target), sleep)
  return 'renamed'
}

async function tryLink(
  files: ExportFiles,
  from: string,
  to: string,
): Promise<'linked' | 'taken' | 'unsupported'> {
  try {
    await files.link(from, to)
    return 'linked'
  } catch (error) {
    return systemCode(error) === 'EEXIST' ? 'taken' : 'unsupported'
  }
}

/** Tries again while a virus scanner holds the file (row 13). */
export async function patiently(
  step: () => Promise<void>,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      await step()
      return
    } catch (error) {
      if (!BUSY_CODES.has(systemCode(error))) throw error
      await sleep(waitMs)
    }
  }
  await step()
}
