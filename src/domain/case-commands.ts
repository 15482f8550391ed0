import type { Calendar } from './calendar.ts'
import type {
  CaseEventDraft,
  OpenFields,
  PaperMark,
  PersonalFields,
  PromiseReason,
  RegisteredFields,
  RepeatCallData,
} from './case-events.ts'
import type { EvidenceItem } from './evidence.ts'
import type { LimitSettings } from './frozen-limits.ts'
import type { ActDraft } from './procedure/act-draft.ts'
import type { ActValues } from './procedure/act-table.ts'
import type {
  EvidenceOrigin,
  FormCopy,
  FormVariant,
  CaseFormId,
  Jurisdiction,
  MatterKind,
  Nature,
  PaperSigner,
  Role,
  SignedMedium,
} from './case-vocabulary.ts'

export interface SaidPrompt {
  readonly promptId: string
  readonly moment: string
  readonly saidAt: number
  readonly text: string
}

export interface Judgement {
  readonly jurisdiction: Jurisdiction
  readonly nature: Nature
  /** Anyone may mark it; starts R4, the manager confirms or clears it (glossary, `suspectedMajor`). Absent = no. */
  readonly suspectedMajor?: boolean
  /** Required when the pair is not the one the procedure proposes (glossary, `nature`). */
  readonly reason: string
}

export interface PromisedReply {
  readonly promisedAt: number
  readonly reasonCode: PromiseReason
}

/** A call about a case that is open already (P10, R18): what was typed, said and promised during it. */
export interface CallTaken extends RepeatCallData {
  readonly words: Partial<PersonalFields>
  readonly said: readonly SaidPrompt[]
  readonly promise: PromisedReply | null
  /** Files stored while the call was taken (R27). */
  readonly evidence?: readonly EvidenceItem[]
}

/** What a person can decide about a case. */
export type CaseCommand =
  | {
      readonly kind: 'register'
      readonly caseId: string
      readonly officeId: string
      readonly matterKind: MatterKind
      readonly receivedAt: number
      readonly fields: RegisteredFields
      readonly said: readonly SaidPrompt[]
      readonly judgement: Judgement | null
      readonly department: string | null
      readonly promise: PromisedReply | null
      /** Files stored while the draft was written (R27). */
      readonly evidence?: readonly EvidenceItem[]
      /** The body the caller was told to turn to (R14); absent = none. */
      readonly referral?: ActValues<'referralGiven'> | null
    }
  | {
      readonly kind: 'correct'
      readonly changes: Partial<OpenFields & PersonalFields>
      readonly reason: string
      /** What stood there when the correction was begun; absent = it is not asked whether it still does. */
      readonly shown?: Partial<OpenFields & PersonalFields>
    }
  /** P11: answers what was left open; what stands already is corrected, with a reason. */
  | { readonly kind: 'complete'; readonly changes: Partial<OpenFields & PersonalFields> }
  | { readonly kind: 'recordSaid'; readonly said: SaidPrompt }
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'dispatch'; readonly department: string; readonly note: string }
  | { readonly kind: 'promise'; readonly promise: PromisedReply }
  /** 001 §2: a repair or an enquiry turns out to be a complaint. */
  | { readonly kind: 'convert'; readonly reason: string }
  /** A repair or an enquiry needs nothing more. */
  | { readonly kind: 'finish'; readonly note: string }
  | { readonly kind: 'attach'; readonly call: CallTaken }
  | { readonly kind: 'chase'; readonly call: CallTaken }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'void'; readonly reason: string }
  | {
      readonly kind: 'recordForm'
      readonly formId: CaseFormId
      readonly revision: number
      readonly how: 'pdf' | 'sent'
      readonly digest: string
      readonly copy?: FormCopy | null
      readonly isForSignature?: boolean
      readonly variant?: FormVariant | null
    }
  /** A person saw the paper come out of the printer. */
  | { readonly kind: 'confirmPrinted'; readonly issueId: string }
  /** P7: the paper came back signed. */
  | {
      readonly kind: 'markSigned'
      readonly issueId: string
      readonly signer: PaperSigner
      readonly signerName: string
      readonly medium: SignedMedium
      readonly signedAt: number
      readonly scan: string | null
    }
  /** P7: nobody waits for the paper any more. */
  | { readonly kind: 'giveUpPaper'; readonly issueId: string; readonly reason: string }
  | {
      readonly kind: 'takeBackPaperMark'
      readonly issueId: string
      readonly mark: PaperMark
      readonly reason: string
    }
  | { readonly kind: 'addEvidence'; readonly evidence: EvidenceItem }
  | {
      readonly kind: 'describeEvidence'
      readonly sha256: string
      readonly origin: EvidenceOrigin
      readonly note: string
      readonly reason: string
    }
  /** A copy of a file has been handed out. */
  | { readonly kind: 'recordCopy'; readonly sha256: string }
  /** The telephone number has been shown in full. */
  | { readonly kind: 'recordReveal' }
  /** An act of the procedure (`procedure/act-table.ts`). */
  | { readonly kind: 'act'; readonly draft: ActDraft }

export type CaseCommandKind = CaseCommand['kind']

/** Everything a rule may know besides the case. */
export interface DecisionContext {
  readonly now: number
  readonly actor: { readonly staffId: string; readonly roles: readonly Role[] }
  /** What a registration freezes (P1). */
  readonly office: LimitSettings
  readonly calendar: Calendar
  /** Mints the ids of events. */
  readonly newId: () => string
}

/** Why a command was refused. Words stand in `src/locales/<language>/refusals.json`. */
export type RefusalCode =
  | 'alreadyRegistered'
  | 'wordingFaulty'
  | 'lastWording'
  | 'notRegistered'
  | 'contentMissing'
  | 'reasonMissing'
  | 'roleMissing'
  | 'caseEnded'
  | 'newerVersion'
  | 'nothingChanged'
  | 'changedMeanwhile'
  | 'alreadyAnswered'
  | 'alreadyComplaint'
  | 'promiseInPast'
  | 'happenedInFuture'
  | 'textTooLong'
  | 'personErased'
  | 'groupTooSmall'
  | 'alreadyInGroup'
  | 'notInGroup'
  | 'takerMissing'
  | 'shiftToSelf'
  | 'shiftNotYours'
  | 'alreadyTakenOver'
  | 'visitNotPlanned'
  | 'visitNotMade'
  | 'trainingNotClosed'
  | 'trainingOwnText'
  | 'trainingNotToCheck'
  | 'trainingWithdrawn'
  | 'evidenceKnown'
  | 'evidenceUnknown'
  | 'tooMuchEvidence'
  | 'paperUnknown'
  | 'paperAlreadyMarked'
  | 'paperNotMarked'
  | 'notComplaint'
  | 'wrongStage'
  | 'caseArchived'
  | 'avoidance'
  | 'fieldMissing'
  | 'momentPassed'
  | 'notInvalid'
  | 'specialServiceGoesOver'
  | 'majorNotOnSpot'
  | 'notOnSpot'
  | 'workNotDone'
  | 'notVerified'
  | 'onSiteOnly'
  | 'notDissatisfied'
  | 'summaryMissing'
  | 'recordIncomplete'
  | 'slipsStillOut'
  | 'explanationMissing'
  | 'referralMissing'
  | 'dissuasionMissing'
  | 'notSpecialService'
  | 'notHandedOver'
  | 'groundMissing'
  | 'mergedIntoItself'
  | 'alreadyPaused'
  | 'notPaused'
  | 'noDepartment'
  | 'notOutside'
  | 'notMajor'
  | 'actUnknown'

export interface Refusal {
  readonly code: RefusalCode
  /** Id of the rule it rests on, `R…`, `P…`, `S…`, `ADR…`, or `§…` of the procedure. */
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }
