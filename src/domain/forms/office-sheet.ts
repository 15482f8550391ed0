import type { PageLayout } from './page-layout.ts'

/** Papers of the office that belong to no case: about its own data, and the day list of visits (`visit-day-list.ts`). */
export const OFFICE_SHEET_IDS = ['exportRecovery', 'exportReceipt', 'visitDayList'] as const
export type OfficeSheetId = (typeof OFFICE_SHEET_IDS)[number]

/** One page with finished words, in the language of the screen. */
export interface OfficeSheet {
  readonly sheetId: OfficeSheetId
  readonly officeName: string
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** Groups of a passphrase, in large letters; empty on every other sheet. */
  readonly groups: readonly { readonly text: string; readonly spelt: string }[]
  readonly groupsTitle: string
  readonly groupsNote: string
  readonly notes: readonly { readonly title: string; readonly lines: readonly string[] }[]
  /** What is filled in by hand. */
  readonly gaps: readonly string[]
  readonly footer: string
}

/** A4 upright, room for binding on the left. */
export const OFFICE_SHEET_LAYOUT: PageLayout = {
  widthMm: 210,
  heightMm: 297,
  marginsMm: { top: 20, right: 16, bottom: 18, left: 25 },
}

/** Which of these papers an id means; `null` for every form of a case. */
export function officeSheetId(id: string): OfficeSheetId | null {
  return OFFICE_SHEET_IDS.find((known) => known === id) ?? null
}

/** Whether a paper holds a secret: it goes to the printer and is never kept as a file (ADR 19). */
export function isSecretSheet(id: string): boolean {
  return officeSheetId(id) === 'exportRecovery'
}
