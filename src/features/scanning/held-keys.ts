/** Longest wait for the next digit of a scanner, ms; a digit that comes alone is acted on then. */
const HOLD_MS = 80

/** Digits pressed where nothing is being written: they may be a person's choice, or the beginning of a code. */
export interface HeldKeys {
  /** Keeps a key from its meaning until the next one has come, or nothing comes. */
  hold(event: KeyboardEvent): void
  /** Gives the keys their meaning, in their order. */
  release(): void
  /** They belonged to a code. */
  drop(): void
  /** Whether the event is one that is given its meaning now. */
  isReplayed(event: KeyboardEvent): boolean
}

/** Makes the store of held keys. Only digits behind a 0 are ever held, so that 1 to 9 act at once as ever. */
export function createHeldKeys(): HeldKeys {
  let keys: KeyboardEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const replayed = new WeakSet<Event>()

  function release(): void {
    clearTimeout(timer)
    const waiting = keys
    keys = []
    for (const { key, code, target } of waiting) {
      const again = new KeyboardEvent('keydown', {
        key,
        code,
        bubbles: true,
        cancelable: true,
        composed: true,
      })
      replayed.add(again)
      // The focus may have moved by the key before.
      const place = document.activeElement ?? target
      place?.dispatchEvent(again)
    }
  }

  return {
    hold(event) {
      event.preventDefault()
      event.stopImmediatePropagation()
      keys.push(event)
      clearTimeout(timer)
      timer = setTimeout(release, HOLD_MS)
    },
    release,
    drop() {
      clearTimeout(timer)
      keys = []
    },
    isReplayed: (event) => replayed.has(event),
  }
}
