import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { groupStanding, windowStart } from '../../domain/group-standing.ts'
import { householdKey } from '../../domain/household.ts'
import { isEndStage } from '../../domain/procedure/stages.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { GroupOfCase } from '../../storage/group-queries.ts'
import type { SimilarCase } from '../../storage/similar-cases.ts'

/** Rows read for each likeness, as on intake. */
const MOST_READ = 30

/** R18, behind the page: open cases on one matter with this one that nobody has linked, and how all of them stand. */
export function useAlikeCases(
  app: AppContext,
  complaint: () => ComplaintCase,
  group: () => GroupOfCase | null,
) {
  const similar = shallowRef<readonly SimilarCase[]>([])

  async function lookUp(): Promise<void> {
    const { personal, serviceCategory, stage, registeredAt } = complaint()
    if (personal === null || isEndStage(stage)) {
      similar.value = []
      return
    }
    const { household, place } = personal
    similar.value = await app.store.similarCases({
      likeness: { household, serviceCategory, place },
      since: windowStart(registeredAt, app.settings.value),
      limit: MOST_READ,
    })
  }

  const sought = (): string => {
    const { personal, serviceCategory, stage } = complaint()
    return [personal?.household, personal?.place, serviceCategory, stage].join('\n')
  }
  watch(sought, () => void lookUp(), { immediate: true })
  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'case')) void lookUp()
    }),
  )

  const unlinked = computed(() => {
    const linked = group()?.group.members.map(({ caseId }) => caseId) ?? []
    return similar.value
      .filter(
        ({ by, caseId }) => by !== 'household' && caseId !== complaint().caseId && !linked.includes(caseId),
      )
      .toSorted((a, b) => a.registeredAt - b.registeredAt)
  })
  const standing = computed(() => {
    const { personal, registeredAt } = complaint()
    const own = { householdKey: householdKey(personal?.household ?? ''), registeredAt }
    const linked = group()?.members ?? [own]
    return groupStanding({ cases: [...linked, ...unlinked.value], toldAt: [] }, app.settings.value)
  })
  const isPointedOut = computed(() => unlinked.value.length > 0 && standing.value.isOfGeneralConcern)
  return { unlinked, standing, isPointedOut }
}
