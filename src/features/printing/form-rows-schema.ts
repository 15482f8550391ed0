import * as v from 'valibot'
import { FORM_IDS } from '../../domain/case-vocabulary.ts'
import { EVIDENCE_KINDS } from '../../domain/evidence.ts'
import {
  CHOICE_GROUPS,
  FORM_GAPS,
  FORM_LABELS,
  FORM_SPACES,
  SIGNATURE_KINDS,
  type FormRows,
} from '../../domain/forms/form-rows.ts'

const moment = v.object({
  year: v.number(),
  month: v.number(),
  day: v.number(),
  hour: v.number(),
  minute: v.number(),
})
const value = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({
    kind: v.literal('choices'),
    group: v.picklist(CHOICE_GROUPS),
    options: v.array(v.object({ code: v.string(), isChosen: v.boolean() })),
  }),
  v.object({ kind: v.literal('moment'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('promise'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('gaps'), gaps: v.array(v.picklist(FORM_GAPS)) }),
  v.object({
    kind: v.literal('files'),
    counts: v.array(v.object({ of: v.picklist(EVIDENCE_KINDS), count: v.number() })),
  }),
  v.object({ kind: v.literal('erased') }),
])
const row = v.array(
  v.object({ label: v.picklist(FORM_LABELS), values: v.array(value), space: v.picklist(FORM_SPACES) }),
)

const formRows = v.object({
  formId: v.picklist(FORM_IDS),
  revision: v.number(),
  officeName: v.string(),
  officePhone: v.string(),
  number: v.string(),
  head: row,
  rows: v.array(row),
  closing: row,
  signatures: v.array(v.object({ label: v.picklist(FORM_LABELS), kind: v.picklist(SIGNATURE_KINDS) })),
})

/** The rows of a form as they came over the bridge. Throws a `ValiError` that names what does not fit. */
export function parseFormRows(input: unknown): FormRows {
  return v.parse(formRows, input)
}
