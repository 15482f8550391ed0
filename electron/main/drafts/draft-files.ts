import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeFileAtomically, systemCode } from '../atomic-file.ts'

const draftShape = v.object({
  draftId: v.pipe(v.string(), v.uuid()),
  savedAt: v.number(),
  content: v.string(),
})

/** What was typed and not yet saved; `content` belongs to the screen that made it. `savedAt` in epoch ms. */
export type Draft = v.InferOutput<typeof draftShape>

const DRAFT_NAME = /^[0-9a-f-]{36}\.json$/i

/** Drafts as files, because what is not an event does not outlive a rebuild of the projection (ADR 2). */
export class DraftFiles {
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly folder: string) {}

  /** Rejects with the system's error; then the draft saved before is still there. */
  save(draft: Draft): Promise<void> {
    return this.inTurn(async () => {
      await mkdir(this.folder, { recursive: true })
      await writeFileAtomically(this.pathOf(draft.draftId), JSON.stringify(draft))
    })
  }

  /** All drafts, oldest first. A file that cannot be understood is set aside as `.unreadable`. */
  list(): Promise<Draft[]> {
    return this.inTurn(async () => {
      const names = await readdir(this.folder).catch((error: unknown) => {
        if (systemCode(error) === 'ENOENT') return []
        throw error
      })
      const drafts = await Promise.all(
        names.filter((name) => DRAFT_NAME.test(name)).map((name) => this.read(name)),
      )
      return drafts.filter((draft) => draft !== null).sort((a, b) => a.savedAt - b.savedAt)
    })
  }

  remove(draftId: string): Promise<void> {
    return this.inTurn(() => rm(this.pathOf(draftId), { force: true }))
  }

  private async read(name: string): Promise<Draft | null> {
    const path = join(this.folder, name)
    try {
      const draft = v.parse(draftShape, JSON.parse(await readFile(path, 'utf8')))
      if (`${draft.draftId}.json` === name) return draft
    } catch (error) {
      if (systemCode(error) !== '') return null
    }
    await rename(path, `${path}.unreadable`).catch(() => undefined)
    return null
  }

  private pathOf(draftId: string): string {
    return join(this.folder, `${draftId}.json`)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work)
    this.queue = result.catch(() => undefined)
    return result
  }
}
