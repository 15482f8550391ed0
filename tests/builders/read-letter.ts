import type { FormVariant } from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { caseFormRows } from '../../src/domain/forms/case-forms.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import type { LetterHeading, LetterParagraphName } from '../../src/domain/forms/letter.ts'
import { ON_PAPER } from './a-case-on-paper.ts'

/** A letter of a case as it is read. */
export const letterOf = (complaint: ComplaintCase, variant: FormVariant, on = ON_PAPER) =>
  partsOf(
    caseFormRows(
      complaint,
      { formId: variant === 'notice' ? 'F10' : 'F05', isForSignature: null, variant },
      on,
    ),
  )

/** A letter as it is read: its address, its sentences, the words under each heading. */
function partsOf({ letter }: FormRows) {
  if (letter === undefined) throw new Error('Expected a letter')
  const sentences = [letter.to, ...letter.parts.flatMap(({ blocks }) => blocks)].filter(
    (block) => block.kind === 'paragraph',
  )
  const under = (heading: LetterHeading) => letter.parts.find((part) => part.heading === heading)
  return {
    letter,
    headings: letter.parts.flatMap(({ heading }) => heading ?? []),
    to: letter.to,
    sentence: (of: LetterParagraphName) => sentences.find((block) => block.of === of)?.values,
    said: (heading: LetterHeading) =>
      under(heading)?.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
    rules: (heading: LetterHeading) => under(heading)?.rules,
  }
}
