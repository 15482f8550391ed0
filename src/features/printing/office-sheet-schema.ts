import * as v from 'valibot'
import { OFFICE_SHEET_IDS, type OfficeSheet } from '../../domain/forms/office-sheet.ts'

const words = v.array(v.string())
const officeSheet = v.object({
  sheetId: v.picklist(OFFICE_SHEET_IDS),
  officeName: v.string(),
  title: v.string(),
  lines: v.array(v.object({ label: v.string(), text: v.string() })),
  groups: v.array(v.object({ text: v.string(), spelt: v.string() })),
  groupsTitle: v.string(),
  groupsNote: v.string(),
  notes: v.array(v.object({ title: v.string(), lines: words })),
  gaps: words,
  footer: v.string(),
})

/** A paper of the office as it came over the bridge. Throws a `ValiError` that names what does not fit. */
export function parseOfficeSheet(input: unknown): OfficeSheet {
  return v.parse(officeSheet, input)
}
