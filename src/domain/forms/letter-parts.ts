import type { ComplainantRelation } from '../case-vocabulary.ts'
import { lastAct, type CaseAct } from '../procedure/case-act.ts'
import type { SheetParts } from './case-sheet-parts.ts'
import { EMPTY, line, text } from './form-cells.ts'
import type {
  LetterBlock,
  LetterDay,
  LetterHeading,
  LetterParagraph,
  LetterParagraphName,
  LetterPart,
  LetterValue,
} from './letter.ts'
import { printableLine } from './printable-text.ts'

/** A sentence of the form with its values. */
export function paragraph(
  of: LetterParagraphName,
  values: Readonly<Record<string, LetterValue>> = {},
): LetterParagraph {
  return { kind: 'paragraph', of, values }
}

/** A day in a sentence. */
export function date(moment: LetterDay | null): Extract<LetterValue, { kind: 'date' }> {
  return { kind: 'date', at: dayOf(moment) }
}

/** A moment without its time of day. */
export function dayOf(moment: LetterDay | null): LetterDay | null {
  if (moment === null) return null
  const { year, month, day } = moment
  return { year, month, day }
}

/** Sentences without a heading. */
export function plainPart(...blocks: readonly LetterBlock[]): LetterPart {
  return { heading: null, blocks, rules: 0 }
}

/** Words of the record under a heading; ruled lines where there are none. */
export function wordsPart(
  heading: LetterHeading,
  rules: number,
  ...said: readonly Extract<LetterBlock, { kind: 'text' | 'erased' }>[]
): LetterPart {
  const blocks = said.filter((block) => block.kind === 'erased' || block.text !== '')
  return { heading, blocks, rules: blocks.length === 0 ? rules : 0 }
}

/** How a name says by itself that it is a form of address. */
const HONORIFIC =
  /(?:女士|先生|小姐|太太|夫人|老师|老師|师傅|師傅|医生|醫生|教授|经理|經理|阿姨|大姐|大妈|大媽|大爷|大爺|大叔|奶奶|爷爷|爺爺|伯伯)$/u

const TO_RELATION: Readonly<Partial<Record<ComplainantRelation, LetterParagraphName>>> = {
  owner: 'toOwner',
  tenant: 'toResident',
  family: 'toResident',
}

/** To whom a letter is: by name, and by what the person is to the household, which judges nobody (R28). */
export function letterTo({ complaint }: SheetParts): LetterParagraph {
  if (complaint === null) return paragraph('toByHand', { name: EMPTY })
  const name = line(complaint.personal?.complainantName)
  if (name.kind === 'erased') return paragraph('toNamed', { name })
  if (name.text === '') return paragraph('toUnnamed')
  if (HONORIFIC.test(name.text)) return paragraph('toNamed', { name })
  const of = complaint.relation === null ? undefined : TO_RELATION[complaint.relation]
  return paragraph(of ?? 'toCustomer', { name })
}

/** R8: whom to ask, where else to turn (R14), and where to go on complaining. */
export function contactPart(
  { said }: SheetParts,
  { phone, acts }: { readonly phone: string; readonly acts: readonly CaseAct[] },
): LetterPart {
  const referral = lastAct(acts, 'referralGiven')
  const where = referral && {
    body: said(referral, 'body'),
    phone: said(referral, 'phone'),
    hours: said(referral, 'hours'),
  }
  return {
    heading: 'contact',
    blocks: [
      paragraph('contact', { phone: text(printableLine(phone)) }),
      ...(where === null ? [] : [paragraph('referral', where)]),
      paragraph('elsewhere'),
    ],
    rules: 0,
  }
}
