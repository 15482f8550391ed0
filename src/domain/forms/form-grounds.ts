import type { Calendar } from '../calendar.ts'
import type { PrintedOffice } from './form-cells.ts'
import type { PaperGroup } from './paper-group.ts'

/** What every form of a case is made from. */
export interface FormGrounds {
  readonly office: PrintedOffice
  /** Name of a member of staff; '' where nobody is known by that id. */
  readonly nameOf: (staffId: string) => string
  readonly calendar: Calendar
  /** The group the case belongs to (R18); absent = it belongs to none. */
  readonly group?: PaperGroup
}
