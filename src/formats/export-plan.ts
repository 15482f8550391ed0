import type { Calendar } from '../domain/calendar.ts'
import type { ExportFault } from './export-fault.ts'
import type { MomentRange } from './export-manifest.ts'
import type { Breathe } from './export-source.ts'
import { surveyOf, type ExportSurvey } from './export-survey.ts'
import type { SurveyedCase, SurveyedCases } from './counted-cases.ts'

/** One byte below the limit of FAT32, which no program can ask for on Windows (row 31). */
export const FAT32_BYTES = 4 * 1024 ** 3 - 1
/** Room asked for each byte of the events: they are written three times, but packed. */
const SPACE_FACTOR = 1.2
/** Room for the list of entries, the manifest and what every package holds beside the events. */
const RESERVE_BYTES = 512 * 1024
/** Room in the list and the manifest for each file. */
const ENTRY_BYTES = 512

export interface PlanOptions {
  /** Days of receipt, epoch ms, both included; `null` = every case. */
  readonly range: MomentRange | null
  /** Largest file, bytes. */
  readonly maxBytes: number
  readonly calendar: Calendar
  /** Names the files of one export as belonging together; a UUID. */
  readonly setId: string
  readonly breathe: Breathe
  /** Bytes of the forms of one case, where forms go along. */
  readonly formBytes?: number
}

/** The packages of one export, each with its own survey; `caseTooLarge` when a single case fits into none. */
export type ExportPlan = { readonly ok: true; readonly packages: readonly ExportSurvey[] } | ExportFault

/**
 * Chooses the cases of an export and splits it when it could grow beyond one file: by year of receipt, and within a
 * year only when that alone is too large (`safety.md` §3).
 * Throws what `breathe` throws.
 */
export async function planExport(whole: ExportSurvey, options: PlanOptions): Promise<ExportPlan> {
  const { range: selection, maxBytes, breathe } = options
  const { origins, totals } = whole
  const chosen = selection === null ? whole.cases : casesWithin(whole.cases, selection)
  const narrowed =
    selection === null ? whole : await surveyOf(origins, totals, chosen, { selection, part: null }, breathe)
  if (packageBytes(narrowed, options.formBytes) <= maxBytes) return { ok: true, packages: [narrowed] }

  const none = await surveyOf(origins, totals, new Map(), { selection, part: null }, breathe)
  const room = maxBytes - packageBytes(none)
  const sizeOf = (of: SurveyedCase) => caseBytes(of, options.formBytes)
  for (const of of chosen.values()) {
    if (sizeOf(of) > room)
      return { ok: false, code: 'caseTooLarge', params: { number: of.number, bytes: maxBytes } }
  }
  const split = splitYears(await byYear(chosen, options), room, sizeOf)
  const packages: ExportSurvey[] = []
  for (const [index, cases] of split.entries()) {
    const part = { number: index + 1, of: split.length, setId: options.setId }
    packages.push(await surveyOf(origins, totals, new Map(cases), { selection, part }, breathe))
  }
  return { ok: true, packages }
}

/** Bytes a package needs at most, for splitting and for asking the disk. */
export function packageBytes(survey: ExportSurvey, formBytes = 0): number {
  const files = survey.evidence.reduce((sum, file) => sum + file.bytes + ENTRY_BYTES, 0)
  const forms = formBytes === 0 ? 0 : survey.cases.size * (formBytes + ENTRY_BYTES)
  return Math.ceil(survey.eventBytes * SPACE_FACTOR) + files + forms + RESERVE_BYTES
}

function caseBytes({ bytes, evidence }: SurveyedCase, formBytes = 0): number {
  const files = evidence.reduce((sum, file) => sum + file.bytes + ENTRY_BYTES, 0)
  return Math.ceil(bytes * SPACE_FACTOR) + files + (formBytes === 0 ? 0 : formBytes + ENTRY_BYTES)
}

function casesWithin(cases: SurveyedCases, { from, to }: MomentRange): SurveyedCases {
  return new Map([...cases].filter(([, { receivedAt }]) => receivedAt >= from && receivedAt <= to))
}

type Case = readonly [string, SurveyedCase]
const CASES_BETWEEN_PAUSES = 500

/** Cases in the order of receipt, by year of receipt. */
async function byYear(
  cases: SurveyedCases,
  { calendar, breathe }: PlanOptions,
): Promise<readonly (readonly Case[])[]> {
  const inOrder = [...cases].sort(([idA, a], [idB, b]) => a.receivedAt - b.receivedAt || (idA < idB ? -1 : 1))
  const years: Case[][] = []
  let lastYear: number | null = null
  for (const [index, each] of inOrder.entries()) {
    if (index % CASES_BETWEEN_PAUSES === 0) await breathe()
    const { year } = calendar.wallTime(each[1].receivedAt)
    if (year !== lastYear) years.push([])
    lastYear = year
    years.at(-1)?.push(each)
  }
  return years
}

/** Years put together so that no part is larger than `room`; a year is split only when it is larger alone. */
function splitYears(
  years: readonly (readonly Case[])[],
  room: number,
  sizeOf: (of: SurveyedCase) => number,
): readonly (readonly Case[])[] {
  const parts: Case[][] = []
  let free = 0
  const begin = () => {
    parts.push([])
    free = room
  }
  for (const year of years) {
    if (year.reduce((sum, [, of]) => sum + sizeOf(of), 0) > free) begin()
    for (const each of year) {
      const size = sizeOf(each[1])
      if (size > free) begin()
      parts.at(-1)?.push(each)
      free -= size
    }
  }
  return parts
}
