import type { ExportRange } from '../../../src/domain/office.ts'

/** What is written, where, and by whom. */
export interface ExportOrder {
  readonly folder: string
  /** Staff id and name of the session. */
  readonly by: string
  readonly byName: string
  /** `null` = whoever finds it can read it. */
  readonly passphrase: string | null
  /** `null` = everything. */
  readonly range: ExportRange | null
  /** F01 of every case goes along as PDF. */
  readonly withForms: boolean
}
