import type { ActKind } from './procedure/act-table.ts'
import type { CaseAct } from './procedure/case-act.ts'
import type { End } from './procedure/stages.ts'
import type { CaseEventOf, OpenFields, PersonalFields, PromiseReason } from './case-events.ts'
import { type EvidenceState } from './evidence-state.ts'
import type { PaperState } from './paper-state.ts'
import type { Jurisdiction, Nature } from './case-vocabulary.ts'
import type { ComplaintCase, FieldConflict, TimelineEntry } from './complaint-case.ts'
import { conflictingWrites, EMPTY_REGISTER, type Register } from './register.ts'

interface Judged {
  readonly jurisdiction: Jurisdiction
  readonly nature: Nature
  readonly suspectedMajor: boolean
  readonly by: string
}

/** How a case ended (§2); `stage: null` = it was reopened. */
export interface Ending {
  readonly stage: End | null
  readonly reason: string | null
  readonly at: number
  readonly by: string
}

/** A case half folded: every field that can be written twice is a register (ADR 1). */
export interface CaseState {
  /** First event of the case, in the order of the fold; `null` = it has not arrived. */
  registered: CaseEventOf<'registered'> | null
  /** ADR 3: content of the registration, or of a correction of it, has been removed. */
  isErased: boolean
  /** Epoch milliseconds of the first conversion into a complaint; `null` = it is what it was registered as. */
  convertedAt: number | null
  /** A repair or an enquiry of which nothing more is to be done. */
  isFinished: boolean
  readonly open: { [Field in keyof OpenFields]: Register<OpenFields[Field]> }
  readonly personal: Record<keyof PersonalFields, Register<string>>
  judgement: Register<Judged>
  /** `department: null` = it was returned (R34). */
  dispatch: Register<{ readonly department: string | null; readonly at: number }>
  promise: Register<{ readonly promisedAt: number; readonly reasonCode: PromiseReason; readonly by: string }>
  ending: Register<Ending>
  archived: Register<{ readonly at: number } | null>
  /** What was recorded while it was handled, in the order of the fold. */
  readonly acts: CaseAct[]
  /** The latest act of each kind of which one holds; two made without knowing of each other are a conflict. */
  readonly latest: Map<ActKind, Register<unknown>>
  /** Events of acts that were taken back. */
  readonly takenBack: ReadonlySet<string>
  readonly said: ComplaintCase['said'][number][]
  /** By the id of the event that issued it, in the order of the fold. */
  readonly papers: Map<string, PaperState>
  readonly chases: ComplaintCase['chases'][number][]
  readonly attachedCalls: ComplaintCase['attachedCalls'][number][]
  /** By SHA-256, in the order of the fold. */
  readonly evidence: Map<string, EvidenceState>
  readonly timeline: TimelineEntry[]
  hasUnknown: boolean
}

/** The state before the first event. */
export function emptyCaseState(takenBack: ReadonlySet<string> = new Set()): CaseState {
  return {
    registered: null,
    isErased: false,
    convertedAt: null,
    isFinished: false,
    open: {
      channel: EMPTY_REGISTER,
      relation: EMPTY_REGISTER,
      building: EMPTY_REGISTER,
      serviceCategory: EMPTY_REGISTER,
      occurredAt: EMPTY_REGISTER,
      identityCheck: EMPTY_REGISTER,
      preferredChannel: EMPTY_REGISTER,
      relayingDepartment: EMPTY_REGISTER,
      officialDueAt: EMPTY_REGISTER,
      escalatedTo: EMPTY_REGISTER,
      urgency: EMPTY_REGISTER,
    },
    personal: {
      household: EMPTY_REGISTER,
      complainantName: EMPTY_REGISTER,
      phone: EMPTY_REGISTER,
      content: EMPTY_REGISTER,
      place: EMPTY_REGISTER,
      demand: EMPTY_REGISTER,
      relayingPerson: EMPTY_REGISTER,
      officialTicket: EMPTY_REGISTER,
      compensation: EMPTY_REGISTER,
      verbatim: EMPTY_REGISTER,
      mood: EMPTY_REGISTER,
      motive: EMPTY_REGISTER,
      answer: EMPTY_REGISTER,
    },
    judgement: EMPTY_REGISTER,
    dispatch: EMPTY_REGISTER,
    promise: EMPTY_REGISTER,
    ending: EMPTY_REGISTER,
    archived: EMPTY_REGISTER,
    acts: [],
    latest: new Map(),
    takenBack,
    said: [],
    papers: new Map(),
    chases: [],
    attachedCalls: [],
    evidence: new Map(),
    timeline: [],
    hasUnknown: false,
  }
}

/** Fields on which two desks decided without knowing of each other, until a later event writes them again (ADR 1). */
export function conflictsOf(state: CaseState): readonly FieldConflict[] {
  const personal = state.isErased ? [] : Object.entries(state.personal)
  return [
    ...Object.entries<Register<unknown>>(state.open).flatMap(([field, register]) =>
      conflictOf(field, register),
    ),
    ...personal.flatMap(([field, register]) => conflictOf(field, register)),
    ...conflictOf('jurisdiction', part(state.judgement, 'jurisdiction')),
    ...conflictOf('nature', part(state.judgement, 'nature')),
    ...conflictOf('suspectedMajor', part(state.judgement, 'suspectedMajor')),
    ...conflictOf('department', part(state.dispatch, 'department')),
    ...conflictOf('promisedAt', part(state.promise, 'promisedAt')),
    ...conflictOf('stage', part(state.ending, 'stage')),
    ...[...state.latest].flatMap(([kind, register]) => conflictOf(kind, register)),
    ...[...state.evidence.values()].flatMap(({ origin }) => conflictOf('evidenceOrigin', origin)),
    ...[...state.papers.values()].flatMap(({ back }) => conflictOf('paperBack', part(back, 'kind'))),
  ]
}

function part<Value, Key extends keyof Value>(register: Register<Value>, key: Key): Register<Value[Key]> {
  const current = register.current.map((write) => ({ ...write, value: write.value[key] }))
  return { current, history: [] }
}

function conflictOf(field: string, register: Register<unknown>): FieldConflict[] {
  const values = conflictingWrites(register).map(({ eventId, value }) => ({ eventId, value }))
  return values.length === 0 ? [] : [{ field, values }]
}
