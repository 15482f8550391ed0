/** A PIN as the keyboard gave it, digits of any width. */
export function typedPin(text: string): string {
  return text.normalize('NFKC').trim()
}

/** Four to twelve digits (ADR 7). */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/u.test(text)
}
