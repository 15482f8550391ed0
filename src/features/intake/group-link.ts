import type { GroupDecision } from '../../domain/decide-group.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionContext } from '../../platform/decision-context.ts'
import type { IntakeDraft } from './intake-draft.ts'

/**
 * The events that link a draft's case with the one chosen beside it (R18): it joins that one's group, or both form one.
 * None when nothing was chosen, or when it is linked already.
 */
export async function linkingOf(app: AppContext, draft: IntakeDraft): Promise<GroupDecision> {
  const { link, caseId } = draft
  if (link === null || (await app.store.groupOfCase(caseId)) !== undefined) return { ok: true, events: [] }
  const found = await app.store.groupOfCase(link.caseId)
  const other = await app.store.caseById(link.caseId)
  const { decideGroup } = await import('../../domain/decide-group.ts')
  return decideGroup(
    found?.group ?? null,
    found === undefined
      ? {
          kind: 'formGroup',
          groupId: app.newId(),
          caseIds: [link.caseId, caseId],
          serviceCategory: other?.serviceCategory ?? draft.serviceCategory,
          building: other?.building ?? null,
        }
      : { kind: 'joinGroup', caseId },
    decisionContext(app),
  )
}
