import type { FormId } from '../case-vocabulary.ts'
import type { HandoverList } from '../shift.ts'
import { deskSheet, momentDigits } from './desk-sheet.ts'
import { cell, choices, EMPTY, line, list, momentOn, text, words } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormCell, FormEntry, FormRows } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F14_REVISION = 1

/** Shifts of a day; the program keeps no roster of them, so they are ticked by hand. */
const SHIFTS = ['morning', 'middle', 'evening', 'night'] as const

/** A case as a list of a handover tells it; texts are `null` when they were erased. */
export interface HandedLine {
  readonly number: string
  readonly household: string | null
  readonly matter: string | null
  /** Epoch milliseconds: when it is due, or since when its slip is out; `null` = no longer. */
  readonly at: number | null
  /** Forms out for signature (P7). */
  readonly forms: readonly FormId[]
}

/** A handover (P8) on paper: one that is recorded, or things as they stand. */
export interface ShiftOnPaper {
  /** Epoch milliseconds when it was handed over, or now. */
  readonly at: number
  readonly isHandedOver: boolean
  readonly takenOverAt: number | null
  /** Staff ids; '' = nobody yet. */
  readonly from: string
  readonly to: string
  readonly lists: Readonly<Record<HandoverList, readonly HandedLine[]>>
  /** Complaints begun and parked; their texts stay on the desk (ADR 27). */
  readonly drafts: number
  /** `null` when it was erased. */
  readonly remark: string | null
}

/** Rows of F14 交接班单 (P8); `null` = to be filled in by hand. */
export function f14Rows(shift: ShiftOnPaper | null, { office, nameOf, calendar }: FormGrounds): FormRows {
  const at = momentOn(calendar, shift?.at ?? null)
  const name = (staffId: string | undefined) => text(printableLine(staffId ? nameOf(staffId) : ''))
  const lines = (of: HandoverList) => (shift === null ? null : shift.lists[of])
  const handed = (of: Exclude<HandoverList, 'slips'>): FormCell =>
    list(
      of,
      lines(of)?.map((each) => [
        ...knownBy(each),
        line(each.matter),
        { kind: 'day', at: momentOn(calendar, each.at) },
        EMPTY,
      ]) ?? null,
    )
  return deskSheet('F14', F14_REVISION, at === null ? '' : momentDigits(at), office, {
    head: [cell('giver', 'line', name(shift?.from)), cell('taker', 'line', name(shift?.to))],
    rows: [
      [cell('shift', 'line', choices('shift', SHIFTS, null))],
      [
        cell('handedOverAt', 'line', { kind: 'moment', at: shift?.isHandedOver === false ? null : at }),
        cell('takenOverAt', 'line', { kind: 'moment', at: momentOn(calendar, shift?.takenOverAt ?? null) }),
      ],
      [handed('dueToday')],
      [handed('promises')],
      [handed('outside')],
      [
        list(
          'slips',
          lines('slips')?.map((each) => [
            ...knownBy(each),
            slipOf(each),
            { kind: 'day', at: momentOn(calendar, each.at) },
            EMPTY,
          ]) ?? null,
        ),
      ],
      [cell('parkedDrafts', 'line', { kind: 'amount', of: 'drafts', amount: shift?.drafts ?? null })],
      [cell('remarks', 'tall', shift === null ? EMPTY : words(shift.remark))],
    ],
    closing: [cell('takerRemarks', 'short', EMPTY)],
    signatures: [
      { label: 'giverSignature', kind: 'due' },
      { label: 'takerSignature', kind: 'due' },
    ],
  })
}

function knownBy({ number, household }: HandedLine): readonly FormEntry[] {
  return [text(printableLine(number)), line(household)]
}

/** The paper that is out; of several the first, as the list of slips does. */
function slipOf({ forms: [first] }: HandedLine): FormEntry {
  return first === undefined ? EMPTY : { kind: 'title', of: first }
}
