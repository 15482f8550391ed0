import * as v from 'valibot'
import { count, epochMs, sheet, shortText } from './shapes.ts'

/** So many forms are laid out as one document; more go into a second file (ADR 37). */
export const MOST_BUNDLED_SHEETS = 200

/** Several forms as one file; `name` = that of the file, without its ending. */
export const formBundle = {
  args: v.strictObject({
    sheets: v.pipe(v.array(sheet), v.minLength(1), v.maxLength(MOST_BUNDLED_SHEETS)),
    name: v.pipe(shortText, v.minLength(1)),
  }),
  result: v.object({ path: v.string(), fileName: v.string(), bytes: count, pages: count }),
}

/** What the sheet window lays out: one paper, or several forms as one document. */
export const takenSheets = v.object({
  /** None = those laid out last, now with the numbers of their pages. */
  sheets: v.array(sheet),
  /** Pages of each form of a document of several; none = they are to be counted; `null` = a paper by itself. */
  pages: v.nullable(v.array(count)),
  printedAt: epochMs,
  printedBy: v.string(),
})
