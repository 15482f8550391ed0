import { createBurstReader, LONGEST_GAP_MS, type BurstStep } from './burst-reader.ts'
import { createHeldKeys } from './held-keys.ts'
import { codeWithin, fieldBefore, restoreField, textFieldOf, type FieldBefore } from './scanned-field.ts'

/** What came of a reading. */
export type Reading =
  | { readonly kind: 'code'; readonly digits: string; readonly field: HTMLElement | null }
  | { readonly kind: 'broken' }

/** Keys a scanner ends with; they belong to the code and to nothing else. */
const ENDS: readonly string[] = ['Enter', 'Tab', 'NumpadEnter']
/** The panel in which codes are typed by hand. */
const OWN_FIELD = '.scan-panel'
const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock']
/** An input method answers its keys late; what it still writes after a code is taken out again. */
const SETTLE_MS = 150

/**
 * Listens for a scanner that types like a keyboard (`desk.md`), on every screen and in every field, also while an input
 * method is on: the key's place says its digit then. Nothing is kept from a text that is being typed; a field a code went
 * into is put back as it was. Returns the function that stops listening.
 */
export function listenToScanner(window: Window, onReading: (reading: Reading) => void): () => void {
  const reader = createBurstReader()
  const held = createHeldKeys()
  let before: FieldBefore | null = null
  let composedFrom: FieldBefore | null = null
  let endsUntilMs = Number.NEGATIVE_INFINITY

  function settle(step: BurstStep, event: KeyboardEvent | InputEvent, field: FieldBefore | null): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    held.drop()
    before = null
    endsUntilMs = event.timeStamp + LONGEST_GAP_MS
    if (field !== null) restoreField(field, true)
    if (field === null || !isForInputMethod(event)) {
      onReading(readingOf(step, field))
      return
    }
    window.setTimeout(() => {
      if (field.element.value !== field.value) restoreField(field, document.activeElement === field.element)
      onReading(readingOf(step, field))
    }, SETTLE_MS)
  }

  function onDigit(digit: string, event: KeyboardEvent): void {
    const element = textFieldOf(event.target)
    const step = reader.digit(digit, event.timeStamp)
    if (step.kind === 'running' && step.isFirst) {
      const isComposed = composedFrom !== null && composedFrom.element === element
      before = isComposed ? composedFrom : element && fieldBefore(element)
    }
    if (step.kind === 'complete') settle(step, event, element && before)
    else if (step.kind === 'running' && element === null) held.hold(event)
  }

  function onKeydown(event: KeyboardEvent): void {
    if (held.isReplayed(event)) return
    const digit = digitOf(event)
    if (digit !== null) {
      onDigit(digit, event)
      return
    }
    if (MODIFIERS.includes(event.key)) return
    const isEnd = ENDS.includes(event.key) || ENDS.includes(event.code)
    if (isEnd && event.timeStamp <= endsUntilMs) {
      endsUntilMs = Number.NEGATIVE_INFINITY
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const step = reader.other(isEnd, event.timeStamp)
    const element = textFieldOf(event.target)
    // The field for codes answers by itself.
    const isOwnField = element?.closest(OWN_FIELD) ?? null
    if (step.kind === 'broken' && isOwnField === null) settle(step, event, element && before)
    else held.release()
  }

  function onInput(event: Event): void {
    const element = textFieldOf(event.target)
    if (element === null || !(event instanceof InputEvent) || event.inputType === 'insertFromPaste') return
    const found = element.value.length < 40 ? null : codeWithin(element.value)
    if (found === null) return
    const step = { kind: 'complete', digits: found.digits } as const
    settle(step, event, { ...fieldBefore(element), value: found.without })
  }

  const ending = new AbortController()
  const options = { capture: true, signal: ending.signal }
  window.addEventListener('keydown', onKeydown, options)
  window.addEventListener('input', onInput, options)
  window.addEventListener(
    'compositionstart',
    ({ target }) => {
      const element = textFieldOf(target)
      composedFrom = element && fieldBefore(element)
    },
    options,
  )
  window.addEventListener(
    'compositionend',
    () => {
      composedFrom = null
    },
    options,
  )
  return () => {
    ending.abort()
    held.drop()
  }
}

function readingOf(step: BurstStep, field: FieldBefore | null): Reading {
  return step.kind === 'complete'
    ? { kind: 'code', digits: step.digits, field: field?.element ?? null }
    : { kind: 'broken' }
}

/** Keys and text of an input method; the first key of a composition has its code alone. */
function isForInputMethod(event: KeyboardEvent | InputEvent): boolean {
  return event.isComposing || ('keyCode' in event && event.keyCode === 229)
}

/** The digit of a key: by its place while an input method hides what it means. */
function digitOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null
  const typed = event.key.normalize('NFKC')
  if (/^\d$/u.test(typed)) return typed
  const isHidden = event.isComposing || event.keyCode === 229
  return isHidden ? (/^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1] ?? null) : null
}
