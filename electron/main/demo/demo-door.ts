import { stat, rm } from 'node:fs/promises'
import { systemCode } from '../atomic-file.ts'

/** Whose data the window shows: the office's own, or the demo's. */
export type DeskKind = 'own' | 'demo'

/** The way into the demo office and out of it (ADR 20). */
export interface DemoDoor {
  /** Whether a demo was made already, and whether the program was started for it. */
  facts(): Promise<{ readonly isMade: boolean; readonly isWanted: boolean }>
  /** Makes the demo where there is none, and opens it; then the page is loaded anew. Rejects with the system's error. */
  open(progress: (done: number, total: number) => void): Promise<void>
  /** Opens the office's own desk again. */
  leave(): Promise<void>
  /** The same, and takes everything of the demo away. */
  remove(): Promise<void>
}

export interface DemoDoorParts {
  /** Where the demo lies; nothing else does. */
  readonly folder: string
  /** Closes the desk that is open and opens another. */
  readonly change: (kind: DeskKind) => Promise<void>
  /** Loads the page of the window again. */
  readonly reload: () => void
  readonly now: () => number
  readonly newId: () => string
  readonly isWanted: boolean
}

/** Makes the door; the program may be started in front of it (`--demo`). */
export function demoDoor(parts: DemoDoorParts): DemoDoor {
  const { folder, change, reload } = parts
  let isWanted = parts.isWanted
  return {
    facts: async () => ({ isMade: await isThere(folder), isWanted }),
    open: async (progress) => {
      isWanted = false
      if (!(await isThere(folder))) {
        // Its texts are for those who ask for it; every other start leaves them unread.
        const { makeDemo } = await import('./make-demo.ts')
        await makeDemo(folder, { now: parts.now(), randomUuid: parts.newId() }, progress)
      }
      await change('demo')
      reload()
    },
    leave: async () => {
      await change('own')
      reload()
    },
    remove: async () => {
      await change('own')
      await removeDemo(folder)
      reload()
    },
  }
}

/** Takes the demo away, with what a making that was ended left behind. */
export async function removeDemo(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rm(`${folder}.part`, { recursive: true, force: true })
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
