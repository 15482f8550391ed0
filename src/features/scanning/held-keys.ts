import { nextTick } from 'vue'
import { textFieldOf } from './scanned-field.ts'

/** Longest wait for the next digit of a scanner, ms; a digit that comes alone is acted on then. */
const HOLD_MS = 80

/** A choice moves the focus within as many turns of the screen. */
const FOCUS_TICKS = 4

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

  /** One after the other: a choice moves the focus, and what follows belongs where it went, as with keys pressed slower. */
  async function release(): Promise<void> {
    clearTimeout(timer)
    const waiting = keys
    keys = []
    for (const event of waiting) {
      give(event)
      for (let tick = 0; tick < FOCUS_TICKS; tick += 1) await nextTick()
    }
  }

  function give({ key, code, target }: KeyboardEvent): void {
    const field = textFieldOf(document.activeElement)
    if (field !== null) {
      field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }))
      return
    }
    const again = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, composed: true })
    replayed.add(again)
    const place = document.activeElement ?? target
    place?.dispatchEvent(again)
  }

  return {
    hold(event) {
      event.preventDefault()
      event.stopImmediatePropagation()
      keys.push(event)
      clearTimeout(timer)
      timer = setTimeout(() => void release(), HOLD_MS)
    },
    release: () => void release(),
    drop() {
      clearTimeout(timer)
      keys = []
    },
    isReplayed: (event) => replayed.has(event),
  }
}
