import { FORM_IDS, type FormId } from './case-vocabulary.ts'
import { printableLine, printableText } from './forms/printable-text.ts'

/** What an office puts on its papers beside its name and telephone; '' and `false` = nothing. */
export interface OfficeIdentity {
  readonly officeAddress: string
  /** Stands before the id of a form in its footer: the office's own numbering of forms. */
  readonly formPrefix: string
  /** One line at the foot of every page. */
  readonly formFooter: string
  /** Whether the last signature says where the seal goes. */
  readonly hasSealPlace: boolean
  /** A black and white PNG, base64. */
  readonly officeLogo: string
  /** Words an office wants under a form, by form. */
  readonly formClauses: FormClauses
}
export type FormClauses = Readonly<Partial<Record<FormId, string>>>

/** Most characters of what is typed, so that a line of 9 pt holds it, and of the logo as base64: it is part of an event. */
export const MOST_IDENTITY_CHARACTERS = {
  officeAddress: 50,
  formPrefix: 8,
  formFooter: 35,
  formClause: 500,
  officeLogo: 40_000,
} as const

export const NO_IDENTITY: OfficeIdentity = {
  officeAddress: '',
  formPrefix: '',
  formFooter: '',
  hasSealPlace: false,
  officeLogo: '',
  formClauses: {},
}

/** The part of it that stands beside the rows of a form; no digest covers it (ADR 36). */
export interface PrintedIdentity {
  readonly address: string
  readonly prefix: string
  readonly footer: string
  readonly hasSealPlace: boolean
  readonly logo: string
}

/** What an office puts beside the rows of its forms, without signs that steer a page. */
export function printedIdentity(office: Omit<OfficeIdentity, 'formClauses'>): PrintedIdentity {
  return {
    address: printableLine(office.officeAddress),
    prefix: printableLine(office.formPrefix),
    footer: printableLine(office.formFooter),
    hasSealPlace: office.hasSealPlace,
    logo: isLogo(office.officeLogo) ? office.officeLogo : '',
  }
}

/** The clause of a form as it is printed; '' = none. It is among the rows, so a paper with other words is an older state. */
export function clauseOf(clauses: FormClauses | undefined, formId: FormId): string {
  return printableText(clauses?.[formId] ?? '').trim()
}

/** Whether it is a PNG of ours: base64 of its signature and of nothing that ends an attribute. */
export function isLogo(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MOST_IDENTITY_CHARACTERS.officeLogo &&
    /^(?:iVBORw0KGgo[A-Za-z0-9+/]+={0,2})?$/u.test(value)
  )
}

/** The clauses after a change of some of them; what is not readable is left aside. */
export function withClauseChanges(clauses: FormClauses, changes: unknown): FormClauses {
  if (typeof changes !== 'object' || changes === null) return clauses
  const read = new Map<string, unknown>(Object.entries(changes))
  const changed = FORM_IDS.flatMap((formId) => {
    const words = read.get(formId)
    const isReadable = typeof words === 'string' && words.length <= MOST_IDENTITY_CHARACTERS.formClause
    return isReadable ? [[formId, words] as const] : []
  })
  return { ...clauses, ...Object.fromEntries(changed) }
}
