import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { MANAGER, RECEPTIONIST } from './a-case-in-hand.ts'
import { aCaseOnPaper } from './a-case-on-paper.ts'

const PROGRESS_NOTICES = 60
/** Numbered, so that a lost or doubled one is noticed: six characters each. */
const numbered = (mark: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${mark}${String(index).padStart(4, '0')}。`).join('')

/** 9,000 characters that were typed. */
export const LONG_TEXT = numbered('说', 1500)
/** 300 characters and no place to break but between them. */
export const LONG_NAME = numbered('名', 50)
/** Characters outside the first plane, markup, controls, marks that turn the writing round, an emoji. */
export const HOSTILE_TEXT = '𠮷㙟 <b>加粗</b> <script>alert(1)</script> =1+1 \u202E\u0007😀'

/** A case as nobody wants it on paper: everything is too long, too often or too strange. */
export function anOverfullCase(): ComplaintCase {
  const hand = aCaseOnPaper().by(RECEPTIONIST)
  for (let count = 1; count <= PROGRESS_NOTICES; count += 1)
    hand.act('progressTold', {
      channel: 'phone',
      progress: `第${String(count)}次告知：${'仍在等配件，'.repeat(3)}`,
    })
  const { case: complaint } = hand.by(MANAGER).act('goodwillGiven', { what: LONG_TEXT })
  return {
    ...complaint,
    personal: complaint.personal && {
      ...complaint.personal,
      complainantName: LONG_NAME,
      household: `3-1201 ${LONG_NAME}`,
      content: LONG_TEXT,
      place: HOSTILE_TEXT,
      demand: `${HOSTILE_TEXT} ${LONG_TEXT}`,
    },
  }
}
