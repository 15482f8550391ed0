import { computed, ref } from 'vue'
import { FORM_COPIES, type CaseFormId } from '../../domain/case-vocabulary.ts'
import type { PrintJob, PrintOrder, JobWay } from './print-job.ts'

/** P6: no word of whose copy it is, the complainant's, the file's, or one of each. */
export const COPY_CHOICES = ['none', ...FORM_COPIES, 'both'] as const
export type CopyChoice = (typeof COPY_CHOICES)[number]

/** More of one form for one case than anybody hands out. */
const MOST_COPIES = 9

/** What is printed of every chosen case: which form, whose copies, how many of each. */
export function usePrintChoice() {
  const formId = ref<CaseFormId>('F01')
  const copy = ref<CopyChoice>('none')
  const count = ref(1)

  /** P6: only the record is printed for the complainant and for the file. */
  const hasCopies = computed(() => formId.value === 'F01')
  const orders = computed(() => ordersOf(formId.value, hasCopies.value ? copy.value : 'none'))

  return {
    formId,
    copy,
    count,
    hasCopies,
    orders,
    nextCopy: () => {
      copy.value = COPY_CHOICES[(COPY_CHOICES.indexOf(copy.value) + 1) % COPY_CHOICES.length] ?? 'none'
    },
    more: (by: 1 | -1) => {
      count.value = Math.min(MOST_COPIES, Math.max(1, count.value + by))
    },
  }
}

/** The printings of one case, the complainant's copy before the file's. */
export function ordersOf(formId: CaseFormId, copy: CopyChoice): readonly PrintOrder[] {
  const copies = copy === 'both' ? FORM_COPIES : [copy === 'none' ? null : copy]
  return copies.map((each) => ({ formId, isForSignature: null, copy: each }))
}

/** The jobs of the cases in their order; what belongs to one case lies together in the tray. */
export function jobsOf(
  caseIds: readonly string[],
  {
    orders,
    copies,
    way,
  }: { readonly orders: readonly PrintOrder[]; readonly copies: number; readonly way: JobWay },
  newId: () => string,
): readonly Omit<PrintJob, 'state'>[] {
  return caseIds.flatMap((caseId) => orders.map((order) => ({ jobId: newId(), caseId, order, copies, way })))
}
