import type { CaseFacts } from './case-facts.ts'

/** P12, ours: so soon after another of the same household and category it is the same trouble again. */
export const REPEAT_DAYS = 30
export const REPEAT_MS = REPEAT_DAYS * 24 * 60 * 60 * 1000

/** Ids of complaints that came within 30 days after another of the same household and service category. */
export function repeatCases(facts: readonly CaseFacts[]): ReadonlySet<string> {
  const known = facts.filter(
    ({ matterKind, householdKey, serviceCategory }) =>
      matterKind === 'complaint' && householdKey !== '' && serviceCategory !== null,
  )
  const lastOf = new Map<string, number>()
  const repeats = new Set<string>()
  for (const { caseId, cameAt, householdKey, serviceCategory } of known.toSorted(byComing)) {
    const key = `${householdKey} ${String(serviceCategory)}`
    const last = lastOf.get(key)
    if (last !== undefined && cameAt - last <= REPEAT_MS) repeats.add(caseId)
    lastOf.set(key, cameAt)
  }
  return repeats
}

function byComing(a: CaseFacts, b: CaseFacts): number {
  return a.cameAt - b.cameAt || (a.caseId < b.caseId ? -1 : 1)
}
