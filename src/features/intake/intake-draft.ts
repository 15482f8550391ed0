import * as v from 'valibot'
import {
  CHANNELS,
  COMPLAINANT_RELATIONS,
  JURISDICTIONS,
  MATTER_KINDS,
  NATURES,
} from '../../domain/case-vocabulary.ts'

const saidPrompt = v.object({
  promptId: v.string(),
  moment: v.string(),
  saidAt: v.number(),
  text: v.string(),
})

/** A chosen promised time; absent until the field was answered, because an unsaid promise is not a promise (R9). */
const promise = v.object({
  promisedAt: v.number(),
  reasonCode: v.picklist(['today', 'evening', 'nextMorning', 'nextAfternoon', 'byHand']),
})

const intakeDraft = v.object({
  format: v.literal(1),
  /** Also the id of the case it becomes. */
  caseId: v.string(),
  /** Minted with the draft, so that saving twice is saving once (ADR 2). */
  commandId: v.string(),
  startedAt: v.number(),
  matterKind: v.picklist(MATTER_KINDS),
  channel: v.picklist(CHANNELS),
  household: v.string(),
  complainantName: v.string(),
  relation: v.nullable(v.picklist(COMPLAINANT_RELATIONS)),
  phone: v.string(),
  content: v.string(),
  place: v.string(),
  occurredAtText: v.string(),
  demand: v.string(),
  serviceCategory: v.nullable(v.string()),
  jurisdiction: v.nullable(v.picklist(JURISDICTIONS)),
  nature: v.nullable(v.picklist(NATURES)),
  judgementReason: v.string(),
  department: v.nullable(v.string()),
  promise: v.nullable(promise),
  promisedAtText: v.string(),
  said: v.array(saidPrompt),
})
export type IntakeDraft = v.InferOutput<typeof intakeDraft>

/** An empty draft with the defaults of a plain call. */
export function newIntakeDraft(ids: { caseId: string; commandId: string }, startedAt: number): IntakeDraft {
  return {
    format: 1,
    ...ids,
    startedAt,
    matterKind: 'complaint',
    channel: 'phone',
    household: '',
    complainantName: '',
    relation: null,
    phone: '',
    content: '',
    place: '',
    occurredAtText: '',
    demand: '',
    serviceCategory: null,
    jurisdiction: null,
    nature: null,
    judgementReason: '',
    department: null,
    promise: null,
    promisedAtText: '',
    said: [],
  }
}

/** Reads a kept draft; `null` when it is not one this version understands. */
export function parseIntakeDraft(content: string): IntakeDraft | null {
  try {
    const parsed = v.safeParse(intakeDraft, JSON.parse(content))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Whether a person has put anything into the draft that would be missed. */
export function holdsWords(draft: IntakeDraft): boolean {
  return [
    draft.household,
    draft.complainantName,
    draft.phone,
    draft.content,
    draft.place,
    draft.occurredAtText,
    draft.demand,
    draft.judgementReason,
    draft.promisedAtText,
  ].some((text) => text.trim() !== '')
}
