import type { FormMoment } from '../../domain/forms/form-rows.ts'
import type { DayLine, VisitDayList } from '../../domain/forms/visit-day-list.ts'
import { fillText, formTexts } from './form-texts.ts'
import { momentText } from './moment-text.ts'

const texts = formTexts.dayList

/** Title of the document and of its file. */
export function dayListTitle(day: FormMoment): string {
  return momentText(texts.documentTitle, day)
}

/** Name and revision, as they stand in the footer. */
export function dayListMark({ revision }: Pick<VisitDayList, 'revision'>): string {
  return fillText(texts.mark, { revision })
}

/** The hour of a visit, with its day where it was due on an earlier one. */
export function hourText({ at, isLate }: DayLine): string {
  if (at === null) return isLate ? texts.late : texts.anyTime
  return momentText(isLate ? texts.lateHour : texts.hour, at)
}
