import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import type { DeskApp } from '../tests/harness/desk-app.ts'

/** Where a desk keeps its data as pictures show it: where it lies on this computer is nobody's business. */
const NEUTRAL = '/home/desk'

/** Writes other words wherever the screen shows `place`, until the screen is drawn anew. */
export async function showInstead(page: Page, place: string, words: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        if (text.includes(from)) node.textContent = text.replaceAll(from, to)
      }
    },
    [place, words] as const,
  )
}

/** Shows the folders of this desk under a neutral name. */
export async function neutralPlaces(desk: DeskApp): Promise<void> {
  await showInstead(desk.page, dirname(desk.documentsFolder), NEUTRAL)
}
