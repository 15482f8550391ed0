import { computed, type Ref } from 'vue'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { dueForms } from '../../domain/forms/due-forms.ts'
import type { GroupStanding } from '../../domain/group-standing.ts'

/** Papers the procedure asks for now of the case on its page. */
export function useDueForms(
  complaint: Readonly<Ref<ComplaintCase | null>>,
  now: Readonly<Ref<number>>,
  group: Readonly<Ref<GroupStanding | null>>,
) {
  return computed(() =>
    complaint.value === null ? [] : dueForms(complaint.value, { now: now.value, group: group.value }),
  )
}
