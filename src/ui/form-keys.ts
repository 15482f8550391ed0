import type { FormId } from '../domain/case-vocabulary.ts'

/** The keys of a form, one after the other, are the digits of its number: `0 5` shows F05. */
export function formKeys(formId: FormId): string {
  return [...formId.slice(1)].join(' ')
}
