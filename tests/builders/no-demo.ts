import type { BrowserDemo } from '../../src/platform/browser-desk/browser-demo.ts'

/** A browser in which nobody has asked for the demo. */
export const NO_DEMO: BrowserDemo = {
  place: { plan: 'own', isWanted: false, goTo: () => undefined },
  isMade: () => Promise.resolve(false),
  make: () => Promise.resolve(),
}
