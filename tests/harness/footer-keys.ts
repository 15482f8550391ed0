import type { Page } from '@playwright/test'

const BY_CAP: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '⌫': 'Backspace',
  '␣': 'Space',
}

/** A key as its cap says it, as Playwright presses it: `Ctrl P` is `Control+p`. */
export function keyOfCap(cap: string): string {
  return cap
    .trim()
    .split(' ')
    .map((part) => BY_CAP[part] ?? (/^[A-Z]$/.test(part) ? part.toLowerCase() : part))
    .join('+')
}

/** Caps that the footer shows now. */
export async function footerCaps(page: Page): Promise<readonly string[]> {
  const caps = await page.locator('.screen-footer .key-cap:visible').allTextContents()
  return caps.map((cap) => cap.trim())
}

/** Counts what a pointer does from now on; nobody who works by keys makes any. */
export async function watchPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['pointerEvents'] = '0'
    for (const kind of ['pointerdown', 'pointermove', 'mousedown', 'wheel', 'touchstart'])
      addEventListener(
        kind,
        () => {
          const { dataset } = document.documentElement
          dataset['pointerEvents'] = String(Number(dataset['pointerEvents']) + 1)
        },
        { capture: true },
      )
  })
}

/** How often a pointer was used since `watchPointer`. */
export async function pointerEvents(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset['pointerEvents'] ?? 'NaN'))
}
