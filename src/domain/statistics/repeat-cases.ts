import type { CaseFacts } from './case-facts.ts'
import { CASES_A_STEP, taken } from './figures.ts'

/** P12, ours: so soon after another of the same household and category it is the same trouble again. */
export const REPEAT_DAYS = 30
export const REPEAT_MS = REPEAT_DAYS * 24 * 60 * 60 * 1000

/** Ids of complaints that came within 30 days after another of the same household and service category. */
export function repeatCases(facts: readonly CaseFacts[]): ReadonlySet<string> {
  return taken(countRepeats(facts))
}

/** As `repeatCases`, in steps between which keys can be heard; each says how many cases have been looked at. */
export function* countRepeats(
  facts: readonly CaseFacts[],
): Generator<number, ReadonlySet<string>, undefined> {
  let done = 0
  const alike = new Map<string, CaseFacts[]>()
  for (const each of facts) {
    done += 1
    if (done % CASES_A_STEP === 0) yield done
    const { matterKind, householdKey, serviceCategory } = each
    if (matterKind !== 'complaint' || householdKey === '' || serviceCategory === null) continue
    const key = `${householdKey} ${serviceCategory}`
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [each])
    else known.push(each)
  }
  const repeats = new Set<string>()
  let seen = 0
  for (const group of alike.values()) {
    seen += group.length
    if (seen >= CASES_A_STEP) {
      yield done
      seen = 0
    }
    for (const caseId of repeatsAmong(group)) repeats.add(caseId)
  }
  return repeats
}

/** Among cases of one household and category, those that came soon after the one before. */
function repeatsAmong(group: readonly CaseFacts[]): readonly string[] {
  const [, ...others] = group
  if (others.length === 0) return []
  return group
    .toSorted((a, b) => a.cameAt - b.cameAt || (a.caseId < b.caseId ? -1 : 1))
    .flatMap(({ caseId, cameAt }, index, sorted) => {
      const before = sorted[index - 1]
      return before !== undefined && cameAt - before.cameAt <= REPEAT_MS ? [caseId] : []
    })
}
