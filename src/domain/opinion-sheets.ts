import type { DecisionContext } from './case-commands.ts'
import { orderEvents } from './event-order.ts'
import { ENVELOPE_VERSION, type EventDraft, type EventEnvelope } from './event.ts'
import { printableLine } from './forms/printable-text.ts'

/** One printing of opinion sheets (F15, 004 §3), each with a number of its own so that returns can be counted. */
export interface OpinionRun {
  /** `202611`. */
  readonly month: string
  /** Code of the desk that printed: two desks may print at once, and no number comes twice. */
  readonly desk: string
  /** First number; counted from 1 within a month and a desk. */
  readonly from: number
  readonly count: number
  /** Epoch milliseconds. */
  readonly at: number
  /** Staff id. */
  readonly by: string
}

interface OpinionEventData {
  readonly month: string
  readonly from: number
  readonly count: number
}

/** `data` of every kind of event in the stream of the office's opinion sheets. */
export interface OpinionEventTable {
  readonly opinionSheetsPrinted: { data: OpinionEventData; personal: undefined }
}

export const OPINION_EVENT_KINDS = [
  'opinionSheetsPrinted',
] as const satisfies readonly (keyof OpinionEventTable)[]

const MONTH = /^\d{6}$/u

/** The printings the office's events tell of, oldest first, in any order and with any duplication (ADR 1). */
export function foldOpinionRuns(events: readonly EventEnvelope[]): readonly OpinionRun[] {
  return orderEvents(events).events.flatMap((event) => {
    const data = readData(event)
    return data === null ? [] : [{ ...data, desk: event.desk, at: event.wallAt, by: event.by }]
  })
}

function readData({ v, kind, data }: EventEnvelope): OpinionEventData | null {
  if (v > ENVELOPE_VERSION || kind !== 'opinionSheetsPrinted') return null
  if (typeof data !== 'object' || data === null) return null
  const { month, from, count } = data as Readonly<Record<string, unknown>>
  const isReadable =
    typeof month === 'string' && MONTH.test(month) && isCount(from) && isCount(count) && count > 0
  return isReadable ? { month, from, count } : null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

/** The number with which the next printing of a desk begins in a month. */
export function nextOpinionNumber(runs: readonly OpinionRun[], desk: string, month: string): number {
  const mine = runs.filter((run) => run.desk === desk && run.month === month)
  return Math.max(0, ...mine.map(({ from, count }) => from + count - 1)) + 1
}

type Range = Pick<OpinionRun, 'month' | 'desk' | 'from' | 'count'>

const threeDigits = (number: number): string => String(number).padStart(3, '0')

/** The number of each sheet: `202611-A3F-001`. */
export function opinionNumbers({ month, desk, from, count }: Range): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${month}-${printableLine(desk)}-${threeDigits(from + at)}`)
}

/** The range as it stands on screen and in the name of the file: `202611-A3F-001-030`. */
export function opinionRange(range: Range): string {
  const [first = ''] = opinionNumbers(range)
  return range.count === 1 ? first : `${first}-${threeDigits(range.from + range.count - 1)}`
}

/** Puts a printing on record; everybody may. */
export function printedOpinionSheets(
  officeId: string,
  { month, from, count }: OpinionEventData,
  { newId, now }: Pick<DecisionContext, 'newId' | 'now'>,
): EventDraft<'opinionSheetsPrinted', OpinionEventData> {
  return {
    id: newId(),
    stream: { kind: 'opinionSheets', id: officeId },
    wallAt: now,
    // Printings stand beside each other: none changes another.
    seen: [],
    kind: 'opinionSheetsPrinted',
    data: { month, from, count },
  }
}
