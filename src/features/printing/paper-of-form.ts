import type { FormRows } from '../../domain/forms/form-rows.ts'
import type { PrintedMarks } from '../../domain/forms/printed-marks.ts'
import type { PrintedMark } from './page-style.ts'

/** A form as it is printed: its rows, what stands beside them, and when and by whom. */
export interface PaperOfForm {
  readonly rows: FormRows
  readonly printed: PrintedMark
  readonly marks: PrintedMarks
}
