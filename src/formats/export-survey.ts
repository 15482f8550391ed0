import type { EventEnvelope } from '../domain/event.ts'
import type { EvidenceFile } from '../domain/evidence.ts'
import { shareable } from './case-lines.ts'
import { evidencePath } from './export-evidence.ts'
import type { ExportPart, MomentRange } from './export-manifest.ts'
import type { Breathe, ExportJournal, SurveyedOrigin } from './export-source.ts'
import type { Counted, SurveyedCases } from './counted-cases.ts'
import type { SurveyTotals } from './export-tally.ts'
import { JournalCount } from './journal-count.ts'

/** Ids of the cases of a package, and of the groups they belong to; what belongs to no case always goes along. */
export interface OnlyStreams {
  readonly cases: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
}

/** What of the journal goes into one package; nothing later than the moment of the survey gets into it. */
export interface ExportSurvey {
  readonly origins: readonly SurveyedOrigin[]
  /** Events that leave with the package. */
  readonly events: number
  /** Bytes of their lines in `events.jsonl`. */
  readonly eventBytes: number
  /** The cases of the package by `caseId`. */
  readonly cases: SurveyedCases
  /** First line of every case, the case that began first first; `totals.lines` has the rest. */
  readonly firstLines: Uint32Array
  /** Names by staff id; erased ones are missing. */
  readonly staffNames: ReadonlyMap<string, string>
  /** Wall time of the first and last event of a case. */
  readonly range: MomentRange | null
  /** Files the events name, each once, by their hash. */
  readonly evidence: readonly EvidenceFile[]
  /** Chosen days of receipt; `null` = every case. */
  readonly selection: MomentRange | null
  /** Which of several files; `null` = the only one. */
  readonly part: ExportPart | null
  /** Which cases and groups go into the package; `null` = all, so that what was counted of each case can go. */
  readonly only: OnlyStreams | null
  /** Everything that was counted, for narrower packages. */
  readonly totals: SurveyTotals
}

/** Reads the journal once and counts. Memory: a few numbers for each case. */
export async function surveyJournal(journal: ExportJournal, breathe: Breathe): Promise<ExportSurvey> {
  return surveyCounted(await JournalCount.counted(journal, breathe), breathe)
}

/** What there is of a journal that was counted as a whole. */
export function surveyCounted(counted: JournalCount, breathe: Breathe): Promise<ExportSurvey> {
  const { origins, totals } = counted.finished()
  return surveyOf(origins, totals, totals.cases, { selection: null, part: null }, breathe)
}

/** A survey of some of the cases, with the staff, settings and roster every package takes along. */
export async function surveyOf(
  origins: readonly SurveyedOrigin[],
  totals: SurveyTotals,
  cases: SurveyedCases,
  chosen: Pick<ExportSurvey, 'selection' | 'part'>,
  breathe: Breathe,
): Promise<ExportSurvey> {
  const isWhole = cases === totals.cases
  const groups = [...totals.groups].filter(
    ([, { caseIds }]) => isWhole || [...caseIds].some((id) => cases.has(id)),
  )
  const groupIds = new Set(groups.map(([id]) => id))
  await breathe()
  const sum = summed(totals.rest, groups, cases)
  await breathe()
  const firstLines = firstLinesInOrder(cases)
  await breathe()
  return {
    ...chosen,
    ...sum,
    origins,
    totals,
    cases,
    firstLines: shareable(firstLines),
    staffNames: totals.staffNames,
    evidence: evidenceOf(cases),
    only: isWhole ? null : { cases: new Set(Array.from(cases, ([id]) => id)), groups: groupIds },
  }
}

/** Whether an event goes into a package. */
export function holdsEvent(only: OnlyStreams | null, { stream }: Pick<EventEnvelope, 'stream'>): boolean {
  if (only === null) return true
  if (stream.kind === 'case') return only.cases.has(stream.id)
  return stream.kind === 'group' ? only.groups.has(stream.id) : true
}

function summed(
  rest: Counted,
  groups: readonly (readonly [string, Counted])[],
  cases: SurveyedCases,
): Pick<ExportSurvey, 'events' | 'eventBytes' | 'range'> {
  let { events, bytes: eventBytes } = rest
  for (const [, group] of groups) {
    events += group.events
    eventBytes += group.bytes
  }
  let [from, to] = [Infinity, -Infinity]
  for (const each of cases.values()) {
    events += each.events
    eventBytes += each.bytes
    from = Math.min(from, each.from)
    to = Math.max(to, each.to)
  }
  return { events, eventBytes, range: cases.size === 0 ? null : { from, to } }
}

/** First lines of the cases, the case that began first first. Within one origin they lie in that order already. */
function firstLinesInOrder(cases: SurveyedCases): Uint32Array {
  const lines = new Uint32Array(cases.size)
  let [at, before] = [0, '']
  for (const { firstStamp, firstLine } of cases.values()) {
    if (firstStamp <= before) return firstLinesSorted(cases)
    before = firstStamp
    lines[at] = firstLine
    at += 1
  }
  return lines
}

function firstLinesSorted(cases: SurveyedCases): Uint32Array {
  const keys = Array.from(cases, ([caseId, { firstStamp, firstLine }]) => ({ caseId, firstStamp, firstLine }))
  return Uint32Array.from(keys.sort(byBeginning), ({ firstLine }) => firstLine)
}

interface Beginning {
  readonly firstStamp: string
  readonly caseId: string
}

function byBeginning(a: Beginning, b: Beginning): number {
  if (a.firstStamp !== b.firstStamp) return a.firstStamp < b.firstStamp ? -1 : 1
  return a.caseId < b.caseId ? -1 : 1
}

function evidenceOf(cases: SurveyedCases): readonly EvidenceFile[] {
  const files = new Map<string, EvidenceFile>()
  for (const { evidence } of cases.values()) for (const file of evidence) files.set(evidencePath(file), file)
  return [...files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}
