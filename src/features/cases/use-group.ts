import { computed, onScopeDispose, shallowRef } from 'vue'
import { decideGroup } from '../../domain/decide-group.ts'
import { groupStanding } from '../../domain/group-standing.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { GroupOfCase } from '../../storage/group-queries.ts'
import type { DecisionProblem } from './use-case.ts'

/** The group a case belongs to, kept fresh, how it stands against R18, and the way out of it. */
export function useGroup(app: AppContext, caseId: string) {
  const found = shallowRef<GroupOfCase | null>(null)

  async function load(): Promise<void> {
    found.value = (await app.store.groupOfCase(caseId)) ?? null
  }

  const standing = computed(() =>
    found.value === null ? null : groupStanding(found.value.members, app.settings.value),
  )

  /** Takes the case out of its group. `null` = it is on the record. */
  async function leave(reason: string): Promise<DecisionProblem | null> {
    const decision = decideGroup(
      found.value?.group ?? null,
      { kind: 'leaveGroup', caseId, reason },
      {
        now: app.now(),
        actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
        office: app.settings.value,
        calendar: app.calendar,
        newId: app.newId,
      },
    )
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const saved = await app.store.append(app.newId(), decision.events)
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    await load()
    return null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'group' || kind === 'case')) void load()
    }),
  )
  return { found, standing, load, leave }
}
