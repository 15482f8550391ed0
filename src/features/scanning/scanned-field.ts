import { plainDigits } from '../../domain/forms/paper-code.ts'
import { isCode } from './burst-reader.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** A text field as it was before a scanner typed into it. */
export interface FieldBefore {
  readonly element: TextElement
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

const TEXTS = 'input, textarea'
const DIGITS = /[0-9０-９]{40,}/gu

/** The text field a key or an input goes to; `null` = keys go to no text. */
export function textFieldOf(target: EventTarget | null): TextElement | null {
  const element = target instanceof Element ? target.closest(TEXTS) : null
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null
}

/** Takes down what stands in a field. */
export function fieldBefore(element: TextElement): FieldBefore {
  // Fields of some types have no selection and answer null.
  return { element, value: element.value, start: element.selectionStart, end: element.selectionEnd }
}

/**
 * Puts a field back as it was, and tells whoever listens to it. A composition that is open ends first: what it would
 * still write belongs to the scanner.
 */
export function restoreField(before: FieldBefore, keepsFocus: boolean): void {
  const { element, value, start, end } = before
  if (!element.isConnected) return
  element.blur()
  if (element.value !== value) {
    element.value = value
    element.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  if (!keepsFocus) return
  element.focus()
  if (start !== null && end !== null) element.setSelectionRange(start, end)
}

/** A code within a text, as an input method may have written it; with the text as it is without it. `null` = none. */
export function codeWithin(text: string): { readonly digits: string; readonly without: string } | null {
  for (const found of text.matchAll(DIGITS)) {
    const digits = plainDigits(found[0])
    for (let from = digits.indexOf('07'); from >= 0; from = digits.indexOf('07', from + 1)) {
      const code = digits.slice(from, from + 40)
      if (!isCode(code)) continue
      const at = found.index + from
      return { digits: code, without: text.slice(0, at) + text.slice(at + 40) }
    }
  }
  return null
}
