import type { InjectionKey, Ref } from 'vue'
import type { ComplaintCase, TimelineEntry } from '../../domain/complaint-case.ts'

/** What came onto the record of a case while somebody was writing on it, newest first. */
export type Meanwhile = Readonly<Ref<readonly TimelineEntry[]>>

/** Under this key the panel of an action learns what came meanwhile. */
export const MEANWHILE: InjectionKey<Meanwhile> = Symbol('meanwhile')

/** What says nothing of the case itself: a telephone that was shown, a copy or a paper that went out. */
const IN_PASSING: readonly TimelineEntry['kind'][] = [
  'phoneRevealed',
  'evidenceCopied',
  'formIssued',
  'formPrinted',
  'said',
]

/** The entries of a case that were not on record when the work was begun and are not of one's own (`own`), newest first. */
export function meanwhileOf(
  { timeline }: Pick<ComplaintCase, 'timeline'>,
  known: ReadonlySet<string>,
  own: ReadonlySet<string>,
): readonly TimelineEntry[] {
  const isNews = ({ eventId, kind }: TimelineEntry): boolean =>
    !known.has(eventId) && !own.has(eventId) && !IN_PASSING.includes(kind)
  return timeline.filter(isNews).toReversed()
}
