import type { Calendar } from '../domain/calendar.ts'
import { resolutionDueAt } from '../domain/case-limits.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { categoryName, type CategorySettings } from '../domain/service-categories.ts'
import type { XlsxCell, XlsxColumn } from './export-xlsx.ts'

type Words = Readonly<Record<string, string>>

/** Words of the ledger: `ledger.json` and `vocabulary.json` of one language put together. */
export interface LedgerWords {
  readonly sheetName: string
  readonly column: Words
  readonly erased: string
  readonly conflict: string
  readonly matterKind: Words
  readonly channel: Words
  readonly relation: Words
  readonly jurisdiction: Words
  readonly nature: Words
  readonly serviceCategory: Words
  readonly stage: Words
  readonly identityCheck: Words
  readonly preferredChannel: Words
  readonly escalatedTo: Words
  readonly urgency: Words
  /** Stands where something is marked. */
  readonly marked: string
  /** Between several words. */
  readonly comma: string
}

/** The words with the office's own names of its categories in them (ADR 50). */
export function withCategoryNames(words: LedgerWords, categories: CategorySettings): LedgerWords {
  const named = Object.keys(categories).flatMap((code) => {
    const name = categoryName(categories, code)
    return name === null ? [] : [[code, name] as const]
  })
  return { ...words, serviceCategory: { ...words.serviceCategory, ...Object.fromEntries(named) } }
}

/** What turns codes, ids and moments into what people read. */
export interface LedgerReading {
  readonly words: LedgerWords
  readonly staffNames: ReadonlyMap<string, string>
  readonly calendar: Calendar
}

interface LedgerColumn {
  readonly id: string
  readonly width: number
  readonly cell: (of: ComplaintCase, reading: LedgerReading) => XlsxCell
}

const text = (value: string | null | undefined): XlsxCell =>
  value === null || value === undefined || value === '' ? null : { text: value }
const word = (words: Words, code: string | null): XlsxCell =>
  text(code === null ? null : (words[code] ?? code))
const staff = (id: string | null, { staffNames }: LedgerReading): XlsxCell =>
  text(id === null ? null : (staffNames.get(id) ?? id))
const moment = (epochMs: number | null, { calendar }: LedgerReading): XlsxCell =>
  epochMs === null ? null : { moment: calendar.wallTime(epochMs) }
/** Counts stay numbers, so that they can be summed up; none is an empty cell. */
const counted = (things: readonly unknown[]): XlsxCell =>
  things.length === 0 ? null : { number: things.length }
const personal = (
  of: ComplaintCase,
  field: keyof NonNullable<ComplaintCase['personal']>,
  reading: LedgerReading,
) => text(of.personal === null ? reading.words.erased : of.personal[field])

/**
 * Columns of the ledger 台账, in the order of the paper ledger: who and when, what, judged how, in whose hands, how it
 * went on. Mood and motive stay out of a list that is passed around (P15, R28); `cases.jsonl` has them.
 */
const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { id: 'number', width: 24, cell: (of) => text(of.number) },
  { id: 'receivedAt', width: 17, cell: (of, r) => moment(of.receivedAt, r) },
  { id: 'matterKind', width: 10, cell: (of, { words }) => word(words.matterKind, of.matterKind) },
  { id: 'channel', width: 10, cell: (of, { words }) => word(words.channel, of.channel) },
  { id: 'complainantName', width: 14, cell: (of, r) => personal(of, 'complainantName', r) },
  { id: 'relation', width: 10, cell: (of, { words }) => word(words.relation, of.relation) },
  { id: 'household', width: 16, cell: (of, r) => personal(of, 'household', r) },
  { id: 'building', width: 10, cell: (of) => text(of.building) },
  { id: 'phone', width: 16, cell: (of, r) => personal(of, 'phone', r) },
  { id: 'identityCheck', width: 12, cell: (of, { words }) => word(words.identityCheck, of.identityCheck) },
  {
    id: 'preferredChannel',
    width: 12,
    cell: (of, { words }) => word(words.preferredChannel, of.preferredChannel),
  },
  { id: 'relayingDepartment', width: 14, cell: (of) => text(of.relayingDepartment) },
  { id: 'relayingPerson', width: 12, cell: (of, r) => personal(of, 'relayingPerson', r) },
  { id: 'officialTicket', width: 18, cell: (of, r) => personal(of, 'officialTicket', r) },
  { id: 'officialDueAt', width: 17, cell: (of, r) => moment(of.officialDueAt, r) },
  { id: 'occurredAt', width: 17, cell: (of, r) => moment(of.occurredAt, r) },
  { id: 'place', width: 20, cell: (of, r) => personal(of, 'place', r) },
  {
    id: 'serviceCategory',
    width: 12,
    cell: (of, { words }) => word(words.serviceCategory, of.serviceCategory),
  },
  { id: 'content', width: 60, cell: (of, r) => personal(of, 'content', r) },
  { id: 'demand', width: 30, cell: (of, r) => personal(of, 'demand', r) },
  { id: 'compensation', width: 20, cell: (of, r) => personal(of, 'compensation', r) },
  { id: 'urgency', width: 10, cell: (of, { words }) => word(words.urgency, of.urgency) },
  {
    id: 'escalatedTo',
    width: 16,
    cell: ({ escalatedTo }, { words }) =>
      text(escalatedTo.map((code) => words.escalatedTo[code] ?? code).join(words.comma)),
  },
  { id: 'jurisdiction', width: 12, cell: (of, { words }) => word(words.jurisdiction, of.jurisdiction) },
  { id: 'nature', width: 10, cell: (of, { words }) => word(words.nature, of.nature) },
  {
    id: 'suspectedMajor',
    width: 10,
    cell: (of, { words }) => text(of.suspectedMajor ? words.marked : null),
  },
  { id: 'judgedBy', width: 12, cell: (of, r) => staff(of.judgedBy, r) },
  { id: 'department', width: 16, cell: (of) => text(of.department) },
  { id: 'dispatchedAt', width: 17, cell: (of, r) => moment(of.dispatchedAt, r) },
  { id: 'promisedAt', width: 17, cell: (of, r) => moment(of.promisedAt, r) },
  { id: 'promisedBy', width: 12, cell: (of, r) => staff(of.promisedBy, r) },
  { id: 'resolutionDueAt', width: 17, cell: (of, r) => moment(resolutionDueAt(of), r) },
  { id: 'chases', width: 10, cell: (of) => counted(of.chases) },
  { id: 'lastChasedAt', width: 17, cell: (of, r) => moment(of.chases.at(-1)?.calledAt ?? null, r) },
  { id: 'attachedCalls', width: 10, cell: (of) => counted(of.attachedCalls) },
  { id: 'evidence', width: 10, cell: (of) => counted(of.evidence) },
  { id: 'answer', width: 30, cell: (of, r) => personal(of, 'answer', r) },
  { id: 'stage', width: 12, cell: (of, { words }) => word(words.stage, of.stage) },
  { id: 'endReason', width: 30, cell: (of) => text(of.endReason) },
  { id: 'registeredAt', width: 17, cell: (of, r) => moment(of.registeredAt, r) },
  { id: 'registeredBy', width: 12, cell: (of, r) => staff(of.registeredBy, r) },
  {
    id: 'conflicts',
    width: 20,
    cell: (of, { words }) => text(of.conflicts.length > 0 ? words.conflict : null),
  },
]

/** Titles and widths of the columns. */
export function ledgerColumns(words: LedgerWords): readonly XlsxColumn[] {
  return LEDGER_COLUMNS.map(({ id, width }) => ({ title: words.column[id] ?? id, width }))
}

/** One row of the ledger. Codes without a word stand as they are. */
export function ledgerRow(of: ComplaintCase, reading: LedgerReading): readonly XlsxCell[] {
  return LEDGER_COLUMNS.map(({ cell }) => cell(of, reading))
}
