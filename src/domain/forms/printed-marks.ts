import type { FormCopy } from '../case-vocabulary.ts'
import type { Calendar } from '../calendar.ts'
import type { TimelineEntry } from '../complaint-case.ts'
import type { FormMoment } from './form-rows.ts'
import type { PrintedIdentity } from '../office-identity.ts'
import { momentOn } from './form-cells.ts'
import { printableText } from './printable-text.ts'

/** A note of the desk, for the file copy alone (P6). */
export interface InternalNote {
  readonly at: FormMoment
  /** Name of who wrote it. */
  readonly by: string
  readonly text: string
}

/** What stands on a paper beside the rows its digest covers (ADR 18). */
export interface PrintedMarks {
  /** Digits of the QR code; '' on a blank form. */
  readonly code: string
  readonly copy: FormCopy | null
  readonly notes: readonly InternalNote[]
  /** Logo, address, footer … of the office; absent = none. */
  readonly identity?: PrintedIdentity
}

/** A form nobody has filled in, and one whose number cannot be put into digits. */
export const NO_MARKS: PrintedMarks = { code: '', copy: null, notes: [] }

/** P6: what the desk wrote down for itself: notes, and the words that went along with a dispatch. */
export function internalNotes(
  timeline: readonly TimelineEntry[],
  nameOf: (staffId: string) => string,
  calendar: Calendar,
): readonly InternalNote[] {
  return timeline.flatMap(({ kind, data, wallAt, by, text }) => {
    const isNote = (kind === 'said' && data['moment'] === 'note') || kind === 'dispatched'
    const at = momentOn(calendar, wallAt)
    const words = printableText(text ?? '').trim()
    return isNote && at !== null && words !== '' ? [{ at, by: nameOf(by), text: words }] : []
  })
}
