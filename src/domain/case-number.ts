/** What a case number says (ADR 6). `month` 1 to 12; `serial` from 1, of this desk and day. */
export interface CaseNumberParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Desk letter and the two characters of its epoch. */
  readonly deskCode: string
  readonly serial: number
}

/** 32 characters: none that is misread by hand or heard wrongly (ADR 6). */
export const DESK_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPRSTUVWXY'

/** Letters an office may give a desk. */
export const DESK_LETTERS = DESK_CODE_ALPHABET.slice(10)

const CASE_NUMBER = /^TS-(\d{4})(\d{2})(\d{2})-([A-HJ-NPR-Y][0-9A-HJ-NPR-Y]{2})-(\d{4,})$/

/**
 * Draws the code of a desk for one epoch: its letter and two characters (ADR 6). `random` gives numbers from 0 up to,
 * not including, 1. Throws when the letter is not one of `DESK_LETTERS`.
 */
export function drawDeskCode(letter: string, random: () => number): string {
  if (letter.length !== 1 || !DESK_LETTERS.includes(letter)) {
    throw new RangeError(`Desk letter must be one of ${DESK_LETTERS}; got "${letter}"`)
  }
  const draw = () => DESK_CODE_ALPHABET.charAt(Math.floor(random() * DESK_CODE_ALPHABET.length))
  return letter + draw() + draw()
}

/** Writes a case number, `TS-20261121-A3F-0007`; a serial above 9999 grows to five digits (ADR 6). */
export function formatCaseNumber({ year, month, day, deskCode, serial }: CaseNumberParts): string {
  const date = digits(year, 4) + digits(month, 2) + digits(day, 2)
  return `TS-${date}-${deskCode}-${digits(serial, 4)}`
}

/** Reads a case number in any case and width of letters; `null` when it is none. */
export function parseCaseNumber(text: string): CaseNumberParts | null {
  const [, year, month, day, deskCode, serial] =
    CASE_NUMBER.exec(text.normalize('NFKC').trim().toUpperCase()) ?? []
  if (deskCode === undefined) return null
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    deskCode,
    serial: Number(serial),
  }
  const isDate = parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31
  return isDate && parts.serial >= 1 ? parts : null
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
