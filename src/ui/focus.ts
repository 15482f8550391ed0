const TAB_STOP = 'input, textarea, select, button, [tabindex="0"]'

function isReachable(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.closest('[hidden], [inert]') === null
}

/** The fields inside a container in the order of the document; a group of options counts as one. */
export function fieldsIn(container: ParentNode): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-field]')].filter(isReachable)
}

/** Puts the focus into a field; in a group, on the option that takes the tab. Answers whether there was one. */
export function focusField(field: HTMLElement | undefined): boolean {
  if (!field) return false
  const target = field.matches(TAB_STOP) ? field : field.querySelector<HTMLElement>(TAB_STOP)
  target?.focus()
  return target !== null
}

/** Whether Enter stops at a field: what stands aside is passed over, except on the way through it. */
function isOnWay(field: HTMLElement, from: Element): boolean {
  const aside = field.closest('[data-aside]')
  return aside === null || aside.contains(from)
}

function focusBeside(from: Element, step: 1 | -1): boolean {
  const container = from.closest('[data-fields]') ?? from.ownerDocument
  const fields = fieldsIn(container).filter((field) => step < 0 || isOnWay(field, from))
  const at = fields.findIndex((field) => field === from || field.contains(from))
  return at >= 0 && focusField(fields[at + step])
}

/**
 * Moves to the field after the one that holds `from`, within the nearest `[data-fields]`; fields in a `[data-aside]`
 * that does not hold `from` are passed over. `false` at the end.
 */
export function focusNext(from: Element): boolean {
  return focusBeside(from, 1)
}

/** Moves to the field before the one that holds `from`. `false` at the beginning. */
export function focusPrevious(from: Element): boolean {
  return focusBeside(from, -1)
}

/** Moves to the first field of a container. */
export function focusFirst(container: ParentNode | null): boolean {
  return container !== null && focusField(fieldsIn(container)[0])
}

/** Moves on from whatever has the focus now; the handler of `@next` of every field. */
export function focusNextField(): boolean {
  return document.activeElement !== null && focusNext(document.activeElement)
}
