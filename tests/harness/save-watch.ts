import type { Page } from '@playwright/test'

/**
 * Measures in the page itself: from the key event of Ctrl+Enter to the paint after a new number is shown. Only looks;
 * the program does not know.
 */
export async function watchSaves(page: Page): Promise<{ durationsMs(): Promise<readonly number[]> }> {
  await page.evaluate(() => {
    const measured: number[] = []
    let pressedAt = 0
    let shown = document.querySelector('[data-testid="saved"]')?.textContent ?? ''
    addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey && event.key === 'Enter') pressedAt = performance.now()
      },
      true,
    )
    new MutationObserver(() => {
      const now = document.querySelector('[data-testid="saved"]')?.textContent ?? ''
      if (now === shown || now === '' || pressedAt === 0) return
      shown = now
      const from = pressedAt
      pressedAt = 0
      requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - from)))
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(globalThis, { measuredSavesMs: measured })
  })
  return {
    durationsMs: () =>
      page.evaluate(() => (globalThis as unknown as { measuredSavesMs: number[] }).measuredSavesMs),
  }
}
