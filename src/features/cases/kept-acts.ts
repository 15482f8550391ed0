import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { TypedAct } from './act-entry.ts'

/** What was written for acts of a case and not recorded (Esc loses nothing). */
export type KeptActs = Map<ActKind, TypedAct>

const keptOf = new Map<string, KeptActs>()

/**
 * What this person has begun to write on the case. It lasts until the program ends, so that a call that comes in between
 * takes nothing away; in memory only, and nobody else sees it.
 */
export function keptActs(staffId: string, caseId: string): KeptActs {
  const key = `${staffId} ${caseId}`
  const kept = keptOf.get(key) ?? new Map<ActKind, TypedAct>()
  keptOf.set(key, kept)
  return kept
}
