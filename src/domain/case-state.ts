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
  const found: FieldConflict[] = []
  const add = (field: string, register: Register<unknown>): void => {
    const conflict = conflictOf(field, register)
    if (conflict !== null) found.push(conflict)
  }
  addAll(state.open, add)
  if (!state.isErased) addAll(state.personal, add)
  addPart('jurisdiction', state.judgement, add)
  addPart('nature', state.judgement, add)
  addPart('suspectedMajor', state.judgement, add)
  addPart('department', state.dispatch, add)
  addPart('promisedAt', state.promise, add)
  addPart('stage', state.ending, add)
  for (const [kind, register] of state.latest) add(kind, register)
  for (const { origin } of state.evidence.values()) add('evidenceOrigin', origin)
  for (const { back } of state.papers.values()) addPart('kind', back, (_, part) => add('paperBack', part))
  return found
}

type Add = (field: string, register: Register<unknown>) => void

/** Without a list of the registers: this is asked of every case there is when ten years are carried. */
function addAll(registers: Readonly<Record<string, Register<unknown>>>, add: Add): void {
  for (const field in registers) {
    const register = registers[field]
    if (register !== undefined) add(field, register)
  }
}

function addPart<Value, Key extends keyof Value & string>(
  key: Key,
  register: Register<Value>,
  add: Add,
): void {
  if (register.current.length < 2) return
  add(key, { current: register.current.map((write) => ({ ...write, value: write.value[key] })), history: [] })
}

function conflictOf(field: string, register: Register<unknown>): FieldConflict | null {
  if (register.current.length < 2) return null
  const values = conflictingWrites(register).map(({ eventId, value }) => ({ eventId, value }))
  return values.length === 0 ? null : { field, values }
}
