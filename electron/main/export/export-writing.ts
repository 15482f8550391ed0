import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { OfficeEventTable } from '../../../src/domain/office.ts'
import type { WrittenPackage } from '../../../src/formats/export-package.ts'
import { safeFileName } from '../../../src/formats/safe-file-name.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ExportReceipt } from '../../contract/shapes.ts'
import { AsideFiles } from './aside-files.ts'
import type { ExportDeps } from './export-deps.ts'
import type { OpenedFile } from './export-files.ts'
import { exportForms, type FormMaking } from './export-forms.ts'
import type { ExportJob } from './export-job.ts'
import { countedExport, type CountedExport } from './counted-export.ts'
import type { ExportOrder } from './export-order.ts'
import type { ExportReading } from './export-reading.ts'
import { readBackExport, writeTemporary } from './export-steps.ts'
import { openReading } from './opened-reading.ts'
import { SharedProgress } from './shared-progress.ts'
import { giveFinalNames, removeLeftovers, temporaryName, type WaitingFile } from './target-file.ts'

const MEBIBYTE = 1024 * 1024

/** One file of an export, written and read back. */
interface FinishedFile {
  readonly written: WrittenPackage
  readonly readBack: OpenedFile['readBack']
}

/**
 * Writes one export: count, space, temporary file beside the target (row 34), read back, final name, record.
 *
 * Nothing stays under a final name unless all of it is there, proved, and on record.
 */
export async function writeExport(
  deps: ExportDeps,
  job: ExportJob,
  active: Set<string>,
  order: ExportOrder,
): Promise<Outcome<ExportReceipt>> {
  const { files, asideFolder } = deps
  const { folder } = order
  if (order.withForms && deps.forms === undefined) return failure('notAvailableHere')
  const startedMs = deps.monotonicMs()
  await job.at('target', () => removeLeftovers(files, folder, active))
  if (asideFolder !== undefined) await job.at('desk', () => removeLeftovers(files, asideFolder, active))
  const reading = openReading(deps, job, order.passphrase !== null)
  const waiting: WaitingFile[] = []
  const asides =
    asideFolder === undefined ? null : new AsideFiles({ files, job, folder: asideFolder, active })
  try {
    const found = await countedExport(deps, reading, order)
    if (!found.ok) return found
    const counted = found.value
    const freeBytes = await job.at('target', () => files.freeBytes(folder))
    if (freeBytes < counted.neededBytes) {
      return failure('targetTooSmall', {
        neededMebibytes: Math.ceil(counted.neededBytes / MEBIBYTE),
        freeMebibytes: Math.floor(freeBytes / MEBIBYTE),
      })
    }
    waiting.push(...counted.packages.map((_, index) => waitingFile(folder, counted, index)))
    for (const { temporary } of waiting) active.add(temporary)
    const finished = await finishedFiles(deps, job, order, { reading, counted, waiting, asides })
    if (finished === null) return failure('readBackDiffers')
    await job.breathe()
    const names = await job.at('target', () => giveFinalNames(files, waiting, folder, deps.sleep))
    const durationMs = Math.round(deps.monotonicMs() - startedMs)
    return await recorded(deps, job, order, { names, finished, durationMs })
  } finally {
    await reading.close()
    await asides?.removeAll()
    for (const { temporary } of waiting) {
      await files.remove(temporary).catch(() => undefined)
      active.delete(temporary)
    }
  }
}

function waitingFile(folder: string, { packages, wanted }: CountedExport, index: number): WaitingFile {
  const part = packages.length === 1 ? '' : `.${String(index + 1)}of${String(packages.length)}`
  return {
    temporary: join(folder, temporaryName(wanted, randomBytes(8).toString('hex'))),
    nameFor: (copy) => safeFileName(wanted, copy).replace(/\.tingsu\.zip$/u, `${part}.tingsu.zip`),
  }
}

interface CountedFiles {
  readonly reading: ExportReading
  readonly counted: CountedExport
  readonly waiting: readonly WaitingFile[]
  readonly asides: AsideFiles | null
}

/** Writes every file, then reads every file back; `null` when one gives back something else. */
async function finishedFiles(
  deps: ExportDeps,
  job: ExportJob,
  { passphrase, withForms, byName }: ExportOrder,
  { reading, counted, waiting, asides }: CountedFiles,
): Promise<readonly FinishedFile[] | null> {
  const { facts, packages } = counted
  const writing = new SharedProgress(job, 'writing', packages.length)
  const laying = new SharedProgress(job, 'forms', packages.length)
  const formsOf = (making: FormMaking, index: number) => {
    const total = packages[index]?.cases.size ?? 0
    const parts = { making, total, printedBy: byName, progress: laying.part(index) }
    return exportForms({ ...parts, sheets: reading.sheets(index) }, job)
  }
  const newAside = asides === null ? undefined : () => asides.begin(counted.wanted)
  const written: WrittenPackage[] = []
  for (const [index, { temporary }] of waiting.entries()) {
    const survey = packages[index]
    if (survey === undefined) continue
    const output = await job.at('target', () => deps.files.create(temporary))
    const making = withForms ? deps.forms : undefined
    const forms = making === undefined ? undefined : formsOf(making, index)
    const content = { reading, index, survey, facts, passphrase, forms, progress: writing.part(index) }
    written.push(await writeTemporary(deps, job, output, { ...content, newAside }))
  }
  const checking = new SharedProgress(job, 'checking', packages.length)
  const finished: FinishedFile[] = []
  for (const [index, { temporary }] of waiting.entries()) {
    const expected = written[index]
    if (expected === undefined) continue
    const progress = checking.part(index)
    const wanted = { expected, hashed: reading.unpacking?.(), passphrase, progress }
    const readBack = await readBackExport(deps.files, job, temporary, wanted)
    if (readBack === null) return null
    finished.push({ written: expected, readBack })
  }
  return finished
}

interface NamedExport {
  readonly names: readonly string[]
  readonly finished: readonly FinishedFile[]
  readonly durationMs: number
}

/** Puts the export on record; what could not be recorded is taken back: nothing leaves without a trace (PIPL art. 51). */
async function recorded(
  deps: ExportDeps,
  job: ExportJob,
  order: ExportOrder,
  named: NamedExport,
): Promise<Outcome<ExportReceipt>> {
  const { files } = deps
  const { folder, by } = order
  const data = exportedData(order, named)
  const parts = named.names.map((fileName, index) => {
    const { sha256 = '', bytes = 0 } = named.finished[index]?.written ?? {}
    return { fileName, sha256, bytes }
  })
  const paths = parts.map(({ fileName }) => join(folder, fileName))
  const takeBack = async () => {
    for (const path of paths) await files.remove(path).catch(() => undefined)
  }
  try {
    await job.at('target', () => files.syncFolder(folder))
  } catch (error) {
    await takeBack()
    throw error
  }
  try {
    const event = { data: parts.length === 1 ? data : { ...data, files: parts }, personal: { folder } }
    const { id, at } = await deps.recordExported(event, by)
    return success({
      ...{ receiptId: id, madeAt: at, madeBy: by, path: paths[0] ?? folder },
      ...{ ...data, range: order.range },
      files: parts.map((part, index) => ({ ...part, path: paths[index] ?? folder })),
    })
  } catch {
    await takeBack()
    return failure('exportNotRecorded')
  }
}

type Data = OfficeEventTable['exported']['data']
type ExportedData = Required<Omit<Data, 'files' | 'range'>> & Pick<Data, 'range'>

function exportedData(
  { passphrase, range, withForms }: ExportOrder,
  { names, finished, durationMs }: NamedExport,
): ExportedData {
  const sum = (of: (written: WrittenPackage) => number) =>
    finished.reduce((total, { written }) => total + of(written), 0)
  const [first] = finished
  return {
    fileName: names[0] ?? '',
    sha256: first?.written.sha256 ?? '',
    bytes: sum(({ bytes }) => bytes),
    cases: sum(({ cases }) => cases),
    events: sum(({ events }) => events),
    entries: sum(({ entries }) => entries),
    missingEvidence: sum(({ missingEvidence }) => missingEvidence),
    durationMs,
    readBack: finished.every(({ readBack }) => readBack === 'medium') ? 'medium' : 'cache',
    isEncrypted: passphrase !== null,
    forms: withForms ? sum(({ cases }) => cases) : 0,
    ...(range === null ? {} : { range }),
  }
}
