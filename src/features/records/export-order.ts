import type { ExportRange } from '../../domain/office.ts'
import { passphraseWeakness, type PassphraseWeakness } from '../../formats/passphrase-strength.ts'
import { isLastGroup, type PassphraseGroup } from './passphrase-groups.ts'

/** Who thought of the passphrase; `none` = whoever finds the export can read it. */
export const PASSPHRASE_CHOICES = ['offered', 'own', 'none'] as const
export type PassphraseChoice = (typeof PASSPHRASE_CHOICES)[number]

/** What is asked of main: everything but the id of the job. */
export interface ExportOrder {
  readonly folder: string
  readonly passphrase: string | null
  readonly range: ExportRange | null
  /** F01 of every case goes along as PDF. */
  readonly withForms: boolean
}

/** The passphrase as it stands in the fields. */
export interface TypedPassphrase {
  readonly choice: PassphraseChoice
  readonly offered: string
  /** Last group, typed from the paper. */
  readonly confirmed: string
  /** The sheet with the offered one went to the printer. */
  readonly isSheetPrinted: boolean
  readonly own: string
  readonly again: string
}

/** A passphrase that may encrypt, or which field keeps it from that. */
export type PassphraseReading =
  | { readonly ok: true; readonly passphrase: string | null }
  | { readonly ok: false; readonly problem: PassphraseWeakness | 'confirm' | 'again' }

/** Reads the fields: nothing is encrypted before its passphrase is known to stand on paper. */
export function readPassphrase(
  typed: TypedPassphrase,
  groups: readonly PassphraseGroup[],
): PassphraseReading {
  if (typed.choice === 'none') return { ok: true, passphrase: null }
  if (typed.choice === 'offered') {
    const isOnPaper = typed.isSheetPrinted || isLastGroup(typed.confirmed, groups)
    return isOnPaper ? { ok: true, passphrase: typed.offered } : { ok: false, problem: 'confirm' }
  }
  const weakness = passphraseWeakness(typed.own)
  if (weakness !== null) return { ok: false, problem: weakness }
  return typed.own === typed.again ? { ok: true, passphrase: typed.own } : { ok: false, problem: 'again' }
}
