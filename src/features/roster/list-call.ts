import type { RosterLayout } from '../../domain/roster-layout.ts'
import type { SheetChoice } from './list-reading.ts'

/** What the worker is asked, one after the other. */
export type ListCall =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly choice: SheetChoice }
  | { readonly kind: 'table'; readonly layout: RosterLayout }
