import { execFileSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

const MOST_BYTES = 200_000

/** A full screen of small characters needs it; 256 colours are enough for paper, ink and two accents. */
const PLENTY_OF_COLOURS = 256

function reduceColours(path: string, colours: number): void {
  execFileSync('pngquant', ['--force', '--strip', '--nofs', '--ext', '.png', String(colours), path])
}

/** Takes a picture of at most 200 kB for `docs/`, always in few colours when they are given. Throws when it is larger. */
export async function shootSmall(shown: Page | Locator, path: string, colours?: number): Promise<void> {
  await shown.screenshot({ path, animations: 'disabled' })
  await makeSmall(path, colours)
}

/** The same for a picture that is there already. */
export async function makeSmall(path: string, colours?: number): Promise<void> {
  if (colours !== undefined) reduceColours(path, colours)
  else if ((await stat(path)).size > MOST_BYTES / 2) reduceColours(path, PLENTY_OF_COLOURS)
  const { size } = await stat(path)
  console.log(`${path} ${Math.round(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes; expected at most ${MOST_BYTES}`)
}
