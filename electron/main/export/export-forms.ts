import type { OfficeSettings } from '../../../src/domain/office.ts'
import { FORMS_FOLDER } from '../../../src/formats/export-manifest.ts'
import type { ExportedForm } from '../../../src/formats/export-package.ts'
import type { Outcome } from '../../contract/failures.ts'
import type { Sheet } from '../../contract/shapes.ts'
import type { ExportJob } from './export-job.ts'
import type { NamedSheet } from './export-reading.ts'

/** Room asked for each form: fonts are most of it, embedded in each. */
export const FORM_BYTES = 300_000

/** What lays a form out. */
export interface FormMaking {
  readonly toBytes: (sheet: Sheet, printedBy: string) => Promise<Outcome<Uint8Array>>
  readonly settings: () => OfficeSettings
}

export interface ExportFormsParts {
  readonly making: FormMaking
  readonly sheets: AsyncIterable<NamedSheet>
  /** Cases of the package. */
  readonly total: number
  /** Name of whoever exports, for the footer. */
  readonly printedBy: string
  readonly progress: (done: number, total: number) => void
}

/** F01 of every case of a package as PDF, laid out one after another as they are asked for; ends the job when one fails. */
export async function* exportForms(
  { making, sheets, total, printedBy, progress }: ExportFormsParts,
  job: ExportJob,
): AsyncGenerator<ExportedForm> {
  let done = 0
  progress(done, total)
  for await (const { name, sheet } of sheets) {
    const made = await making.toBytes(sheet, printedBy)
    if (!made.ok) job.refuse(made)
    yield { path: `${FORMS_FOLDER}${name}.pdf`, content: only(made.value) }
    progress((done += 1), total)
    await job.breathe()
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
