import { join } from 'node:path'
import type { ExportArchive } from '../../../src/formats/export-archive.ts'
import type { EvidenceCheck } from '../../../src/formats/export-evidence.ts'
import { damaged, ExportRefusal } from '../../../src/formats/export-fault.ts'
import { EXPORT_ENTRIES, type ExportManifest } from '../../../src/formats/export-manifest.ts'
import type { LineCheck } from '../../../src/formats/export-verify.ts'
import { failure } from '../../contract/failures.ts'
import type { ExportJob } from '../export/export-job.ts'
import type { ImportDeps } from './import-deps.ts'
import { ImportTally } from './import-tally.ts'
import { LineIntake } from './line-intake.ts'
import type { LinePreparing } from './line-preparing.ts'
import { localEventAt, readLocalEvents, type LocalEvents } from './local-events.ts'
import type { OpenedFileOfExport } from './opened-exports.ts'
import { preparedEvents, type PreparedEvent } from './prepared-event.ts'
import type { PreparedLines } from './prepared-lines.ts'
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

export interface StagingParts {
  readonly deps: ImportDeps
  readonly job: ExportJob
  readonly staged: string
  readonly preparing: LinePreparing
  /** Ends the job where this PC has no room for what the export holds. */
  readonly checkSpace: (manifest: ExportManifest) => Promise<void>
}

interface Here {
  readonly local: LocalEvents
  readonly tally: ImportTally
}

/**
 * Writes what the exports hold and this desk lacks into `staged`, where nobody reads it, while they are verified: each line
 * is unpacked and parsed once. What is wrong with the content (a forged or cloned event) is told only when every file was
 * found whole, for a damaged file accuses nobody. Rejects with what the system, the exports or the job said.
 */
export class ImportStaging {
  private readonly events: StagedEvents
  private begun: Promise<Here> | null = null
  private source: ExportManifest | null = null
  private isBehind = false
  /** Why nothing more is staged, once there is a reason. */
  private refusal: (() => never) | null = null

  constructor(private readonly parts: StagingParts) {
    const { staged, deps } = parts
    this.events = new StagedEvents(staged, deps.journal.received, deps.files)
  }

  /** Checks the lines of an entry and stages the events among them; `null` for entries without lines. */
  linesOf(path: string, archive: ExportArchive, evidence: EvidenceCheck): LineCheck | null {
    if (path !== EXPORT_ENTRIES.events && path !== EXPORT_ENTRIES.cases) return null
    const of = path === EXPORT_ENTRIES.events ? 'events' : 'cases'
    const { preparing } = this.parts
    const officeId = archive.manifest.office.id
    return new LineIntake({
      path,
      atOnce: preparing.atOnce,
      prepare: (bytes) => preparing.prepare({ of, bytes, officeId }),
      take: (prepared) => this.take(prepared, archive, evidence),
    })
  }

  /** Writes the rest, once everything was verified. */
  async finish(exports: readonly OpenedFileOfExport[]): Promise<StagedContent> {
    const { deps, job } = this.parts
    this.refusal?.()
    const { tally } = await this.begin()
    await job.at('desk', () => this.events.finish())
    await deps.reached?.('eventsStaged')
    const evidence = await this.stageEvidence(exports)
    await deps.reached?.('evidenceStaged')
    return { tally, evidence, isBehind: this.isBehind }
  }

  private async take(
    { events, files, refusal }: PreparedLines,
    archive: ExportArchive,
    evidence: EvidenceCheck,
  ): Promise<void> {
    const { job } = this.parts
    for (const file of files) evidence.addFile(file)
    await job.breathe()
    if (events === null || this.refusal !== null) return
    const here = await this.begin()
    await this.beginSource(archive)
    try {
      for (const event of preparedEvents(events)) {
        const found = here.local.index.findOrAdd(event)
        here.tally.addOrigin(event)
        if (found === 'new') this.addNew(event, here.tally)
        else if (found === 'same' || (found === 'otherText' && (await this.isErasedHere(event))))
          here.tally.knownEvents += 1
        else {
          const { desk, seq } = event
          this.refuse(() => job.refuse(failure('deskCloned', { desk, seq })))
          return
        }
      }
    } catch (error) {
      if (!(error instanceof ExportRefusal)) throw error
      this.refuse(() => {
        throw error
      })
      return
    }
    if (refusal !== null) {
      this.refuse(() => {
        throw damaged(EXPORT_ENTRIES.events, refusal)
      })
    }
    await job.at('desk', () => this.events.relieve())
    await job.breathe()
  }

  private refuse(tell: () => never): void {
    this.refusal ??= tell
  }

  private addNew(event: PreparedEvent, tally: ImportTally): void {
    this.events.add(event)
    tally.addNew(event)
    const own = this.parts.deps.office.identity
    if (own?.deskCode === event.desk && own.epoch === event.epoch) this.isBehind = true
  }

  /** Makes the folder and reads what is here, when the first events have come. */
  private begin(): Promise<Here> {
    const { deps, job, staged } = this.parts
    this.begun ??= (async () => {
      await job.at('desk', () => deps.files.makeFolder(staged))
      const progress = (done: number, total: number) => job.progress('comparing', done, total)
      const local = await job.at('journal', () => readLocalEvents(deps.journal, job.breathe, progress))
      await deps.reached?.('compared')
      return { local, tally: new ImportTally(local.caseIds) }
    })()
    return this.begun
  }

  private async beginSource({ manifest, sha256 }: ExportArchive): Promise<void> {
    if (this.source === manifest) return
    this.source = manifest
    await this.parts.checkSpace(manifest)
    await this.parts.job.at('desk', () => this.events.beginSource(sha256))
  }

  /** What has lost its personal content here stays without it (`safety.md` §3). */
  private async isErasedHere(event: PreparedEvent): Promise<boolean> {
    const { job, deps } = this.parts
    const here = await job.at('journal', () => localEventAt(deps.journal, event, event.seq))
    return here !== null && isSameButErased(here, event.whole())
  }

  private async stageEvidence(exports: readonly OpenedFileOfExport[]): Promise<EvidenceTally> {
    const { deps, job, staged } = this.parts
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
      const next = await this.parts.job.at('file', () => iterator.next())
      if (next.done === true) return
      yield next.value
    }
  }
}
