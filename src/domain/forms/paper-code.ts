import { DESK_CODE_ALPHABET, formatCaseNumber, parseCaseNumber } from '../case-number.ts'
import { CASE_FORM_IDS, type FormCopy, type CaseFormId } from '../case-vocabulary.ts'

/** Digits of every paper's code; the first is 0 (ADR 18). */
export const PAPER_CODE_DIGITS = 40
/** First two digits: a paper of this program, laid out as version 7 of ADR 18 says. */
const MARK = '07'

/** What the code of a paper says. */
export interface PaperCode {
  readonly formId: CaseFormId
  readonly revision: number
  readonly copy: FormCopy | null
  /** Number of the case. */
  readonly number: string
  readonly officeDigits: string
  readonly digestDigits: string
}

/** Why digits are no code of a paper: another thing's, misread, or of a form this version does not know. */
export type PaperCodeFault = 'notAPaper' | 'wrongCheck' | 'unknownForm'

const COPY_DIGITS = { complainant: '1', file: '2' } as const satisfies Record<FormCopy, string>
const PAPER_CODE =
  /^07(?<form>\d{2})(?<revision>\d{2})(?<copy>\d)(?<date>\d{6})(?<desk>\d{6})(?<serial>\d{5})(?<office>\d{4})(?<digest>\d{10})\d{2}$/

/**
 * Ten digits of a digest (SHA-256 as hex), enough that an older state passes for the present one once in ten thousand
 * million. Throws a `RangeError` when the text is no digest.
 */
export function digestDigits(digest: string): string {
  return digitsOfHex(digest, 12, 10)
}

/** Four digits of an office's id, so that a paper of another office is told apart. */
export function officeDigits(officeId: string): string {
  return digitsOfHex(officeId.replaceAll('-', ''), 8, 4)
}

/**
 * The digits in the QR code of a paper (ADR 18). `null` where the number of the case cannot be written so: a year
 * outside 2000 to 2099 or a serial above 99,999; such a paper has its number in words only.
 */
export function paperCode(paper: {
  readonly formId: CaseFormId
  readonly revision: number
  readonly copy: FormCopy | null
  readonly number: string
  readonly officeId: string
  readonly digest: string
}): string | null {
  const parts = parseCaseNumber(paper.number)
  if (parts === null || Math.floor(parts.year / 100) !== 20 || parts.serial > 99_999) return null
  const body = [
    MARK,
    paper.formId.slice(1),
    digits(paper.revision, 2),
    paper.copy === null ? '0' : COPY_DIGITS[paper.copy],
    digits(parts.year % 100, 2) + digits(parts.month, 2) + digits(parts.day, 2),
    ...[...parts.deskCode].map((letter) => digits(DESK_CODE_ALPHABET.indexOf(letter), 2)),
    digits(parts.serial, 5),
    officeDigits(paper.officeId),
    digestDigits(paper.digest),
  ].join('')
  return body + checkDigits(body)
}

/** Reads the digits of a code; spaces, hyphens and full-width digits are taken as they are typed or composed. */
export function readPaperCode(typed: string): PaperCode | PaperCodeFault {
  const code = plainDigits(typed)
  const parts = PAPER_CODE.exec(code)?.groups
  if (parts === undefined) return 'notAPaper'
  const body = code.slice(0, -2)
  if (checkDigits(body) !== code.slice(-2)) return 'wrongCheck'
  const formId = CASE_FORM_IDS.find((known) => known === `F${parts['form'] ?? ''}`)
  const number = caseNumber(parts['date'] ?? '', parts['desk'] ?? '', parts['serial'] ?? '')
  if (formId === undefined || number === null) return 'unknownForm'
  return {
    formId,
    revision: Number(parts['revision']),
    copy: COPIES.find((copy) => COPY_DIGITS[copy] === parts['copy']) ?? null,
    number,
    officeDigits: parts['office'] ?? '',
    digestDigits: parts['digest'] ?? '',
  }
}

/** A code as it is printed for the eye: ten groups of four. */
export function groupedCode(code: string): string {
  return code.replace(/\d{4}(?=\d)/gu, '$& ')
}

/** What was typed or composed as plain digits: full-width ones become ASCII, spaces and hyphens go. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/gu, '')
}

const COPIES = ['complainant', 'file'] as const

function caseNumber(date: string, desk: string, serial: string): string | null {
  const places = [0, 2, 4].map((at) => Number(desk.slice(at, at + 2)))
  const deskCode = places.map((place) => DESK_CODE_ALPHABET.charAt(place)).join('')
  const [year = 0, month = 0, day = 0] = [0, 2, 4].map((at) => Number(date.slice(at, at + 2)))
  const number = formatCaseNumber({ year: 2000 + year, month, day, deskCode, serial: Number(serial) })
  return parseCaseNumber(number) === null ? null : number
}

/** ISO 7064 MOD 97-10: finds every wrong digit and every two digits that changed places. */
function checkDigits(body: string): string {
  const rest = [...`${body}00`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return digits(98 - rest, 2)
}

function digitsOfHex(hex: string, hexDigits: number, width: number): string {
  const head = hex.slice(0, hexDigits)
  if (!/^[0-9a-f]+$/iu.test(head) || head.length < hexDigits) {
    throw new RangeError(`Paper code: expected ${String(hexDigits)} hex digits, got "${head}"`)
  }
  return digits(Number.parseInt(head, 16) % 10 ** width, width)
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
