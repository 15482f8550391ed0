import { ref, type Ref } from 'vue'
import { isForInputMethod } from '../../ui/composition.ts'
import { fieldsIn, focusField, focusNextField, focusPrevious } from '../../ui/focus.ts'
import { INTAKE_FIELDS, type IntakeField } from './intake-fields.ts'

function isIntakeField(name: string | undefined): name is IntakeField {
  return (INTAKE_FIELDS as readonly (string | undefined)[]).includes(name)
}

/** Where the conversation is: the field that has the focus, and the ways to the next one. */
export function useIntakeFocus(container: Readonly<Ref<HTMLElement | null>>) {
  const current = ref<IntakeField>('channel')

  function onFocusIn(event: FocusEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-intake]') : null
    const name = row?.dataset['intake']
    if (isIntakeField(name)) current.value = name
  }

  /** Goes to a field; to the content where the field is not there now. */
  function focus(field: IntakeField): void {
    const row = container.value?.querySelector<HTMLElement>(`[data-intake="${field}"]`)
    if (row) focusField(fieldsIn(row)[0])
    else if (field !== 'content') focus('content')
  }

  function onShiftTab(event: KeyboardEvent): void {
    if (isForInputMethod(event)) return
    if (document.activeElement !== null && focusPrevious(document.activeElement)) event.preventDefault()
  }

  return { current, onFocusIn, focus, goOn: focusNextField, onShiftTab }
}
