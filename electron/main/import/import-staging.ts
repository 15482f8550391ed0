import { join } from 'node:path'
import { LineReader } from '../../../src/formats/export-line-check.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { failure } from '../../contract/failures.ts'
import type { ExportJob } from '../export/export-job.ts'
import type { CanonicalEvent } from './canonical-event.ts'
import type { ImportDeps } from './import-deps.ts'
import { importableEvent } from './importable-event.ts'
import { ImportTally } from './import-tally.ts'
import { localEventAt, readLocalEvents, type LocalEvents } from './local-events.ts'
import type { OpenedFileOfExport } from './opened-exports.ts'
import { isSameButErased } from './same-event.ts'
import { evidenceEntries, stageEvidence } from './staged-evidence.ts'
import { StagedEvents } from './staged-events.ts'
import { EVIDENCE_FOLDER } from './taken-imports.ts'

/** How many files handed in with cases an import brings, finds here, and does not find anywhere. */
export interface EvidenceTally {
  readonly new: number
  readonly known: number
  readonly missing: number
  readonly bytes: number
}

export interface StagedContent {
  readonly tally: ImportTally
  readonly evidence: EvidenceTally
  /** Whether new events stand in the very chain this desk is writing: its journal is behind (`safety.md` row 28). */
  readonly isBehind: boolean
}

/**
 * Writes what the exports hold and this desk lacks into `staged`, where nobody reads it. Each line is parsed once; a
 * forged or cloned event ends the job. Rejects with what the system, the exports or the job said.
 */
export class ImportStaging {
  private readonly events: StagedEvents
  private isBehind = false

  constructor(
    private readonly deps: ImportDeps,
    private readonly job: ExportJob,
    private readonly staged: string,
  ) {
    this.events = new StagedEvents(staged, deps.journal.received, deps.files)
  }

  async stage(exports: readonly OpenedFileOfExport[]): Promise<StagedContent> {
    const { deps, job, staged } = this
    await job.at('desk', () => deps.files.makeFolder(staged))
    const local = await job.at('journal', () =>
      readLocalEvents(deps.journal, job.breathe, (done, total) => job.progress('comparing', done, total)),
    )
    await deps.reached?.('compared')
    const tally = new ImportTally(local.caseIds)
    for (const of of exports) await this.stageEvents(of, local, tally)
    await job.at('desk', () => this.events.finish())
    await deps.reached?.('eventsStaged')
    const evidence = await this.stageEvidence(exports)
    await deps.reached?.('evidenceStaged')
    return { tally, evidence, isBehind: this.isBehind }
  }

  private async stageEvents(
    { opened }: OpenedFileOfExport,
    local: LocalEvents,
    tally: ImportTally,
  ): Promise<void> {
    const { job, events } = this
    const total = opened.entries.find(({ path }) => path === EXPORT_ENTRIES.events)?.bytes ?? 0
    await job.at('desk', () => events.beginSource(opened.sha256))
    let lines: string[] = []
    const reader = new LineReader(EXPORT_ENTRIES.events, (line) => lines.push(line))
    let done = 0
    for await (const piece of this.pieces(opened.read(EXPORT_ENTRIES.events))) {
      reader.update(piece)
      const ready = lines
      lines = []
      for (const line of ready) {
        await this.take(importableEvent(line, opened.manifest.office.id), local, tally)
      }
      await job.at('desk', () => events.relieve())
      await job.breathe()
      done += piece.length
      job.progress('staging', done, total)
    }
    reader.finish()
  }

  private async take(canonical: CanonicalEvent, local: LocalEvents, tally: ImportTally): Promise<void> {
    const { event, text } = canonical
    tally.addOrigin(event)
    const found = local.index.findOrAdd(event, text)
    if (found === 'new') {
      this.events.add(canonical)
      tally.addNew(event)
      const own = this.deps.office.identity
      if (own?.deskCode === event.desk && own.epoch === event.epoch) this.isBehind = true
      return
    }
    if (found === 'same' || (found === 'otherText' && (await this.isErasedHere(canonical)))) {
      tally.knownEvents += 1
      return
    }
    this.job.refuse(failure('deskCloned', { desk: event.desk, seq: event.seq }))
  }

  /** What has lost its personal content here stays without it (`safety.md` §3). */
  private async isErasedHere({ event }: CanonicalEvent): Promise<boolean> {
    const here = await this.job.at('journal', () => localEventAt(this.deps.journal, event, event.seq))
    return here !== null && isSameButErased(here, event)
  }

  private async stageEvidence(exports: readonly OpenedFileOfExport[]): Promise<EvidenceTally> {
    const { deps, job, staged } = this
    const count = { new: 0, known: 0, missing: 0, bytes: 0 }
    const wanted = new Map(
      exports.flatMap(({ opened }) =>
        [...evidenceEntries(opened.entries)].map(([sha256, entry]) => [sha256, { opened, entry }] as const),
      ),
    )
    const total = [...wanted.values()].reduce((sum, { entry }) => sum + entry.bytes, 0)
    let passed = 0
    const isHere = (sha256: string) => job.at('journal', () => deps.evidence.isWhole(sha256))
    for (const [sha256, { opened, entry }] of wanted) {
      await job.breathe()
      job.progress('evidence', passed, total)
      if (await isHere(sha256)) count.known += 1
      else {
        const pieces = this.pieces(opened.read(entry.path))
        await stageEvidence(pieces, { sha256, staged }, deps.files, job)
        count.new += 1
        count.bytes += entry.bytes
      }
      passed += entry.bytes
    }
    if (count.new > 0) await job.at('desk', () => deps.files.syncFolder(join(staged, EVIDENCE_FOLDER)))
    const missing = new Set(exports.flatMap(({ opened }) => opened.manifest.missingEvidence ?? []))
    for (const sha256 of missing) if (!wanted.has(sha256) && !(await isHere(sha256))) count.missing += 1
    return count
  }

  /** Pieces of an entry; an error of the system happened while the file was read. */
  private async *pieces(read: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const iterator = read[Symbol.asyncIterator]()
    for (;;) {
      const next = await this.job.at('file', () => iterator.next())
      if (next.done === true) return
      yield next.value
    }
  }
}
