import type { EventEnvelope } from '../domain/event.ts'
import type { EvidenceFile } from '../domain/evidence.ts'
import { evidenceNamedBy, evidencePath } from './export-evidence.ts'
import { compareInOrder } from './export-order.ts'
import {
  leavesWithExport,
  originEvents,
  type Breathe,
  type ExportJournal,
  type SurveyedOrigin,
} from './export-source.ts'

/** What stands in the journal at the moment an export begins; nothing later gets into that export. */
export interface ExportSurvey {
  readonly origins: readonly SurveyedOrigin[]
  /** Events that leave with the export. */
  readonly events: number
  /** Bytes of their lines in `events.jsonl`. */
  readonly eventBytes: number
  /** Number of events of each case, by `caseId`. */
  readonly eventsByCase: ReadonlyMap<string, number>
  /** Every `caseId`, the case that began first first. */
  readonly caseOrder: readonly string[]
  /** Names by staff id; erased ones are missing. */
  readonly staffNames: ReadonlyMap<string, string>
  /** Wall time of the first and last event of a case. */
  readonly range: { readonly from: number; readonly to: number } | null
  /** Files the events name, each once, by their hash. */
  readonly evidence: readonly EvidenceFile[]
}

/** Reads the journal once and counts. Memory: one number for each case. */
export async function surveyJournal(journal: ExportJournal, breathe: Breathe): Promise<ExportSurvey> {
  const tally = new Tally()
  const origins: SurveyedOrigin[] = []
  for (const origin of await journal.heads()) {
    let before: EventEnvelope | null = null
    let isInOrder = true
    for await (const event of originEvents(journal, origin, breathe)) {
      if (!leavesWithExport(event)) continue
      if (before !== null && compareInOrder(before, event) > 0) isInOrder = false
      before = event
      tally.add(event)
    }
    origins.push({ ...origin, isInOrder })
  }
  const { events, eventBytes, eventsByCase, staffNames, range } = tally
  const [caseOrder, evidence] = [tally.caseOrder(), tally.evidence()]
  return { origins, events, eventBytes, eventsByCase, caseOrder, staffNames, range, evidence }
}

class Tally {
  events = 0
  eventBytes = 0
  readonly eventsByCase = new Map<string, number>()
  readonly staffNames = new Map<string, string>()
  range: { readonly from: number; readonly to: number } | null = null
  readonly #firstStamps = new Map<string, string>()
  readonly #evidence = new Map<string, EvidenceFile>()
  readonly #encoder = new TextEncoder()

  add(event: EventEnvelope): void {
    this.events += 1
    this.eventBytes += this.#encoder.encode(JSON.stringify(event)).length + 1
    if (event.stream.kind === 'staff') this.#addName(event)
    if (event.stream.kind !== 'case') return
    const file = evidenceNamedBy(event)
    if (file !== null) this.#evidence.set(evidencePath(file), file)
    this.eventsByCase.set(event.stream.id, (this.eventsByCase.get(event.stream.id) ?? 0) + 1)
    const first = this.#firstStamps.get(event.stream.id)
    if (first === undefined || event.stamp < first) this.#firstStamps.set(event.stream.id, event.stamp)
    const { from, to } = this.range ?? { from: event.wallAt, to: event.wallAt }
    this.range = { from: Math.min(from, event.wallAt), to: Math.max(to, event.wallAt) }
  }

  caseOrder(): readonly string[] {
    const begun = [...this.#firstStamps].sort(([idA, a], [idB, b]) => (a + idA < b + idB ? -1 : 1))
    return begun.map(([caseId]) => caseId)
  }

  evidence(): readonly EvidenceFile[] {
    return [...this.#evidence.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  }

  #addName(event: EventEnvelope): void {
    const content = event.personal?.content
    if (typeof content !== 'object' || content === null || !('name' in content)) return
    if (typeof content.name === 'string') this.staffNames.set(event.stream.id, content.name)
  }
}
