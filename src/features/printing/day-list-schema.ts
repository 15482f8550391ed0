import * as v from 'valibot'
import { DAY_VISIT_KINDS, type VisitDayList } from '../../domain/forms/visit-day-list.ts'

const moment = v.object({
  year: v.number(),
  month: v.number(),
  day: v.number(),
  hour: v.number(),
  minute: v.number(),
})
const dayList = v.object({
  officeName: v.string(),
  revision: v.number(),
  day: moment,
  sheets: v.array(
    v.object({
      visitor: v.string(),
      lines: v.array(
        v.object({
          kind: v.picklist(DAY_VISIT_KINDS),
          at: v.nullable(moment),
          isLate: v.boolean(),
          household: v.string(),
          person: v.string(),
          matter: v.string(),
          number: v.string(),
        }),
      ),
    }),
  ),
})

/** The day list of visits as it came over the bridge. Throws a `ValiError` that names what does not fit. */
export function parseDayList(input: unknown): VisitDayList {
  return v.parse(dayList, input)
}
