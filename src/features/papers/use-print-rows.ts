import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { CaseSummary } from '../../storage/case-row.ts'
import { markedCases } from '../../ui/marked-cases.ts'
import type { PrintJob, PrintOrder } from './print-job.ts'
import { usePrintQueue } from './print-queue.ts'

/** A line of the print centre: a case that is chosen, or a job of the queue. */
export interface PrintRow {
  readonly rowId: string
  readonly caseId: string
  readonly order: PrintOrder
  readonly copies: number
  /** `null` = chosen, not handed over yet. */
  readonly job: PrintJob | null
  /** `null` = not read yet, or gone. */
  readonly summary: CaseSummary | null
}

/** Rows hold all events of their cases: so many are read at a time. */
const PAGE = 100

/** What the print centre lists: the queue in its order, then the chosen cases; and the case of the line one stands on. */
export function usePrintRows(
  app: AppContext,
  chosen: { readonly orders: Readonly<Ref<readonly PrintOrder[]>>; readonly count: Readonly<Ref<number>> },
) {
  const queue = usePrintQueue()
  const summaries = shallowRef<ReadonlyMap<string, CaseSummary>>(new Map())
  const currentId = ref('')
  const complaint = shallowRef<ComplaintCase | null>(null)

  const rows = computed<readonly PrintRow[]>(() => [
    ...queue.jobs.map((job) => ({
      rowId: job.jobId,
      caseId: job.caseId,
      order: job.order,
      copies: job.copies,
      job,
      summary: summaries.value.get(job.caseId) ?? null,
    })),
    ...markedCases.ids().flatMap((caseId) =>
      chosen.orders.value.map((order) => ({
        rowId: `${caseId} ${order.copy ?? ''}`,
        caseId,
        order,
        copies: chosen.count.value,
        job: null,
        summary: summaries.value.get(caseId) ?? null,
      })),
    ),
  ])
  const current = computed(
    () => rows.value.find(({ rowId }) => rowId === currentId.value) ?? rows.value[0] ?? null,
  )
  const caseIds = computed(() => [...new Set(rows.value.map(({ caseId }) => caseId))].join(' '))

  async function readSummaries(isAnew: boolean): Promise<void> {
    const known = isAnew ? new Map<string, CaseSummary>() : new Map(summaries.value)
    const wanted = caseIds.value.split(' ').filter((caseId) => caseId !== '' && !known.has(caseId))
    for (let from = 0; from < wanted.length; from += PAGE) {
      for (const each of await app.store.casesByIds(wanted.slice(from, from + PAGE)))
        known.set(each.caseId, each)
    }
    summaries.value = known
  }

  async function readCase(): Promise<void> {
    const caseId = current.value?.caseId
    const found = caseId === undefined ? null : ((await app.store.caseById(caseId)) ?? null)
    // Another line may have been gone to meanwhile.
    if (current.value?.caseId === caseId) complaint.value = found
  }

  watch(caseIds, () => void readSummaries(false), { immediate: true })
  watch(
    () => current.value?.caseId,
    () => void readCase(),
    { immediate: true },
  )
  onScopeDispose(
    app.store.onChange((changed) => {
      const ids = changed.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []))
      if (current.value !== null && ids.includes(current.value.caseId)) void readCase()
    }),
  )
  return { rows, current, currentId, complaint }
}
