import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct } from '../procedure/case-act.ts'
import { sheetParts, type SheetParts } from './case-sheet-parts.ts'
import { categoryEntry, cell, EMPTY, line, text, words } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormEntry, FormRows } from './form-rows.ts'
import type { LetterPart } from './letter.ts'
import { date, dayOf, paragraph, plainPart, wordsPart } from './letter-parts.ts'
import type { PaperGroup } from './paper-group.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F10_REVISION = 1

/** Lines of the sign-in sheet that fill its page. */
const SIGN_IN_LINES = 19

/**
 * 投诉处理情况公告 (R18): what several households complained of, by category, building and date. It hangs where everybody
 * reads it, so that nothing a complainant or the desk wrote stands on it but the words the group's notice was recorded with.
 * `null` = to be filled in by hand.
 */
export function noticeRows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const group = complaint && (on.group ?? null)
  const notice = group?.notice ?? null
  return {
    ...parts.sheet('F10', F10_REVISION, { head: [], rows: [], closing: [], signatures: [] }),
    variant: 'notice',
    letter: {
      to: paragraph('toEverybody'),
      parts: [
        plainPart(openingOf(parts, on)),
        ...(notice === null ? byHand() : [wordsPart('noticeWords', 3, words(notice.words))]),
        datesPart(parts, group),
        {
          heading: 'contact',
          blocks: [
            paragraph('noticeContact', { phone: text(printableLine(on.office.officePhone)) }),
            paragraph('elsewhere'),
          ],
          rules: 0,
        },
        plainPart(paragraph('noticeEnding')),
      ],
      isSignedByManager: false,
      date: dayOf(parts.moment(notice?.at)),
    },
  }
}

function openingOf({ complaint, moment }: SheetParts, on: FormGrounds) {
  const group = complaint && (on.group ?? null)
  const building = complaint?.building ?? null
  const category = categoryEntry(on.office, categoryOf(complaint, group))
  return paragraph('noticeOpening', {
    since: date(moment(group?.since)),
    households: text(group === null || group.households === 0 ? '' : String(group.households)),
    buildings: { kind: 'buildings', names: group?.buildings ?? (building === null ? [] : [building]) },
    category: category?.kind === 'word' ? { kind: 'category', code: category.code } : (category ?? EMPTY),
  })
}

const byHand = (): readonly LetterPart[] => [
  wordsPart('noticeMatter', 2),
  wordsPart('findings', 2),
  wordsPart('measures', 2),
]

/** When it was done, else when it is to be done; the day on which the last of a group was done is written by hand. */
function datesPart({ complaint, moment }: SheetParts, group: PaperGroup | null): LetterPart {
  const handledAt = complaint?.handledAt ?? null
  const dueAt = complaint && (lastAct(complaint.acts, 'remedyPlanned')?.data.dueAt ?? null)
  const isDone = group?.isHandled ?? handledAt !== null
  return {
    heading: 'noticeDates',
    blocks: [
      isDone
        ? paragraph('noticeDone', { handledAt: date(moment(group === null ? handledAt : null)) })
        : paragraph('noticePlan', { dueAt: date(moment(dueAt)) }),
    ],
    rules: 0,
  }
}

/** 座谈会签到表 (R18): who is present signs; nobody's name is on it before. `null` = to be filled in by hand. */
export function signInRows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const group = complaint && (on.group ?? null)
  const meeting = group?.meeting ?? null
  const lines = Array.from({ length: SIGN_IN_LINES }, (_, index): readonly FormEntry[] => [
    text(String(index + 1)),
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
  ])
  const sheet = parts.sheet('F10', F10_REVISION, {
    head: [
      cell('meetingMatter', 'line', categoryEntry(on.office, categoryOf(complaint, group)) ?? EMPTY),
      cell('attendees', 'line', meeting === null ? EMPTY : text(String(meeting.attendees))),
    ],
    rows: [
      [
        cell('meetingAt', 'line', { kind: 'moment', at: parts.moment(meeting?.at) }),
        cell('meetingPlace', 'line', meeting === null ? EMPTY : line(meeting.place)),
      ],
      [{ label: 'signIn', values: [{ kind: 'list', of: 'signIn', lines, spare: 0 }], space: 'line' }],
    ],
    closing: [cell('meetingHost', 'line', EMPTY), cell('recorder', 'line', EMPTY)],
    signatures: [],
  })
  return { ...sheet, variant: 'signIn' }
}

/** The category of the group, or of the case. */
function categoryOf(complaint: ComplaintCase | null, group: PaperGroup | null): string | null {
  return group?.serviceCategory ?? complaint?.serviceCategory ?? null
}
