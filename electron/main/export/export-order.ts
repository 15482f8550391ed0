import type { ExportRange } from '../../../src/domain/office.ts'

/** What is written, where, and by whom. */
export interface ExportOrder {
  readonly folder: string
  /** Staff id of the session. */
  readonly by: string
  /** `null` = whoever finds it can read it. */
  readonly passphrase: string | null
  /** `null` = everything. */
  readonly range: ExportRange | null
}
