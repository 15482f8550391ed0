import type { EventDraft, EventEnvelope } from './event.ts'
import type {
  Channel,
  ComplainantRelation,
  FormId,
  Jurisdiction,
  MatterKind,
  Nature,
} from './case-vocabulary.ts'

/** Office limits frozen into a case when it is registered, so that a changed setting never moves an old deadline (P1). */
export interface CaseLimits {
  readonly ruleVersion: number
  /** R8: days from registration to resolution. */
  readonly resolutionDays: number
  /** P1: minutes until the department must have the case. */
  readonly handOverMinutes: number
}

/** Fields of a case that identify nobody. A correction may change each of them. */
export interface OpenFields {
  readonly channel: Channel
  readonly relation: ComplainantRelation | null
  /** Building of the household, for statistics that outlive an erasure. */
  readonly building: string | null
  readonly serviceCategory: string | null
  /** Epoch milliseconds; when the event complained of happened. */
  readonly occurredAt: number | null
}

/** Fields of a case that identify a person or hold a person's words. */
export interface PersonalFields {
  /** Canonical notation, see `household.ts`, or the text as it was typed. */
  readonly household: string
  readonly complainantName: string
  readonly phone: string
  readonly content: string
  readonly place: string
  readonly demand: string
}

export type CaseField = keyof OpenFields | keyof PersonalFields

/** `data` and `personal` of every kind of event in a case's stream. Free text stands in `personal` only (ADR 3). */
export interface CaseEventTable {
  readonly registered: {
    data: OpenFields & {
      readonly matterKind: MatterKind
      /** Epoch milliseconds when the complaint reached the desk. */
      readonly receivedAt: number
      readonly limits: CaseLimits
      /** Given by main while stamping (ADR 6); absent in a draft. */
      readonly number?: string
    }
    personal: PersonalFields
  }
  readonly corrected: {
    data: Partial<OpenFields>
    personal: Partial<PersonalFields> & { readonly reason: string }
  }
  readonly said: {
    data: { readonly promptId: string; readonly moment: string; readonly saidAt: number }
    personal: { readonly text: string }
  }
  readonly judged: {
    data: { readonly jurisdiction: Jurisdiction; readonly nature: Nature; readonly suspectedMajor?: boolean }
    personal: { readonly reason: string }
  }
  readonly dispatched: { data: { readonly department: string }; personal: { readonly note: string } }
  readonly promised: {
    data: { readonly promisedAt: number; readonly reasonCode: PromiseReason }
    personal: undefined
  }
  readonly withdrawn: { data: Record<string, never>; personal: { readonly reason: string } }
  readonly voided: { data: Record<string, never>; personal: { readonly reason: string } }
  readonly formIssued: {
    data: {
      readonly formId: FormId
      readonly revision: number
      /** `sent` = handed to the spooler, never more (`forms.md`). */
      readonly how: 'pdf' | 'sent'
      /** SHA-256 (hex) of the rows of the form, without the footer. */
      readonly digest: string
    }
    personal: undefined
  }
}

/** Why a promised time was chosen: one of the suggestions, or typed by hand. */
export type PromiseReason = 'today' | 'evening' | 'nextMorning' | 'nextAfternoon' | 'byHand'

export type CaseEventKind = keyof CaseEventTable

/** Kinds this program can read; any other makes the case read-only (ADR 1). */
export const CASE_EVENT_KINDS = [
  'registered',
  'corrected',
  'said',
  'judged',
  'dispatched',
  'promised',
  'withdrawn',
  'voided',
  'formIssued',
] as const satisfies readonly CaseEventKind[]

export type CaseEventOf<K extends CaseEventKind> = EventEnvelope<
  K,
  CaseEventTable[K]['data'],
  CaseEventTable[K]['personal']
>

export type CaseEvent = { [K in CaseEventKind]: CaseEventOf<K> }[CaseEventKind]

export type CaseEventDraft = {
  [K in CaseEventKind]: EventDraft<K, CaseEventTable[K]['data'], CaseEventTable[K]['personal']>
}[CaseEventKind]
