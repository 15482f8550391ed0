import type { RequestArgs } from '../../../electron/contract/requests.ts'
import type { AfterSave, Department, FormScript } from '../../domain/office.ts'

/** What is typed at the first start. */
export interface SetUpForm {
  readonly officeName: string
  readonly officePhone: string
  /** One department a line, its telephone after a space. */
  readonly departments: string
  readonly deskLetter: string
  readonly staffName: string
  readonly pin: string
  readonly pinAgain: string
  readonly afterSave: AfterSave
}

export type SetUpField = keyof SetUpForm

/** What keeps a form from being sent, by field; the codes stand in `session.json` under `problem`. */
export type SetUpProblems = Partial<Record<SetUpField, string>>

const LONGEST_TEXT = 300
const MOST_DEPARTMENTS = 40

/** Departments from lines; digits at the end of a line are the telephone. Empty and repeated lines are left out. */
export function readDepartments(text: string): readonly Department[] {
  const departments = new Map<string, Department>()
  for (const line of text.split(/\r?\n/u)) {
    const found = /^(?<name>.*?)(?:\s+(?<phone>[\d\-+()（）－ ]{3,}))?$/u.exec(line.trim())
    const name = found?.groups?.['name']?.trim() ?? ''
    if (name !== '' && !departments.has(name)) {
      departments.set(name, { name, phone: found?.groups?.['phone']?.trim() ?? '' })
    }
  }
  return [...departments.values()].slice(0, MOST_DEPARTMENTS)
}

/** A PIN as the keyboard gave it, full-width digits included. */
export function readPin(text: string): string {
  return text.normalize('NFKC').trim()
}

/** Names what is missing or does not fit, in the order of the fields. */
export function setUpProblems(form: SetUpForm): SetUpProblems {
  const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT
  const problems: SetUpProblems = {}
  if (form.officeName.trim() === '') problems.officeName = 'officeNameMissing'
  else if (isTooLong(form.officeName)) problems.officeName = 'textTooLong'
  if (isTooLong(form.officePhone)) problems.officePhone = 'textTooLong'
  if (readDepartments(form.departments).some(({ name }) => isTooLong(name)))
    problems.departments = 'textTooLong'
  if (!/^[A-HJ-NPR-Y]$/u.test(readLetter(form.deskLetter))) problems.deskLetter = 'letterShape'
  if (form.staffName.trim() === '') problems.staffName = 'staffNameMissing'
  else if (isTooLong(form.staffName)) problems.staffName = 'textTooLong'
  if (!/^\d{4,12}$/u.test(readPin(form.pin))) problems.pin = 'pinShape'
  else if (readPin(form.pin) !== readPin(form.pinAgain)) problems.pinAgain = 'pinDiffers'
  return problems
}

function readLetter(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}

/** The request a form without problems becomes. */
export function setUpRequest(form: SetUpForm, formScript: FormScript): RequestArgs<'office:setUp'> {
  return {
    officeName: form.officeName.trim(),
    officePhone: form.officePhone.trim(),
    departments: readDepartments(form.departments).map((department) => ({ ...department })),
    deskLetter: readLetter(form.deskLetter),
    staffName: form.staffName.trim(),
    pin: readPin(form.pin),
    afterSave: form.afterSave,
    formScript,
  }
}
