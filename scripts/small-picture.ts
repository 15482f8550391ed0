import { execFileSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import type { Page } from '@playwright/test'

const MOST_BYTES = 200_000

/** A full screen of small characters needs it; 256 colours are enough for paper, ink and two accents. */
function reduceColours(path: string): void {
  execFileSync('pngquant', ['--force', '--strip', '--ext', '.png', '256', path])
}

/** Takes a picture of at most 200 kB for `docs/`. Throws when it is larger with 256 colours too. */
export async function shootSmall(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, animations: 'disabled' })
  if ((await stat(path)).size > MOST_BYTES / 2) reduceColours(path)
  const { size } = await stat(path)
  console.log(`${path} ${Math.round(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes; expected at most ${MOST_BYTES}`)
}
