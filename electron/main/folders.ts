import { readFile } from 'node:fs/promises'
import { dirname, join, relative, isAbsolute, resolve } from 'node:path'
import * as v from 'valibot'
import { failure, type Failure } from '../contract/failures.ts'
import { writeFileAtomically } from './atomic-file.ts'
import type { KnownDestination } from './export/destinations.ts'

/** Name of our folder among a person's documents; the same in every language, so that it is found again. */
const FOLDER_NAME = 'Tingsu Desk'

export type FolderPurpose = 'export' | 'forms'

const foldersShape = v.object({
  export: v.optional(v.string()),
  forms: v.optional(v.string()),
  evidence: v.optional(v.string()),
  destinations: v.optional(v.array(v.object({ folder: v.string(), isApart: v.boolean() }))),
})
/** Destinations of exports that are remembered: a stick or two, a share, a folder. */
const MOST_DESTINATIONS = 5

/**
 * Folders a person has chosen, remembered in `folders.json`, and the paths requests may name at all: main opens and
 * shows only what came from one of its own dialogs or was written by itself (`safety.md` row 42).
 */
export class Folders {
  private readonly grantedFiles = new Set<string>()
  private readonly grantedFolders = new Set<string>()

  private constructor(
    private readonly path: string,
    private readonly documents: string,
    private chosen: v.InferOutput<typeof foldersShape>,
  ) {
    for (const purpose of ['export', 'forms'] as const) this.grantedFolders.add(this.folderFor(purpose))
    for (const { folder } of this.destinations()) this.grantedFolders.add(resolve(folder))
  }

  /** A lost or damaged `folders.json` costs nothing but the remembered choice. */
  static async open(path: string, documents: string): Promise<Folders> {
    try {
      return new Folders(path, documents, v.parse(foldersShape, JSON.parse(await readFile(path, 'utf8'))))
    } catch {
      return new Folders(path, documents, {})
    }
  }

  /** Where such files go: the chosen folder, otherwise ours among the documents. */
  folderFor(purpose: FolderPurpose): string {
    return this.chosen[purpose] ?? this.ownFolder(purpose)
  }

  /** Our own folder among the documents. */
  ownFolder(purpose: FolderPurpose): string {
    return join(this.documents, FOLDER_NAME, purpose === 'forms' ? 'Forms' : 'Exports')
  }

  /** Where exports went before, the last one first, and at the end our own folder. */
  destinations(): readonly KnownDestination[] {
    const own = this.ownFolder('export')
    const known = this.chosen.destinations ?? []
    return [...known.filter(({ folder }) => folder !== own), { folder: own, isApart: false }]
  }

  /** Puts a destination in front. Not being able to keep it is no reason to refuse it. */
  async rememberDestination(last: KnownDestination): Promise<void> {
    const others = (this.chosen.destinations ?? []).filter(({ folder }) => folder !== last.folder)
    const destinations = [last, ...others].slice(0, MOST_DESTINATIONS)
    this.chosen = { ...this.chosen, export: last.folder, destinations }
    this.grantedFolders.add(resolve(last.folder))
    await writeFileAtomically(this.path, `${JSON.stringify(this.chosen)}\n`).catch(() => undefined)
  }

  /** Remembers a choice. Not being able to keep it is no reason to refuse it. */
  async choose(purpose: FolderPurpose, folder: string): Promise<void> {
    this.chosen = { ...this.chosen, [purpose]: folder }
    this.grantedFolders.add(resolve(folder))
    await writeFileAtomically(this.path, `${JSON.stringify(this.chosen)}\n`).catch(() => undefined)
  }

  /** Where the dialog for evidence begins: where files were chosen last, such as a scanner's folder. */
  get evidenceFolder(): string {
    return this.chosen.evidence ?? this.documents
  }

  /** Remembers where evidence was chosen; requests get no right to that folder. */
  async rememberEvidenceFolder(folder: string): Promise<void> {
    if (folder === this.evidenceFolder) return
    this.chosen = { ...this.chosen, evidence: folder }
    await writeFileAtomically(this.path, `${JSON.stringify(this.chosen)}\n`).catch(() => undefined)
  }

  /** Allows requests to name this file: it was chosen in a dialog, or written by us. */
  grantFile(path: string): void {
    this.grantedFiles.add(resolve(path))
  }

  mayUseFolder(folder: string): boolean {
    return [...this.grantedFolders].some((granted) => resolve(granted) === resolve(folder))
  }

  mayUseFile(path: string): boolean {
    const wanted = resolve(path)
    return (
      this.grantedFiles.has(wanted) || [...this.grantedFolders].some((folder) => isDirectlyIn(folder, wanted))
    )
  }
}

function isDirectlyIn(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), path)
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) && dirname(path) === resolve(folder)
}

/** A path that no dialog of ours gave and that we did not write (`safety.md` row 42). */
export function foreignPath(field: string): Failure {
  return failure('notAllowed', { field })
}
