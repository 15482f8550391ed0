/**
 * Whether a key belongs to an input method. The first key of a composition has key code 229 without `isComposing`,
 * so both are asked (`desk.md`, "Intake").
 */
export function isForInputMethod(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
