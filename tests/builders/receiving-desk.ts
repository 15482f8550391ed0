import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '../../electron/contract/failures.ts'
import type { ImportPreview, ImportResult } from '../../electron/contract/shapes.ts'
import { deskExports } from '../../electron/main/desk-exports.ts'
import { deskImports } from '../../electron/main/desk-imports.ts'
import { EvidenceStore } from '../../electron/main/evidence/evidence-store.ts'
import { nodeExportFiles } from '../../electron/main/export/node-export-files.ts'
import { newNodeHash, nodeSha256Hex } from '../../electron/main/export/node-hash.ts'
import { nodeImportFiles, type ImportFiles } from '../../electron/main/import/import-files.ts'
import { settleImports, type ReachedStep } from '../../electron/main/import/taken-imports.ts'
import { nodeJournalFiles } from '../../electron/main/journal/journal-files.ts'
import { Journal } from '../../electron/main/journal/journal.ts'
import { localCalendar } from '../../electron/main/local-calendar.ts'
import { openOffice } from '../../electron/main/session/office-opening.ts'
import { Office } from '../../electron/main/session/office.ts'
import { drawSalt } from '../../electron/main/sha256.ts'
import type { EventDraft, EventEnvelope } from '../../src/domain/event.ts'
import type { ExportRange } from '../../src/domain/office.ts'
import { EXPORT_ENTRIES } from '../../src/formats/export-manifest.ts'
import { openVerifiedExport } from '../../src/formats/open-export.ts'

export const STAFF_ID = '22222222-2222-4222-8222-222222222222'

export interface ReceivingDeskOptions {
  readonly now?: () => number
  readonly random?: () => number
  readonly sealAfter?: number
  readonly reached?: ReachedStep
  readonly importFiles?: ImportFiles
}

/** Journal, evidence, export and import of one desk in a real folder, without sign-in and window. */
export async function openReceivingDesk(folder: string, options: ReceivingDeskOptions = {}) {
  const dataFolder = join(folder, 'data')
  const outFolder = join(folder, 'out')
  await mkdir(dataFolder, { recursive: true })
  await mkdir(outFolder, { recursive: true })
  await settleImports(dataFolder, nodeImportFiles)
  const now = options.now ?? Date.now
  const random = options.random ?? Math.random
  const journal = await Journal.open({
    folder: join(dataFolder, 'journal'),
    receivedFolder: join(dataFolder, 'received'),
    files: nodeJournalFiles,
    calendar: localCalendar,
    now,
    newSalt: drawSalt,
    ...(options.sealAfter === undefined ? {} : { sealAfter: options.sealAfter }),
  })
  const identityPath = join(dataFolder, 'office.json')
  const identity = await openOffice(journal, identityPath, random)
  const unused = () => Promise.resolve()
  const office = new Office(
    {
      journal,
      pins: { setPin: unused },
      session: {
        enter: (member) => ({ ...member, roles: [...member.roles], isCovered: false }),
        refresh: () => null,
      },
      identityPath,
      now,
      newId: randomUUID,
      random,
    },
    identity,
  )
  const evidence = new EvidenceStore(join(dataFolder, 'evidence'), nodeExportFiles)
  const parts = { journal, office, evidence, newId: randomUUID, progress: () => undefined }
  const exports = deskExports({
    ...parts,
    ...{ calendar: localCalendar, appVersion: '0.1.0', asideFolder: dataFolder },
  })
  const reached = options.reached === undefined ? {} : { reached: options.reached }
  const files = options.importFiles === undefined ? {} : { files: options.importFiles }
  const imports = deskImports({ ...parts, ...reached, ...files, dataFolder })

  const exportTo = async (
    order: { readonly range?: ExportRange; readonly passphrase?: string } = {},
  ): Promise<string> => {
    const { range = null, passphrase = null } = order
    const job = { jobId: randomUUID(), folder: outFolder, by: STAFF_ID, passphrase, range }
    const rest = { byName: '', withForms: false }
    return given(await exports.write({ ...job, ...rest })).path
  }

  const importFrom = async (
    paths: readonly string[],
    deskLetter: string | null = office.identity === null ? 'B' : null,
    passphrase: string | null = null,
  ): Promise<{ preview: ImportPreview; result: ImportResult }> => {
    const jobId = randomUUID()
    const preview = given(await imports.stage({ jobId, paths, passphrase }))
    return { preview, result: given(await imports.commit({ jobId, deskLetter, by: STAFF_ID })) }
  }

  return {
    folder,
    dataFolder,
    journal,
    office,
    evidence,
    imports,
    exportTo,
    importFrom,
    setUp: async (deskLetter: string) =>
      given(
        await office.setUp({
          officeName: '云杉苑服务中心',
          officePhone: '',
          departments: [],
          deskLetter,
          staffName: '王秀英',
          pin: '2468',
          afterSave: 'pdf',
        }),
      ),
    append: async (drafts: readonly EventDraft[], commandId: string = randomUUID()) =>
      given(await journal.append({ commandId, drafts, by: STAFF_ID })).events,
    events: () => allEvents(journal),
    close: () => journal.close(),
  }
}

export type ReceivingDesk = Awaited<ReturnType<typeof openReceivingDesk>>

/** Every event of the desk, own and received, but those that never leave it, in the order of an export. */
export async function allEvents(journal: Journal): Promise<readonly EventEnvelope[]> {
  const events: EventEnvelope[] = []
  for (const head of journal.heads()) events.push(...(await journal.read(head, 0, 1_000_000)))
  return events
    .filter(({ stream }) => stream.kind !== 'office')
    .sort((a, b) => (a.stamp + a.id < b.stamp + b.id ? -1 : 1))
}

/** The bytes of `events.jsonl` in an export. */
export async function eventsJsonl(path: string): Promise<Buffer> {
  const file = await nodeExportFiles.open(path)
  try {
    const ports = {
      newHash: newNodeHash,
      sha256Hex: nodeSha256Hex,
      breathe: () => Promise.resolve(),
      progress: () => undefined,
    }
    const opened = await openVerifiedExport(file, ports)
    if (!opened.ok) throw new Error(`Not an export: ${opened.code}`)
    const pieces: Uint8Array[] = []
    for await (const piece of opened.read(EXPORT_ENTRIES.events)) pieces.push(piece)
    return Buffer.concat(pieces)
  } finally {
    await file.close()
  }
}

/** The value of an outcome that is expected to be one. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code} ${JSON.stringify(outcome.params)}`)
  return outcome.value
}
