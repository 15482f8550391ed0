import type { CaseGroup } from '../../domain/case-group.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { GroupCommand } from '../../domain/decide-group.ts'

/**
 * What links a case with others on the same matter (R18): those that belong nowhere join the group that is there, or all
 * form one. A case that belongs to another group stays there.
 *
 * @param isGrouped whether a case belongs to some group already, by its id
 */
export function linkCommands(
  { caseId, serviceCategory, building }: Pick<ComplaintCase, 'caseId' | 'serviceCategory' | 'building'>,
  others: readonly string[],
  group: CaseGroup | null,
  isGrouped: (caseId: string) => boolean,
  newId: () => string,
): readonly GroupCommand[] {
  const caseIds = [...others, caseId]
  if (group === null) return [{ kind: 'formGroup', groupId: newId(), caseIds, serviceCategory, building }]
  return caseIds
    .filter((each) => !isGrouped(each))
    .map((each): GroupCommand => ({ kind: 'joinGroup', caseId: each }))
}
