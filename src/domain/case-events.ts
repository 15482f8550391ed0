import type { EventDraft, EventEnvelope } from './event.ts'
import type { EvidenceItem } from './evidence.ts'
import type { FrozenLimits } from './frozen-limits.ts'
import type { FormIssue } from './form-issue.ts'
import { ACT_KINDS, type ActData, type ActKind, type ActTexts } from './procedure/act-table.ts'
import type {
  Channel,
  ComplainantRelation,
  EscalationBody,
  EvidenceOrigin,
  IdentityCheck,
  Jurisdiction,
  MatterKind,
  Nature,
  PaperSigner,
  PreferredChannel,
  SignedMedium,
  Urgency,
} from './case-vocabulary.ts'

/** Open fields every registration holds. */
export interface FirstOpenFields {
  readonly channel: Channel
  readonly relation: ComplainantRelation | null
  /** Building of the household, for statistics that outlive an erasure. */
  readonly building: string | null
  readonly serviceCategory: string | null
  /** Epoch milliseconds; when the event complained of happened. */
  readonly occurredAt: number | null
}

/** Open fields a registration holds only where they were answered; absent from older journals. */
export interface FurtherOpenFields {
  /** S2. */
  readonly identityCheck: IdentityCheck | null
  /** R29. */
  readonly preferredChannel: PreferredChannel | null
  /** R2: department of the office through whom it came; the channel stays the original one. */
  readonly relayingDepartment: string | null
  /** Epoch milliseconds; when the body that handed it down (channel `official`) expects the reply. */
  readonly officialDueAt: number | null
  /** 004 §2, in the order of `ESCALATION_BODIES`; R4. */
  readonly escalatedTo: readonly EscalationBody[]
  readonly urgency: Urgency | null
}

/** Fields of a case that identify nobody. A correction may change each of them. */
export type OpenFields = FirstOpenFields & FurtherOpenFields

/** Personal fields every registration holds. */
export interface FirstPersonalFields {
  /** Canonical notation, see `household.ts`, or the text as it was typed. */
  readonly household: string
  readonly complainantName: string
  readonly phone: string
  readonly content: string
  readonly place: string
  readonly demand: string
}

/** Personal fields a registration holds only where they were answered; absent from older journals. */
export interface FurtherPersonalFields {
  /** R2: person of the office through whom it came. */
  readonly relayingPerson: string
  /** Number the body that handed it down gave it (12345 and others). */
  readonly officialTicket: string
  /** 004 §2: what is wanted in compensation, amount or thing. */
  readonly compensation: string
  /** P4: the complainant's own words. */
  readonly verbatim: string
  /** A code of `MOODS`, '' = not noted. Never shown at the counter, never printed for the complainant (P15, R28). */
  readonly mood: string
  /** A code of `MOTIVES`, '' = not understood yet (S3). Asked on the page of the case only (P15). */
  readonly motive: string
  /** What an enquiry was answered. */
  readonly answer: string
}

/** Fields of a case that identify a person or hold a person's words. */
export type PersonalFields = FirstPersonalFields & FurtherPersonalFields

/** What a registration says of a case; further fields that were not answered are absent. */
export type RegisteredFields = FirstOpenFields &
  FirstPersonalFields &
  Partial<FurtherOpenFields & FurtherPersonalFields>

/** A call about a case that is open already: what its event says besides the words. */
export interface RepeatCallData {
  readonly channel: Channel
  /** Epoch milliseconds when the call reached the desk. */
  readonly calledAt: number
  /** Intake's draft it was typed into, so that a crash never counts it twice; `null` = noted on the case's page. */
  readonly draftId: string | null
}

export type CaseField = keyof OpenFields | keyof PersonalFields

/** Acts are events of their own kind: the table of the procedure says what stands in them. */
export type ActEventTable = {
  readonly [Kind in ActKind]: { data: ActData<Kind>; personal: ActTexts<Kind> }
}

/** `data` and `personal` of every other kind of event in a case's stream. Free text stands in `personal` only (ADR 3). */
export interface RecordEventTable {
  readonly registered: {
    data: FirstOpenFields &
      Partial<FurtherOpenFields> & {
        readonly matterKind: MatterKind
        /** Epoch milliseconds when the complaint reached the desk. */
        readonly receivedAt: number
        readonly limits: FrozenLimits
        /** Given by main while stamping (ADR 6); absent in a draft. */
        readonly number?: string
      }
    personal: FirstPersonalFields & Partial<FurtherPersonalFields>
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
  /** A repair or an enquiry that turned out to be a complaint (001 §2); its limits count from here. */
  readonly convertedToComplaint: { data: Record<string, never>; personal: { readonly reason: string } }
  /** A repair that was done, an enquiry that needs nothing more; complaints end by the seven steps. */
  readonly finished: { data: Record<string, never>; personal: { readonly note: string } }
  /** 并入: a call on the same matter, taken down on this case instead of a new one (ADR 13). */
  readonly attached: { data: RepeatCallData; personal: Partial<PersonalFields> }
  /** P10, 催办. */
  readonly chased: { data: RepeatCallData; personal: Partial<PersonalFields> }
  readonly withdrawn: { data: Record<string, never>; personal: { readonly reason: string } }
  readonly voided: { data: Record<string, never>; personal: { readonly reason: string } }
  readonly formIssued: {
    data: FormIssue
    personal: undefined
  }
  /** Somebody saw the paper come out of the printer; `issueId` names the `formIssued` event. */
  readonly formPrinted: { data: { readonly issueId: string }; personal: undefined }
  /** P7: a paper came back signed; its scan is a file of the case's evidence. */
  readonly paperSigned: {
    data: {
      readonly issueId: string
      readonly signer: PaperSigner
      readonly medium: SignedMedium
      /** Epoch milliseconds. */
      readonly signedAt: number
      /** SHA-256 of the scan or photograph among the evidence; `null` = none was attached. */
      readonly scan: string | null
    }
    personal: { readonly signerName: string }
  }
  /** P7: a paper that went out for signature is no longer waited for. */
  readonly paperGivenUp: { data: { readonly issueId: string }; personal: { readonly reason: string } }
  /** What was marked on a paper by mistake does not hold: that it was printed, or how it came back. */
  readonly paperMarkTakenBack: {
    data: { readonly issueId: string; readonly mark: PaperMark }
    personal: { readonly reason: string }
  }
  /** R27; the file lies under its `sha256` and was flushed before this event (`architecture.md`, "Storage"). */
  readonly evidenceAdded: {
    data: Omit<EvidenceItem, 'fileName' | 'note'>
    personal: Pick<EvidenceItem, 'fileName' | 'note'>
  }
  readonly evidenceDescribed: {
    data: { readonly sha256: string; readonly origin: EvidenceOrigin }
    personal: { readonly note: string; readonly reason: string }
  }
  /** `safety.md` §6: a copy of a file left the office, without the place it was taken (ADR 14). */
  readonly evidenceCopied: { data: { readonly sha256: string }; personal: undefined }
  /** `safety.md` §6 (PIPL art. 51): somebody had the masked telephone number shown. */
  readonly phoneRevealed: { data: Record<string, never>; personal: undefined }
}

/** What can be marked on a paper: that it was printed, and how it came back (P7). */
export type PaperMark = 'printed' | 'back'

/** Why a promised time was chosen: one of the suggestions, or typed by hand. */
export type PromiseReason = 'today' | 'evening' | 'nextMorning' | 'nextAfternoon' | 'byHand'

/** `data` and `personal` of every kind of event in a case's stream. */
export type CaseEventTable = RecordEventTable & ActEventTable

export type RecordEventKind = keyof RecordEventTable
export type CaseEventKind = RecordEventKind | ActKind

/** Kinds besides the acts of the procedure. */
export const RECORD_EVENT_KINDS = [
  'registered',
  'corrected',
  'said',
  'judged',
  'dispatched',
  'promised',
  'convertedToComplaint',
  'finished',
  'attached',
  'chased',
  'withdrawn',
  'voided',
  'formIssued',
  'formPrinted',
  'paperSigned',
  'paperGivenUp',
  'paperMarkTakenBack',
  'evidenceAdded',
  'evidenceDescribed',
  'evidenceCopied',
  'phoneRevealed',
] as const satisfies readonly RecordEventKind[]

/** Kinds this program can read; any other makes the case read-only (ADR 1). */
export const CASE_EVENT_KINDS: readonly CaseEventKind[] = [...RECORD_EVENT_KINDS, ...ACT_KINDS]

export type CaseEventOf<K extends CaseEventKind> = EventEnvelope<
  K,
  CaseEventTable[K]['data'],
  CaseEventTable[K]['personal']
>

export type RecordEvent = { [K in RecordEventKind]: CaseEventOf<K> }[RecordEventKind]
export type ActEvent = { [K in ActKind]: CaseEventOf<K> }[ActKind]
export type CaseEvent = RecordEvent | ActEvent

export type CaseEventDraft = {
  [K in CaseEventKind]: EventDraft<K, CaseEventTable[K]['data'], CaseEventTable[K]['personal']>
}[CaseEventKind]
