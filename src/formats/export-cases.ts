import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { CaseLines } from './case-lines.ts'
import { eventsAt, type ExportJournal, type SurveyedOrigin } from './export-source.ts'
import type { ExportSurvey } from './export-survey.ts'

/** A case as it stands; `null` when this version cannot fold it. */
export interface FoldedCase {
  readonly caseId: string
  readonly folded: ComplaintCase | null
  readonly events: number
}

/** What is needed to make the content of a package: plain data, for a thread that has not counted it too. */
export interface PackageContent extends Pick<ExportSurvey, 'events' | 'only' | 'firstLines' | 'staffNames'> {
  readonly origins: readonly SurveyedOrigin[]
  readonly lines: CaseLines
}

/** What is needed to fold the cases of a package. */
export type CaseSource = Omit<PackageContent, 'events' | 'only'>

export function packageContent(survey: ExportSurvey): PackageContent {
  const { events, only, origins, totals, firstLines, staffNames } = survey
  return { events, only, origins, lines: totals.lines, firstLines, staffNames }
}

/**
 * Folds the cases from the one numbered `from` to the one before `to`. Each is read by itself, wherever its events
 * stand: no case waits in memory for another one, and any thread can take any of them.
 *
 * Rejects with what the journal rejects with, and when an event that was counted is not there any more.
 */
export async function foldedCases(
  journal: ExportJournal,
  source: CaseSource,
  from: number,
  to: number,
): Promise<readonly FoldedCase[]> {
  const wanted = new Map<number, { readonly seq: number; readonly of: number }[]>()
  for (let of = from; of < to; of += 1) {
    for (let line = source.firstLines[of] ?? 0; line !== 0; line = source.lines.next[line] ?? 0) {
      const origin = source.lines.origins[line] ?? 0
      const place = { seq: source.lines.seqs[line] ?? 0, of }
      const known = wanted.get(origin)
      if (known === undefined) wanted.set(origin, [place])
      else known.push(place)
    }
  }
  const events = Array.from({ length: to - from }, (): EventEnvelope[] => [])
  for (const [index, places] of wanted) {
    const origin = source.origins[index]
    if (origin === undefined) throw new Error(`Survey: expected an origin ${index}`)
    places.sort((a, b) => a.seq - b.seq)
    const read = await eventsAt(
      journal,
      origin,
      places.map(({ seq }) => seq),
    )
    for (const [at, { of }] of places.entries()) {
      const event = read[at]
      if (event !== undefined) events[of - from]?.push(event)
    }
  }
  return events.map((each) => ({
    caseId: each[0]?.stream.id ?? '',
    folded: foldCase(each),
    events: each.length,
  }))
}
