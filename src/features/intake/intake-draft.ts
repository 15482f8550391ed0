import * as v from 'valibot'
import {
  CHANNELS,
  COMPLAINANT_RELATIONS,
  EVIDENCE_MEDIA_TYPES,
  EVIDENCE_ORIGINS,
  EVIDENCE_SOURCES,
  ESCALATION_BODIES,
  IDENTITY_CHECKS,
  JURISDICTIONS,
  MATTER_KINDS,
  MOODS,
  NATURES,
  PREFERRED_CHANNELS,
  URGENCIES,
} from '../../domain/case-vocabulary.ts'
import { OUTSIDE_PARTIES } from '../../domain/procedure/act-words.ts'

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

/** A file that is stored already; the draft holds its name, so that a killed process loses neither (ADR 14). */
const evidenceItem = v.object({
  sha256: v.string(),
  bytes: v.number(),
  mediaType: v.picklist(EVIDENCE_MEDIA_TYPES),
  origin: v.picklist(EVIDENCE_ORIGINS),
  source: v.picklist(EVIDENCE_SOURCES),
  takenAt: v.nullable(v.number()),
  addedAt: v.number(),
  fileName: v.string(),
  note: v.string(),
})

/** R14: the body whose name, telephone and hours were told; it goes on record with the case. */
const toldReferral = v.object({
  givenAt: v.number(),
  party: v.picklist(OUTSIDE_PARTIES),
  body: v.string(),
  phone: v.string(),
  hours: v.string(),
  help: v.string(),
})

/** Fields added after the first drafts were kept: a draft without them is read as one where they are empty. */
const FURTHER = {
  relayingDepartment: v.optional(v.nullable(v.string()), null),
  relayingPerson: v.optional(v.string(), ''),
  officialTicket: v.optional(v.string(), ''),
  officialDueText: v.optional(v.string(), ''),
  identityCheck: v.optional(v.nullable(v.picklist(IDENTITY_CHECKS)), null),
  preferredChannel: v.optional(v.nullable(v.picklist(PREFERRED_CHANNELS)), null),
  verbatim: v.optional(v.string(), ''),
  compensation: v.optional(v.string(), ''),
  escalatedTo: v.optional(v.array(v.picklist(ESCALATION_BODIES)), () => []),
  mood: v.optional(v.nullable(v.picklist(MOODS)), null),
  urgency: v.optional(v.nullable(v.picklist(URGENCIES)), null),
  /** `null` = not answered; the channel or `escalatedTo` may propose it (R4). */
  suspectedMajor: v.optional(v.nullable(v.boolean()), null),
  /** What an enquiry was answered. */
  answer: v.optional(v.string(), ''),
  evidence: v.optional(v.array(evidenceItem), () => []),
  referral: v.optional(v.nullable(toldReferral), null),
}

const intakeDraft = v.object({
  format: v.literal(1),
  /** Also the id of the case it becomes. */
  caseId: v.string(),
  /** Minted with the draft, so that saving twice is saving once (ADR 2). */
  commandId: v.string(),
  startedAt: v.number(),
  /** Epoch milliseconds of the last parking; the age of a parked draft counts from it. */
  parkedAt: v.optional(v.nullable(v.number()), null),
  /** Taken back within the seconds of undo: its case stands in the journal under this number. */
  reopened: v.optional(v.nullable(v.object({ at: v.number(), number: v.string() })), null),
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
  ...FURTHER,
  /** R18: the open case it will be linked with when it is saved. */
  link: v.optional(v.nullable(v.object({ caseId: v.string(), number: v.string() })), null),
  /** Similar cases not to be shown again beside this draft. */
  ignoredCases: v.optional(v.array(v.string()), []),
  /** The open case on which it is being taken down as a call, and the command that does it, so that twice is once. */
  call: v.optional(v.nullable(v.object({ caseId: v.string(), commandId: v.string() })), null),
})
export type IntakeDraft = v.InferOutput<typeof intakeDraft>

/** An empty draft with the defaults of a plain call. */
export function newIntakeDraft(ids: { caseId: string; commandId: string }, startedAt: number): IntakeDraft {
  return {
    format: 1,
    ...ids,
    startedAt,
    parkedAt: null,
    reopened: null,
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
    relayingDepartment: null,
    relayingPerson: '',
    officialTicket: '',
    officialDueText: '',
    identityCheck: null,
    preferredChannel: null,
    verbatim: '',
    compensation: '',
    escalatedTo: [],
    mood: null,
    urgency: null,
    suspectedMajor: null,
    answer: '',
    link: null,
    ignoredCases: [],
    call: null,
    evidence: [],
    referral: null,
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
  if (draft.evidence.length > 0 || draft.referral !== null) return true
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
    draft.relayingPerson,
    draft.officialTicket,
    draft.officialDueText,
    draft.verbatim,
    draft.compensation,
    draft.answer,
  ].some((text) => text.trim() !== '')
}
