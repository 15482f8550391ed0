import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { householdKey, isSameHousehold } from '../../domain/household.ts'
import type { RosterHousehold } from '../../domain/roster-household.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Cases looked at for the last caller of a household. */
const LOOKED_AT = 5

/**
 * The case of whoever called last from this household (P10). Somebody of whom the roster says that they have left is not
 * taken for granted.
 */
export async function lastCaller(
  { store }: Pick<AppContext, 'store'>,
  { address, leftNames }: Pick<RosterHousehold, 'address' | 'leftNames'>,
): Promise<ComplaintCase | undefined> {
  if (address === '') return undefined
  const cases = await store.casesOfHousehold(householdKey(address), LOOKED_AT)
  const latest = cases.find(({ householdText }) => isSameHousehold(householdText ?? '', address))
  const known = latest === undefined ? undefined : await store.caseById(latest.caseId)
  const name = known?.personal?.complainantName ?? ''
  return name === '' || leftNames.includes(name) ? undefined : known
}
