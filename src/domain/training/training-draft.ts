import type { ComplaintCase } from '../complaint-case.ts'
import type { ActField } from '../procedure/act-fields.ts'
import { ACTS, type ActKind } from '../procedure/act-table.ts'
import type { CaseAct } from '../procedure/case-act.ts'
import { anonymised, type KnownValues } from './anonymise.ts'
import { TRAINING_TEXTS, type TrainingTexts } from './training-acts.ts'

/** Fields of acts that hold the name of somebody. */
const NAME_FIELDS = ['handlerName', 'spokenTo', 'person', 'takenBy', 'approver', 'who', 'improvementOwner']
const PHONE_FIELDS = ['phone']
const NUMBER_FIELDS = ['document']
const TITLE_CHARACTERS = 30

/** Acts whose words tell how it ended for the complainant, and what is to be learnt. */
const OUTCOME: readonly ActKind[] = ['resultTold', 'visitRecorded']
const LESSONS: readonly ActKind[] = ['summarised']

/** What the office knows besides the case: who works there, what it is called, who lives in the household. */
export interface Surroundings {
  readonly staffNames: readonly string[]
  readonly officeName: string
  readonly residentNames: readonly string[]
}

/** The words of a case as they stand, in the parts of a training case; the title of an act stands before its words. */
export function originalTexts(complaint: ComplaintCase, titleOf: (kind: ActKind) => string): TrainingTexts {
  const { personal, acts } = complaint
  const linesOf = (wanted: (kind: ActKind) => boolean): string =>
    acts
      .filter(({ kind }) => wanted(kind))
      .map((act) => ({ title: titleOf(act.kind), words: longTextsOf(act).map(withoutStop).join('；') }))
      .filter(({ words }) => words !== '')
      .map(({ title, words }) => `${title}：${words}`)
      .join('\n')
  const told = [personal?.content, personal?.verbatim, personal?.demand].filter(isWritten)
  return {
    title: [...(personal?.content ?? '').replace(/\s+/gu, ' ')].slice(0, TITLE_CHARACTERS).join(''),
    situation: told.join('\n'),
    handling: linesOf((kind) => !OUTCOME.includes(kind) && !LESSONS.includes(kind)),
    outcome: linesOf((kind) => OUTCOME.includes(kind)),
    lessons: linesOf((kind) => LESSONS.includes(kind)),
  }
}

/** Every value of a case that tells who it is about, or who handled it. */
export function knownValues(complaint: ComplaintCase, surroundings: Surroundings): KnownValues {
  const { personal, acts, number } = complaint
  const of = (fields: readonly string[]): readonly string[] =>
    acts.flatMap(({ texts }) =>
      Object.entries(texts ?? {}).flatMap(([key, text]) => (fields.includes(key) ? [text] : [])),
    )
  const written = (values: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(values.filter(isWritten).map((value) => value.trim())),
  ]
  const earlier = (field: string): readonly string[] =>
    complaint.timeline
      .flatMap(({ changes }) => changes)
      .filter((change) => change.field === field)
      .flatMap(({ from, to }) => [from, to])
      .filter((value) => typeof value === 'string')
  const { staffNames, officeName, residentNames } = surroundings
  const names = [
    personal?.complainantName,
    ...earlier('complainantName'),
    ...residentNames,
    ...of(NAME_FIELDS),
  ]
  return {
    names: written(names),
    staffNames: written([...staffNames, personal?.relayingPerson]),
    households: written([personal?.household, ...earlier('household')]),
    phones: written([personal?.phone, ...earlier('phone'), ...of(PHONE_FIELDS)]),
    numbers: written([number, personal?.officialTicket, ...of(NUMBER_FIELDS)]),
    officeNames: written([officeName]),
  }
}

/** The draft: every text with what may tell who it is about replaced. */
export function anonymousTexts(texts: TrainingTexts, known: KnownValues): TrainingTexts {
  const entries = TRAINING_TEXTS.map((key) => [key, anonymised(texts[key], known)] as const)
  return { ...texts, ...Object.fromEntries(entries) }
}

/** The rules its acts rest on, as ids of the procedure, in their order. */
export function rulesOf({ acts }: ComplaintCase): readonly string[] {
  const rules = new Set(acts.map(({ kind }): string => ACTS[kind].rule))
  return [...rules].filter((rule) => /^[RP]\d/u.test(rule)).toSorted((a, b) => orderOf(a) - orderOf(b))
}

const PRACTICES_AFTER = 100

function orderOf(rule: string): number {
  return Number(rule.slice(1)) + (rule.startsWith('P') ? PRACTICES_AFTER : 0)
}

function longTextsOf({ kind, texts }: CaseAct): readonly string[] {
  const fields: Readonly<Record<string, ActField>> = ACTS[kind].fields
  return Object.entries(texts ?? {})
    .filter(([key, text]) => fields[key]?.kind === 'longText' && isWritten(text))
    .map(([, text]) => text.trim())
}

/** Texts stand in one line behind each other. */
function withoutStop(words: string): string {
  return words.replace(/[。；;.]+$/u, '')
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
