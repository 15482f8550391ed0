import type { ActKind, ActValues } from './act-table.ts'

/** An act somebody wants to record. */
export type ActDraft = {
  [Kind in ActKind]: { readonly act: Kind; readonly values: ActValues<Kind> }
}[ActKind]
