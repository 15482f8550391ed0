import { resolutionDueAt } from '../case-limits.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { actsOf, lastAct } from '../procedure/case-act.ts'
import { sheetParts, type SheetParts } from './case-sheet-parts.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'
import type { LetterBlock, LetterPart } from './letter.ts'
import { contactPart, date, dayOf, letterTo, paragraph, plainPart, wordsPart } from './letter-parts.ts'

/** Revision of the form, printed in its footer. */
export const F05_REVISION = 1

/** What differs between its two letters. */
type F05Letter = Pick<FormRows, 'variant'> & {
  readonly parts: readonly LetterPart[]
  readonly sentAt: number | null
}

/**
 * 延期办理告知函 (R8): what was found so far, what is being done, why it takes longer, and the new date, as the last notice on
 * record says. `null` = to be filled in by hand. Says nothing that judges the person or the matter (R28).
 */
export function delayLetterRows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const { said, moment } = parts
  const acts = complaint?.acts ?? []
  const notices = actsOf(acts, 'delayNoticeSent')
  const notice = notices.at(-1) ?? null
  const limit = complaint && (notices.at(-2)?.data.newDueAt ?? resolutionDueAt(complaint))
  const measures = said(notice, 'handling')
  return letterRows(parts, {
    variant: 'delay',
    sentAt: notice?.data.sentAt ?? null,
    parts: [
      plainPart(paragraph('delayOpening', { ...reference(parts), limit: date(moment(limit)) })),
      matterPart(parts),
      wordsPart('findingsSoFar', 2, said(lastAct(acts, 'investigated'), 'findings')),
      wordsPart(
        'measuresGoingOn',
        2,
        measures.kind === 'text' && measures.text === ''
          ? said(lastAct(acts, 'remedyPlanned'), 'remedy')
          : measures,
      ),
      wordsPart('delayReason', 2, said(notice, 'reason')),
      {
        heading: 'newDate',
        blocks: [paragraph('newDate', { newDueAt: date(moment(notice?.data.newDueAt)) })],
        rules: 0,
      },
      contactPart(parts, { phone: on.office.officePhone, acts }),
      plainPart(paragraph('delayEnding')),
    ],
  })
}

/**
 * 投诉处理答复函, the final letter (004 §4.3): what was found, what was done, the result in the words that were recorded for
 * it; of an invalid complaint the explanation it was given (R3). `null` = to be filled in by hand.
 */
export function replyLetterRows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const { said } = parts
  const acts = complaint?.acts ?? []
  const reply = lastAct(acts, 'writtenReplySent')
  const result =
    reply === null ? said(lastAct(acts, 'explanationGiven'), 'explanation') : said(reply, 'summary')
  return letterRows(parts, {
    variant: 'reply',
    sentAt: reply?.data.sentAt ?? null,
    parts: [
      plainPart(paragraph('replyOpening', reference(parts))),
      matterPart(parts),
      wordsPart('findings', 2, said(lastAct(acts, 'investigated'), 'findings')),
      wordsPart(
        'measures',
        2,
        said(lastAct(acts, 'remedyPlanned'), 'remedy'),
        said(lastAct(acts, 'solvedOnSpot'), 'what'),
        ...actsOf(acts, 'rectificationOrdered').map((act) => said(act, 'what')),
      ),
      wordsPart('result', 3, result),
      contactPart(parts, { phone: on.office.officePhone, acts }),
      plainPart(paragraph('replyEnding')),
    ],
  })
}

/** The household and the day of the complaint; its number stands below the title. */
function reference(parts: SheetParts) {
  const { complaint, moment } = parts
  return {
    household: parts.personal('household'),
    receivedAt: date(moment(complaint?.receivedAt)),
  } as const
}

function matterPart(parts: SheetParts): LetterPart {
  const demand = parts.ownWords('demand')
  const part = wordsPart('matter', 2, parts.ownWords('content'))
  const asked: readonly LetterBlock[] =
    demand.kind === 'text' && demand.text === '' ? [] : [paragraph('demand', { demand })]
  return { ...part, blocks: [...part.blocks, ...asked] }
}

function letterRows(parts: SheetParts, of: F05Letter): FormRows {
  return {
    ...parts.sheet('F05', F05_REVISION, { head: [], rows: [], closing: [], signatures: [] }),
    ...(of.variant && { variant: of.variant }),
    letter: {
      to: letterTo(parts),
      parts: of.parts,
      isSignedByManager: true,
      date: dayOf(parts.moment(of.sentAt)),
    },
  }
}
