import type { Outcome } from '../../../electron/contract/failures.ts'
import type { VisitDayList } from '../../domain/forms/visit-day-list.ts'

/** How the list leaves the screen: as a file, straight to the printer, or through the system's dialog. */
export type DayListWay = 'pdf' | 'print' | 'dialog'

/** Sends the list on its way; given by `app`, where features meet. */
export type PrintDayList = (
  list: VisitDayList,
  way: DayListWay,
) => Promise<Outcome<{ readonly outcome: 'kept' | 'sent' | 'cancelled'; readonly path: string }>>
