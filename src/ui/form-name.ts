import type { FormId, FormVariant } from '../domain/case-vocabulary.ts'

/** Key of the name of a paper: a form that is several papers has one for each. */
export function formNameKey(formId: FormId, variant: FormVariant | null = null): string {
  return variant === null ? `vocabulary.form.${formId}` : `vocabulary.formVariant.${variant}`
}
