import { defineAsyncComponent, type Component } from 'vue'

/** Milliseconds after which a window that is not seen does not wait for being drawn. */
const UNSEEN_MS = 300
/** Milliseconds left to the first key after the screen has been drawn. */
const FIRST_KEY_MS = 150
/** Milliseconds after which nobody waits longer for a quiet moment. */
const AT_LATEST_MS = 1500

/** Settles when what stands on the screen now has been drawn. */
export function whenDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(unseen)
        resolve()
      }),
    )
  })
}

/**
 * Settles when the screen has been drawn and nothing else is to be done: what the next key does not need is read then, so
 * that it takes no time from the first one.
 */
export async function whenIdle(): Promise<void> {
  await whenDrawn()
  await new Promise((resolve) => setTimeout(resolve, FIRST_KEY_MS))
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: AT_LATEST_MS }))
}

/** A part of a screen that is read and drawn once the rest of it takes keys. */
export function drawnLater<Part extends Component>(load: () => Promise<{ readonly default: Part }>): Part {
  return defineAsyncComponent(async () => {
    await whenIdle()
    return (await load()).default
  })
}
