import type { ActData, ActKind, ActTexts } from './act-table.ts'

/** An act as the case keeps it; what was taken back is not among them. */
export interface CaseActOf<Kind extends ActKind> {
  readonly eventId: string
  readonly kind: Kind
  /** Epoch milliseconds when it was recorded; when it happened stands in `data`. */
  readonly at: number
  readonly by: string
  readonly data: ActData<Kind>
  /** `null` = erased (ADR 3). */
  readonly texts: ActTexts<Kind> | null
}

export type CaseAct = { [Kind in ActKind]: CaseActOf<Kind> }[ActKind]

/** The acts of one kind, oldest first. */
export function actsOf<Kind extends ActKind>(
  acts: readonly CaseAct[],
  kind: Kind,
): readonly CaseActOf<Kind>[] {
  return acts.filter((act): act is CaseActOf<Kind> & CaseAct => act.kind === kind)
}

/** The latest act of one kind. */
export function lastAct<Kind extends ActKind>(acts: readonly CaseAct[], kind: Kind): CaseActOf<Kind> | null {
  return actsOf(acts, kind).at(-1) ?? null
}
