import { randomUUID } from 'node:crypto'
import type { ExportRange } from '../../../src/domain/office.ts'
import { exportFileName } from '../../../src/formats/export-file-name.ts'
import type { ExportFacts } from '../../../src/formats/export-package.ts'
import { FAT32_BYTES } from '../../../src/formats/export-plan.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ExportPlan } from '../../contract/shapes.ts'
import type { ExportDeps } from './export-deps.ts'
import { FORM_BYTES } from './export-forms.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportOrder } from './export-order.ts'
import type { ExportReading, ReadPackage } from './export-reading.ts'
import { openReading } from './opened-reading.ts'

/** What an export will hold, counted before anything is written. */
export interface CountedExport {
  /** One for each file; several when one would be too large for FAT32 (row 31). */
  readonly packages: readonly ReadPackage[]
  readonly facts: ExportFacts
  /** Name of the file, of the set without its number, before it is known whether the name is free. */
  readonly wanted: string
  readonly neededBytes: number
}

/** Reads the journal once and counts. */
export async function countedExport(
  deps: ExportDeps,
  reading: ExportReading,
  { range, by, withForms }: Pick<ExportOrder, 'range' | 'by' | 'withForms'>,
): Promise<Outcome<CountedExport>> {
  const { calendar, maxFileBytes = FAT32_BYTES } = deps
  const facts = { office: await deps.office(), appVersion: deps.appVersion, madeAt: deps.now(), madeBy: by }
  const formBytes = withForms ? FORM_BYTES : 0
  const planned = await reading.plan({ range, maxBytes: maxFileBytes, formBytes, setId: randomUUID() })
  if (!planned.ok) return failure(planned.code, planned.params)
  const { packages } = planned
  const [first] = packages
  const covered = range ?? (packages.length === 1 && first ? first.range : planned.range)
  return success({
    packages,
    facts,
    wanted: exportFileName(facts.office.name, covered, facts.madeAt, calendar),
    neededBytes: packages.reduce((sum, each) => sum + each.neededBytes, 0),
  })
}

/** What the recovery sheet says, which is printed before the export begins. */
export async function plannedExport(
  deps: ExportDeps,
  job: ExportJob,
  range: ExportRange | null,
): Promise<Outcome<ExportPlan>> {
  const reading = openReading(deps, job)
  try {
    const counted = await countedExport(deps, reading, { range, by: '', withForms: false })
    if (!counted.ok) return counted
    const { packages, facts, wanted, neededBytes } = counted.value
    const cases = packages.reduce((sum, each) => sum + each.cases.size, 0)
    return success({ fileName: wanted, madeAt: facts.madeAt, cases, neededBytes })
  } finally {
    await reading.close()
  }
}
