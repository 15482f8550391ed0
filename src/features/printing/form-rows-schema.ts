import * as v from 'valibot'
import { FORM_COPIES, FORM_IDS, FORM_VARIANTS } from '../../domain/case-vocabulary.ts'
import { EVIDENCE_KINDS } from '../../domain/evidence.ts'
import { FORM_LABELS } from '../../domain/forms/form-labels.ts'
import { FORM_LIST_NAMES } from '../../domain/forms/form-lists.ts'
import {
  CHOICE_GROUPS,
  FIGURE_SHOWS,
  FIXED_WORDS,
  FORM_AMOUNTS,
  FORM_GAPS,
  FORM_SPACES,
  SIGNATURE_KINDS,
  type FormRows,
} from '../../domain/forms/form-rows.ts'
import { LETTER_HEADINGS, LETTER_PARAGRAPHS } from '../../domain/forms/letter.ts'
import { isLogo } from '../../domain/office-identity.ts'
import { NO_MARKS, type PrintedMarks } from '../../domain/forms/printed-marks.ts'

const moment = v.object({
  year: v.number(),
  month: v.number(),
  day: v.number(),
  hour: v.number(),
  minute: v.number(),
})
const text = v.object({ kind: v.literal('text'), text: v.string() })
const word = v.object({ kind: v.literal('word'), group: v.picklist(CHOICE_GROUPS), code: v.string() })
const erased = v.object({ kind: v.literal('erased') })
const entry = v.variant('kind', [
  text,
  word,
  v.object({ kind: v.literal('day'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('date'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('title'), of: v.picklist(FORM_IDS) }),
  v.object({ kind: v.literal('tick') }),
  v.object({
    kind: v.literal('figure'),
    numerator: v.number(),
    denominator: v.number(),
    show: v.picklist(FIGURE_SHOWS),
  }),
  v.object({ kind: v.literal('change'), by: v.nullable(v.number()), isRate: v.boolean() }),
  erased,
])
const value = v.variant('kind', [
  text,
  word,
  v.object({
    kind: v.literal('list'),
    of: v.picklist(FORM_LIST_NAMES),
    lines: v.array(v.array(entry)),
    spare: v.number(),
  }),
  v.object({
    kind: v.literal('choices'),
    group: v.picklist(CHOICE_GROUPS),
    options: v.array(v.object({ code: v.string(), isChosen: v.boolean() })),
  }),
  v.object({ kind: v.literal('moment'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('date'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('days'), from: v.nullable(moment), to: v.nullable(moment) }),
  v.object({ kind: v.literal('amount'), of: v.picklist(FORM_AMOUNTS), amount: v.nullable(v.number()) }),
  v.object({ kind: v.literal('promise'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('limit'), at: v.nullable(moment) }),
  v.object({ kind: v.literal('fixed'), of: v.picklist(FIXED_WORDS) }),
  v.object({ kind: v.literal('gaps'), gaps: v.array(v.picklist(FORM_GAPS)) }),
  v.object({
    kind: v.literal('files'),
    counts: v.array(v.object({ of: v.picklist(EVIDENCE_KINDS), count: v.number() })),
  }),
  erased,
])
const row = v.array(
  v.object({ label: v.picklist(FORM_LABELS), values: v.array(value), space: v.picklist(FORM_SPACES) }),
)

const day = v.object({ year: v.number(), month: v.number(), day: v.number() })
const paragraph = v.object({
  kind: v.literal('paragraph'),
  of: v.picklist(LETTER_PARAGRAPHS),
  values: v.record(
    v.string(),
    v.variant('kind', [
      text,
      v.object({ kind: v.literal('date'), at: v.nullable(day) }),
      v.object({ kind: v.literal('category'), code: v.string() }),
      v.object({ kind: v.literal('buildings'), names: v.array(v.string()) }),
      erased,
    ]),
  ),
})
const letter = v.object({
  to: paragraph,
  parts: v.array(
    v.object({
      heading: v.nullable(v.picklist(LETTER_HEADINGS)),
      blocks: v.array(v.variant('kind', [paragraph, text, erased])),
      rules: v.number(),
    }),
  ),
  isSignedByManager: v.boolean(),
  date: v.nullable(day),
})

const formRows = v.object({
  formId: v.picklist(FORM_IDS),
  variant: v.exactOptional(v.picklist(Object.values(FORM_VARIANTS).flat())),
  revision: v.number(),
  officeName: v.string(),
  officePhone: v.string(),
  number: v.string(),
  head: row,
  rows: v.array(row),
  closing: row,
  signatures: v.array(v.object({ label: v.picklist(FORM_LABELS), kind: v.picklist(SIGNATURE_KINDS) })),
  letter: v.exactOptional(letter),
  clause: v.exactOptional(v.string()),
})

/** The rows of a form as they came over the bridge. Throws a `ValiError` that names what does not fit. */
export function parseFormRows(input: unknown): FormRows {
  return v.parse(formRows, input)
}

/** Several sheets of one document, each of a page and with a number of its own (F15). */
export function parseFormPack(input: unknown): readonly FormRows[] {
  return v.parse(v.pipe(v.array(formRows), v.minLength(1)), input)
}

const printedMarks = v.object({
  code: v.pipe(v.string(), v.regex(/^(?:\d{40})?$/)),
  copy: v.nullable(v.picklist(FORM_COPIES)),
  notes: v.array(v.object({ at: moment, by: v.string(), text: v.string() })),
  identity: v.exactOptional(
    v.object({
      address: v.string(),
      prefix: v.string(),
      footer: v.string(),
      hasSealPlace: v.boolean(),
      logo: v.pipe(
        v.string(),
        v.check((base64: string) => isLogo(base64)),
      ),
    }),
  ),
})

/** What stands beside the rows, as it came over the bridge; absent = nothing. Throws a `ValiError` like the rows. */
export function parsePrintedMarks(input: unknown): PrintedMarks {
  return input === undefined ? NO_MARKS : v.parse(printedMarks, input)
}
