import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { KnownValues } from '../../domain/training/anonymise.ts'
import type { TrainingTexts } from '../../domain/training/training-acts.ts'
import { knownValues, originalTexts } from '../../domain/training/training-draft.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** The case a training case is made of, in its own words, and what tells who it is about. */
export interface OriginalCase {
  readonly complaint: ComplaintCase
  readonly texts: TrainingTexts
  readonly known: KnownValues
}

/** Nobody known: the patterns alone are looked for. */
export const NOBODY_KNOWN: KnownValues = {
  names: [],
  staffNames: [],
  households: [],
  phones: [],
  numbers: [],
  officeNames: [],
}

/** Reads a case with everybody of its household; the number as typed, letters in any case. */
export async function readOriginal(
  app: AppContext,
  wanted: { readonly caseId: string } | { readonly number: string },
  titleOf: (kind: ActKind) => string,
): Promise<OriginalCase | null> {
  const complaint =
    'caseId' in wanted
      ? await app.store.caseById(wanted.caseId)
      : await app.store.caseByNumber(wanted.number.normalize('NFKC').trim().toUpperCase())
  if (complaint === undefined) return null
  const households = await app.store.roster.byAddress(complaint.personal?.household ?? '')
  const residentNames = households.flatMap(({ residents, leftNames }) => [
    ...residents.map(({ name }) => name),
    ...leftNames,
  ])
  const staffNames = app.staff.value.map(({ name }) => name)
  const known = knownValues(complaint, {
    staffNames,
    officeName: app.settings.value.officeName,
    residentNames,
  })
  return { complaint, texts: originalTexts(complaint, titleOf), known }
}
