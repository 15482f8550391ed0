import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { withColumn, type KnownColumns, type RosterColumn } from '../../domain/roster-layout.ts'
import type { EventDraft } from '../../domain/event.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { listInWorker } from './list-in-worker.ts'
import type { ListRefusal, OpenedSheet } from './list-reading.ts'
import { openRosterFile, planRosterFile, type PlannedList } from './roster-file.ts'

/** Lists whose columns are remembered; an office gets its lists from a few places. */
const MOST_KNOWN = 20

/** Reads a file in a worker, and again whenever somebody chooses another sheet or column. Esc ends it. */
export function useRosterReading(app: AppContext) {
  const isBusy = ref(false)
  const file = shallowRef<File | null>(null)
  const sheet = shallowRef<OpenedSheet | null>(null)
  const refusal = shallowRef<ListRefusal | null>(null)
  const plan = shallowRef<PlannedList | null>(null)
  /** Households of the roster that were compared. */
  const progress = ref({ done: 0, total: 0 })
  let worker: ReturnType<typeof listInWorker> | null = null
  let stopping = new AbortController()
  let hasChosen = false

  function stop(): void {
    stopping.abort()
    worker?.end()
    worker = null
    isBusy.value = false
  }
  onScopeDispose(stop)

  async function read(chosen: File, number: number): Promise<void> {
    stop()
    stopping = new AbortController()
    const { signal } = stopping
    const reading = (worker = listInWorker())
    ;[isBusy.value, file.value, sheet.value, refusal.value, plan.value] = [true, chosen, null, null, null]
    hasChosen = false
    const opened = await openRosterFile(reading, chosen, {
      sheet: number,
      known: app.settings.value.rosterColumns,
    }).catch((): ListRefusal => ({ ok: false, code: 'notText', params: {} }))
    if (signal.aborted) return
    if (opened.ok) sheet.value = opened
    else refusal.value = opened
    if (opened.ok) await compare(opened)
    else isBusy.value = false
  }

  async function compare(opened: OpenedSheet): Promise<void> {
    const { signal } = stopping
    if (worker === null) return
    isBusy.value = true
    progress.value = { done: 0, total: 0 }
    plan.value = null
    const planned =
      opened.layout.places.address === undefined
        ? null
        : await planRosterFile(app, worker, opened.layout, {
            signal,
            onProgress: (done, total) => (progress.value = { done, total }),
          })
    if (signal.aborted || sheet.value !== opened) return
    plan.value = planned
    isBusy.value = false
  }

  /** Somebody says where something stands; what it does is told at once. */
  async function choose(column: RosterColumn, at: number | null): Promise<void> {
    if (sheet.value === null) return
    hasChosen = true
    sheet.value = { ...sheet.value, layout: withColumn(sheet.value.layout, column, at) }
    await compare(sheet.value)
  }

  /** What is to be remembered of the columns for lists with the same titles; `null` = nothing new. */
  async function remembered(): Promise<EventDraft | null> {
    const { signature = '', layout } = sheet.value ?? {}
    if (!hasChosen || signature === '' || layout === undefined) return null
    const others = app.settings.value.rosterColumns.filter((each) => each.signature !== signature)
    const known: KnownColumns = { signature, places: layout.places }
    return {
      id: app.newId(),
      stream: { kind: 'settings', id: app.facts.officeId },
      wallAt: app.now(),
      seen: [...(await app.store.settingsHeads())],
      kind: 'settingsChanged',
      data: { rosterColumns: [known, ...others].slice(0, MOST_KNOWN) },
    }
  }

  return {
    isBusy,
    fileName: computed(() => file.value?.name ?? ''),
    sheet,
    refusal,
    plan,
    progress,
    read,
    readSheet: (number: number) => (file.value ? read(file.value, number) : Promise.resolve()),
    choose,
    remembered,
    stop,
  }
}
