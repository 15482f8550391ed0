/** What may stand in braces in a wording; each is filled from the case or spoken as a blank. */
export const PLACEHOLDERS = [
  /** Surname and title, or the name as it was given. */
  'caller',
  'office',
  'officePhone',
  /** Who speaks. */
  'staff',
  'household',
  'place',
  'department',
  /** R9: when they will hear. */
  'promisedAt',
  /** R14: name, telephone and hours of the body whose business it is. */
  'referral',
  'referralBody',
  /** R35: when the body is asked again. */
  'chaseAt',
  /** R3, R8: why. */
  'reason',
  /** R8: how it is being handled, and the new date. */
  'handling',
  'newDueAt',
  'progress',
  /** R15: from the contact log only. */
  'efforts',
  /** R4: who handles it. */
  'handler',
  'remedy',
  /** Until when the remedy, or what is done anew (R13), will be carried out. */
  'dueAt',
  'alternatives',
  'result',
  /** R16. */
  'goodwill',
  /** R18. */
  'meetingAt',
  'meetingPlace',
  /** R12: the appointment of the return visit. */
  'visitAt',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What fills the placeholders; absent or '' = not known yet. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | undefined>>>

/** Whether a name in braces is filled by anything. */
export function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name)
}

/** A part of a wording as it is spoken. */
export interface SpokenPart {
  readonly text: string
  /** Filled from the case: shown underlined, so that the eye finds it. */
  readonly isFilled: boolean
}

/** A full stop of what was filled in: the sentence around it has its own. */
const CLOSING_MARK = /[。．.；;，,\s]+$/u

/** Fills the placeholders; a value that is not known yet is spoken as the `blank` (an ellipsis on screen). */
export function spokenParts(text: string, values: PlaceholderValues, blank: string): readonly SpokenPart[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index): SpokenPart => {
      if (index % 2 === 0) return { text: part, isFilled: false }
      const value = (isPlaceholder(part) ? (values[part] ?? '') : '').replace(CLOSING_MARK, '')
      // Without a name the sentence stands by itself: it says 您好, not …您好.
      return { text: value === '' && part !== 'caller' ? blank : value, isFilled: true }
    })
    .filter((part) => part.text !== '')
}
