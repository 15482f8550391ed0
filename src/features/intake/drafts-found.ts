import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { caseOfCall } from './call-on-case.ts'
import { parseIntakeDraft, type IntakeDraft } from './intake-draft.ts'
import { saysMore } from './register-draft.ts'
import type { SavedCase } from './saved-case.ts'

/** What was written down before the program ended. */
export interface DraftsFound {
  /** The one that was being written; `null` = there was none. */
  readonly inHand: IntakeDraft | null
  /** In the order in which they were parked. */
  readonly parked: readonly IntakeDraft[]
  /** Cases whose drafts were left over although they had reached the journal. */
  readonly saved: readonly SavedCase[]
}

/** Looks through the kept drafts of the last run; those that say nothing beyond their saved case are put away. */
export async function draftsFound(app: AppContext): Promise<DraftsFound> {
  const kept = await app.keptAtStart
  const drafts: IntakeDraft[] = []
  const saved: SavedCase[] = []
  for (const { draftId, content, savedAt } of kept.ok
    ? [...kept.value].sort((a, b) => b.savedAt - a.savedAt)
    : []) {
    const found = parseIntakeDraft(content)
    if (found === null) continue
    const called = await caseOfCall(app, found)
    const known = called ?? (await app.store.caseById(found.caseId))
    if (
      known === undefined ||
      (called === null && isYounger(savedAt, known) && saysMore(known, found, app))
    ) {
      drafts.push(found)
      continue
    }
    if (found.reopened === null)
      saved.push({ caseId: known.caseId, number: known.number, savedAt: known.registeredAt })
    await app.desk.request('draft:remove', { draftId })
  }
  // Should two claim to be in hand, an end came between two writings: the later one is, and the other waits first.
  const inHand = drafts.find(({ parkedAt }) => parkedAt === null) ?? null
  const parked = drafts.filter((draft) => draft !== inHand)
  return { inHand, parked: parked.sort((a, b) => (a.parkedAt ?? 0) - (b.parkedAt ?? 0)), saved }
}

/** What was kept before the save lacks the last words of the case: taken up again it would take them back. */
function isYounger(keptAt: number, { registeredAt }: ComplaintCase): boolean {
  return keptAt >= registeredAt
}
