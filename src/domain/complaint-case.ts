import type {
  CaseField,
  CaseEventKind,
  OpenFields,
  PersonalFields,
  PromiseReason,
  RepeatCallData,
} from './case-events.ts'
import type { CaseEvidence } from './evidence.ts'
import type { Jurisdiction, MatterKind, Nature, Stage } from './case-vocabulary.ts'
import type { FrozenLimits } from './frozen-limits.ts'
import type { IssuedPaper } from './paper.ts'
import type { CaseAct } from './procedure/case-act.ts'

/** What a field may hold. */
export type FieldValue = string | number | readonly string[] | null

/** What is said of a file and can be said anew. */
export type EvidenceField = 'evidenceOrigin' | 'evidenceNote'

/** One changed value as the timeline tells it. `from` is what stood there before, never lost. */
export interface FieldChange {
  readonly field: CaseField | EvidenceField
  readonly from: FieldValue
  readonly to: FieldValue
}

/** One event of the case as the timeline tells it, oldest first. */
export interface TimelineEntry {
  readonly eventId: string
  readonly wallAt: number
  readonly by: string
  /** `unknown` for events of a newer version. */
  readonly kind: CaseEventKind | 'unknown'
  readonly changes: readonly FieldChange[]
  /** Codes and numbers for the sentence in `locales`. */
  readonly data: Readonly<Record<string, unknown>>
  /** Free text of the event (reason, what was said), `null` when there is none or it was erased. */
  readonly text: string | null
  /** Free texts of an act, by field, those that say something; absent of any other event. */
  readonly texts?: Readonly<Record<string, string>>
  /** It was recorded by mistake and does not hold (`actTakenBack`); absent = it holds. */
  readonly isTakenBack?: true
}

/** A value on which two desks decided without knowing of each other; shown until somebody confirms. */
export interface FieldConflict {
  readonly field: string
  readonly values: readonly { readonly eventId: string; readonly value: unknown }[]
}

/** A call about a case that was open already. */
export interface RepeatCall extends RepeatCallData {
  readonly eventId: string
  readonly by: string
}

/** A case as folded from its events (`fold-case.ts`). Personal fields are `null` when erased. */
export interface ComplaintCase extends OpenFields {
  readonly caseId: string
  readonly officeId: string
  readonly number: string
  /** What it is now: a repair or an enquiry may have become a complaint. */
  readonly matterKind: MatterKind
  /** Epoch milliseconds when it became a complaint; `null` = it is what it was registered as. */
  readonly convertedAt: number | null
  readonly receivedAt: number
  readonly registeredAt: number
  readonly registeredBy: string
  /** Frozen when it was registered (P1). */
  readonly limits: FrozenLimits
  readonly personal: PersonalFields | null
  readonly stage: Stage
  readonly jurisdiction: Jurisdiction | null
  readonly nature: Nature | null
  /** R4: marked by anyone, until the manager confirms (nature `major`) or clears it. */
  readonly suspectedMajor: boolean
  readonly judgedBy: string | null
  readonly department: string | null
  readonly dispatchedAt: number | null
  readonly promisedAt: number | null
  readonly promiseReason: PromiseReason | null
  readonly promisedBy: string | null
  readonly said: readonly {
    readonly promptId: string
    readonly moment: string
    readonly saidAt: number
    readonly text: string | null
  }[]
  /** Papers of this case, oldest first. */
  readonly formsIssued: readonly IssuedPaper[]
  /** P10: how often and when somebody asked after it, oldest first. */
  readonly chases: readonly RepeatCall[]
  /** Calls on the same matter that were taken down here instead of in a new case. */
  readonly attachedCalls: readonly RepeatCall[]
  /** R27, in the order of the fold; never taken away. */
  readonly evidence: readonly CaseEvidence[]
  /** What was recorded while it was handled, in the order of the fold; what was taken back is not among them. */
  readonly acts: readonly CaseAct[]
  /** S8: when it was done, verified and told, epoch ms; the clock of R8 stops here. `null` = not yet, or again not. */
  readonly handledAt: number | null
  /** When it ended (§2), epoch ms; `null` = it is open. */
  readonly endedAt: number | null
  /** Who ended it: the approver of its end. */
  readonly endedBy: string | null
  readonly endReason: string | null
  /** S11: when its file was archived, epoch ms. */
  readonly archivedAt: number | null
  readonly timeline: readonly TimelineEntry[]
  readonly conflicts: readonly FieldConflict[]
  /** Ids of the events no other event has seen: `seen` of the next decision. */
  readonly heads: readonly string[]
  /** Holds events this version cannot read: changes are refused (`newerVersion`). */
  readonly hasUnknown: boolean
}
