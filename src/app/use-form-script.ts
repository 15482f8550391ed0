import { watch } from 'vue'
import { writeFormsIn } from '../features/printing/form-texts.ts'
import type { AppContext } from '../platform/app-context.ts'

/** Shows papers in the characters the office prints them in, also when that is changed meanwhile. */
export function useFormScript(app: AppContext): void {
  watch(
    () => [app.settings.value.formScript, app.settings.value.traditionalWords] as const,
    ([script, words]) => writeFormsIn(script, words),
    { immediate: true },
  )
}
