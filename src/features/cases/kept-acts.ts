import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { TypedAct } from './act-entry.ts'

/** What was written for acts and not recorded; it lasts until the page is left (Esc loses nothing). */
export type KeptActs = Map<ActKind, TypedAct>
