/** What Chromium is started with: nothing of its own in the background, letters drawn alike everywhere. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
] as const
