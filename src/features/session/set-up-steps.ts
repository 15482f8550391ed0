import type { SetUpField, SetUpProblems } from './set-up-form.ts'

/** The steps of the first start, in their order, each with the fields it asks for. Only office and person are needed. */
export const SET_UP_STEPS = [
  { id: 'language', fields: [] },
  { id: 'office', fields: ['officeName', 'officePhone'] },
  { id: 'person', fields: ['staffName', 'pin', 'pinAgain'] },
  { id: 'departments', fields: ['departments'] },
  { id: 'paper', fields: ['afterSave', 'deskLetter'] },
  { id: 'calendar', fields: [] },
  { id: 'colleagues', fields: [] },
  { id: 'disk', fields: [] },
  { id: 'ready', fields: [] },
] as const satisfies readonly { readonly id: string; readonly fields: readonly SetUpField[] }[]

/** Where one goes when the office is made. */
export const AFTER_SET_UP = ['intake', 'tour', 'roster', 'blankForms'] as const
export type AfterSetUp = (typeof AFTER_SET_UP)[number]

/** Index of the first step whose fields have a problem; -1 = none has. */
export function firstFaultyStep(problems: SetUpProblems): number {
  return SET_UP_STEPS.findIndex(({ fields }) => fields.some((field) => problems[field] !== undefined))
}
