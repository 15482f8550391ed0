import { computed, ref, shallowRef } from 'vue'
import type { EventDraft } from '../../domain/event.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { rosterBatches, type RosterBatch } from './roster-batches.ts'

/** Milliseconds for one batch on a slow disk. */
const BATCH_LIMIT_MS = 30_000

/** How writing a list ended: all of it, stopped by a person after a batch, or by the system. */
export type RosterWritten =
  | { readonly kind: 'whole' | 'stopped' }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/**
 * Writes a planned list batch by batch, so that other saves come in between and a person can stop it; written again it
 * goes on after the last batch that stands in the journal (ADR 23).
 */
export function useRosterWriting(app: Pick<AppContext, 'store' | 'newId'>) {
  const batches = shallowRef<readonly RosterBatch[]>([])
  const written = ref(0)
  let stopping = new AbortController()

  const count = (part: readonly RosterBatch[]): number =>
    part.reduce((sum, { households }) => sum + households, 0)
  const total = computed(() => count(batches.value))
  const done = computed(() => count(batches.value.slice(0, written.value)))

  function plan(events: readonly EventDraft[]): void {
    batches.value = rosterBatches(events, app.newId)
    written.value = 0
  }

  async function write(): Promise<RosterWritten> {
    stopping = new AbortController()
    const { signal } = stopping
    for (const { commandId, events } of batches.value.slice(written.value)) {
      if (signal.aborted) return { kind: 'stopped' }
      const saved = await app.store.append(commandId, events, { limitMs: BATCH_LIMIT_MS })
      if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
      written.value += 1
    }
    return { kind: 'whole' }
  }

  /** Stops after the batch under way. */
  function stop(): void {
    stopping.abort()
  }

  return { plan, write, stop, done, total }
}
