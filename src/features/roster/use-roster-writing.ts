import { computed, shallowRef } from 'vue'
import type { EventDraft } from '../../domain/event.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { rosterBatches, type RosterBatch } from './roster-batches.ts'

/** Milliseconds for one batch on a slow disk. */
const OF_A_BATCH = { limitMs: 30_000, isListPiece: true }
/** The next one is written to the journal while the one before it is folded into the projection. */
const AT_ONCE = 2

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
  /** Batches that stand in the journal, and those that were sent there once. */
  const standing = shallowRef<ReadonlySet<string>>(new Set())
  const sent = new Set<string>()
  let stopping = new AbortController()

  const count = (part: readonly RosterBatch[]): number =>
    part.reduce((sum, { households }) => sum + households, 0)
  const total = computed(() => count(batches.value))
  const done = computed(() => count(batches.value.filter(({ commandId }) => standing.value.has(commandId))))

  function plan(events: readonly EventDraft[]): void {
    batches.value = rosterBatches(events, app.newId)
    standing.value = new Set()
  }

  async function write(): Promise<RosterWritten> {
    stopping = new AbortController()
    const { signal } = stopping
    const failed: RosterWritten[] = []
    const underWay: Promise<void>[] = []
    for (const batch of batches.value.filter(({ commandId }) => !standing.value.has(commandId))) {
      if (underWay.length >= AT_ONCE) await underWay.shift()
      if (signal.aborted || failed.length > 0) break
      underWay.push(
        append(batch).then((problem) => {
          if (problem !== null) failed.push(problem)
        }),
      )
    }
    await Promise.all(underWay)
    return failed[0] ?? { kind: signal.aborted && done.value < total.value ? 'stopped' : 'whole' }
  }

  async function append({ commandId, events }: RosterBatch): Promise<RosterWritten | null> {
    const mayBeKnown = sent.has(commandId)
    sent.add(commandId)
    const saved = await app.store.append(commandId, events, { ...OF_A_BATCH, mayBeKnown })
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    standing.value = new Set([...standing.value, commandId])
    return null
  }

  /** Stops after the batch under way. */
  function stop(): void {
    stopping.abort()
  }

  return { plan, write, stop, done, total }
}
