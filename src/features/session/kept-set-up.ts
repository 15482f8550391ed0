import { AFTER_SAVE_ACTIONS } from '../../domain/office.ts'
import type { SetUpForm } from './set-up-form.ts'

/**
 * What a set-up that was broken off finds again: words about the office. Names of people and PINs are not among them, because
 * what a browser's storage has held can be read from its files for a while after it was removed (ADR 47).
 */
export type KeptSetUp = Pick<
  SetUpForm,
  'officeName' | 'officePhone' | 'departments' | 'deskLetter' | 'afterSave'
>

const KEY = 'tingsu-set-up'
const KEPT_TEXTS = ['officeName', 'officePhone', 'departments', 'deskLetter'] as const

/** Reads what was kept; what is missing or unreadable is absent. */
export function readKeptSetUp(storage: Pick<Storage, 'getItem'>): Partial<KeptSetUp> {
  let kept: unknown = null
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? 'null')
  } catch {
    // What cannot be read is typed again.
  }
  const entries = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  )
  const texts = KEPT_TEXTS.flatMap((field) => {
    const value = entries.get(field)
    return typeof value === 'string' ? [[field, value] as const] : []
  })
  const afterSave = AFTER_SAVE_ACTIONS.find((action) => action === entries.get('afterSave'))
  return { ...Object.fromEntries(texts), ...(afterSave ? { afterSave } : {}) }
}

/** Keeps what was typed about the office until it is made. */
export function keepSetUp(storage: Pick<Storage, 'setItem'>, form: KeptSetUp): void {
  const { officeName, officePhone, departments, deskLetter, afterSave } = form
  storage.setItem(KEY, JSON.stringify({ officeName, officePhone, departments, deskLetter, afterSave }))
}

/** The office is made: nothing is left behind. */
export function forgetSetUp(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY)
}
