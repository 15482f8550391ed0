import type { EventEnvelope } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { Breathe } from '../../../src/formats/export-source.ts'
import type { Journal } from '../journal/journal.ts'
import { localEvents } from './local-events.ts'

const SHOWN_NUMBERS = 20

export interface FoundConflicts {
  readonly cases: number
  /** Numbers of some of them. */
  readonly numbers: string[]
}

/**
 * Finds the cases in which the new events write a field that was written here without knowing of each other (ADR 1). Reads
 * the journal once more, and only when cases of this desk have changed.
 */
export async function findConflicts(
  journal: Pick<Journal, 'heads' | 'read'>,
  changedEvents: ReadonlyMap<string, readonly EventEnvelope[]>,
  breathe: Breathe,
): Promise<FoundConflicts> {
  if (changedEvents.size === 0) return { cases: 0, numbers: [] }
  const here = new Map<string, EventEnvelope[]>()
  for await (const event of localEvents(journal, breathe)) {
    if (event.stream.kind !== 'case' || !changedEvents.has(event.stream.id)) continue
    const known = here.get(event.stream.id)
    if (known === undefined) here.set(event.stream.id, [event])
    else known.push(event)
  }
  let cases = 0
  const numbers: string[] = []
  for (const [caseId, added] of changedEvents) {
    await breathe()
    const before = here.get(caseId) ?? []
    const after = foldCase([...before, ...added])
    const known = new Set(foldCase(before)?.conflicts.map(({ field }) => field))
    if (after === null || after.conflicts.every(({ field }) => known.has(field))) continue
    cases += 1
    if (numbers.length < SHOWN_NUMBERS) numbers.push(after.number)
  }
  return { cases, numbers }
}
