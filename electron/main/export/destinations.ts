import { stat } from 'node:fs/promises'
import type { Destination } from '../../contract/shapes.ts'
import { brokenSets } from './broken-sets.ts'
import type { ExportFiles } from './export-files.ts'

/** A folder that exports went to before. */
export interface KnownDestination {
  readonly folder: string
  /** Whether it lay on another disk than the records: a stick, a share. */
  readonly isApart: boolean
}

export interface DestinationParts {
  readonly files: Pick<ExportFiles, 'freeBytes' | 'names'>
  /** Where the records lie. */
  readonly dataFolder: string
  /** Our own folder; it is made when it is needed. */
  readonly ownFolder: string
  /** Longest wait for one folder; a share that hangs must not hold up the others. */
  readonly limitMs: number
}

/** Looks at all destinations at once. */
export function seenDestinations(
  known: readonly KnownDestination[],
  parts: DestinationParts,
): Promise<Destination[]> {
  return Promise.all(known.map((one) => inTime(seen(one, parts), one, parts)))
}

/**
 * Whether a folder that lay on a stick lies on the disk of the records now: the place where sticks appear is there, the
 * stick is not, and an export would silently stay on this PC.
 */
export async function isStickGone(
  { folder, isApart }: KnownDestination,
  dataFolder: string,
): Promise<boolean> {
  return isApart && !(await liesApart(folder, dataFolder))
}

/** Whether two folders lie on different disks; `false` when one of them is not there. */
export async function liesApart(folder: string, dataFolder: string): Promise<boolean> {
  try {
    return (await stat(folder)).dev !== (await stat(dataFolder)).dev
  } catch {
    return false
  }
}

async function seen(known: KnownDestination, parts: DestinationParts): Promise<Destination> {
  const { folder } = known
  const isOwn = folder === parts.ownFolder
  try {
    if (await isStickGone(known, parts.dataFolder)) return missing(folder)
    const freeBytes = await parts.files.freeBytes(folder)
    // A folder that may be written and not listed is a destination all the same.
    const names = await parts.files.names(folder).catch(() => [])
    return { folder, state: 'ready', freeBytes, isOwn, brokenSets: brokenSets(names) }
  } catch {
    return isOwn ? { folder, state: 'ready', freeBytes: null, isOwn, brokenSets: [] } : missing(folder)
  }
}

function missing(folder: string): Destination {
  return { folder, state: 'missing', freeBytes: null, isOwn: false, brokenSets: [] }
}

async function inTime(
  look: Promise<Destination>,
  { folder }: KnownDestination,
  { limitMs, ownFolder }: DestinationParts,
): Promise<Destination> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<Destination>((resolve) => {
    timer = setTimeout(() => {
      resolve({ folder, state: 'silent', freeBytes: null, isOwn: folder === ownFolder, brokenSets: [] })
    }, limitMs)
  })
  try {
    return await Promise.race([look, expiry])
  } finally {
    clearTimeout(timer)
  }
}
