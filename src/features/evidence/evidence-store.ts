import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Outcome } from '../../../electron/contract/failures.ts'
import type { EvidenceSource } from '../../domain/case-vocabulary.ts'
import type { EvidenceFile } from '../../domain/evidence.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { EvidenceOwner, EvidenceProblem } from './evidence-owner.ts'
import { storeFile } from './store-file.ts'

/** A file on its way into the store. */
export interface RunningFile {
  readonly id: string
  readonly caseId: string
  readonly fileName: string
  readonly bytes: number
  doneBytes: number
}

/** A file that was not taken in, until somebody has read why. */
export interface RefusedFile extends EvidenceProblem {
  readonly id: string
  readonly caseId: string
  readonly fileName: string
}

/** Name Chromium gives every pasted picture; it says nothing. */
const PASTED_NAME = 'image.png'

/** Files on their way to cases. Lives as long as the program, so that parking a draft or leaving a screen stops none. */
export const useEvidenceStore = defineStore('evidence', () => {
  const running = ref<RunningFile[]>([])
  const refused = ref<RefusedFile[]>([])

  /** Stores files one after the other and gives each to its owner; one that is refused does not stop the others. */
  async function take(
    app: AppContext,
    owner: EvidenceOwner,
    files: readonly File[],
    source: EvidenceSource,
  ): Promise<void> {
    dismiss(owner.caseId)
    const waiting = files.map((file) => ({ file, line: begin(app, owner, nameOf(file, source), file.size) }))
    for (const { file, line } of waiting) {
      const stored = await storeFile(app, file, (doneBytes) => {
        line.doneBytes = doneBytes
      })
      const takenAt = source === 'camera' ? file.lastModified : null
      await settle(app, owner, { fileName: line.fileName, stored, source, takenAt })
      end(line.id)
    }
  }

  /** Opens the system's dialog; the files come back stored. */
  async function choose(app: AppContext, owner: EvidenceOwner): Promise<void> {
    dismiss(owner.caseId)
    const jobId = app.newId()
    const stop = app.desk.onPush('job:progress', (progress) => {
      if (progress.jobId !== jobId) return
      const line = running.value.find(({ id }) => id === jobId)
      if (line) line.doneBytes = progress.done
      else running.value.push(lineOf(jobId, owner, '', progress.total, progress.done))
    })
    const chosen = await app.desk.request('evidence:choose', { jobId })
    stop()
    const files = chosen.ok ? chosen.value : [{ fileName: '', stored: null, refused: chosen }]
    for (const { fileName, stored, refused: why } of files) {
      const outcome: Outcome<EvidenceFile> | null = stored === null ? why : { ok: true, value: stored }
      if (outcome === null) continue
      await settle(app, owner, { fileName, stored: outcome, source: 'chosen', takenAt: null })
    }
    end(jobId)
  }

  async function settle(
    app: AppContext,
    owner: EvidenceOwner,
    file: {
      readonly fileName: string
      readonly stored: Outcome<EvidenceFile>
      readonly source: EvidenceSource
      readonly takenAt: number | null
    },
  ): Promise<void> {
    const { fileName, stored, source, takenAt } = file
    const problem = stored.ok
      ? await add(app, owner, stored.value, { fileName, source, takenAt })
      : { from: 'failures' as const, code: stored.code, params: stored.params }
    if (problem !== null) refused.value.push({ ...problem, id: app.newId(), caseId: owner.caseId, fileName })
  }

  /** What comes to the desk is told by somebody until a person says it was seen (R27; ADR 14). */
  function add(
    app: AppContext,
    owner: EvidenceOwner,
    stored: EvidenceFile,
    about: { readonly fileName: string; readonly source: EvidenceSource; readonly takenAt: number | null },
  ): Promise<EvidenceProblem | null> {
    if (owner.hashes().includes(stored.sha256))
      return Promise.resolve({ from: 'refusals', code: 'evidenceKnown', params: {} })
    const origin = about.source === 'camera' ? 'seen' : 'heard'
    return owner.add({ ...stored, ...about, origin, addedAt: app.now(), note: '' })
  }

  function begin(app: AppContext, owner: EvidenceOwner, fileName: string, bytes: number): RunningFile {
    const id = app.newId()
    running.value.push(lineOf(id, owner, fileName, bytes, 0))
    // The list's own element, which the screen watches.
    return running.value.at(-1) ?? lineOf(id, owner, fileName, bytes, 0)
  }

  function end(id: string): void {
    running.value = running.value.filter((line) => line.id !== id)
  }

  /** Takes away what was said about earlier files of a case. */
  function dismiss(caseId: string): void {
    refused.value = refused.value.filter((line) => line.caseId !== caseId)
  }

  return { running, refused, take, choose, dismiss }
})

function lineOf(
  id: string,
  owner: EvidenceOwner,
  fileName: string,
  bytes: number,
  doneBytes: number,
): RunningFile {
  return { id, caseId: owner.caseId, fileName, bytes, doneBytes }
}

function nameOf(file: File, source: EvidenceSource): string {
  return source === 'camera' || (source === 'paste' && file.name === PASTED_NAME)
    ? ''
    : file.name.slice(0, 300)
}
