import type { CaseCommand, DecisionContext, Refusal } from '../../src/domain/case-commands.ts'
import type { Role } from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { decide } from '../../src/domain/decide.ts'
import type { EventEnvelope } from '../../src/domain/event.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import { nextSteps } from '../../src/domain/next-steps.ts'
import type { NextStep } from '../../src/domain/next-step.ts'
import type { ActKind, ActValues } from '../../src/domain/procedure/act-table.ts'
import { aContext, aRegisterCommand } from './a-complaint.ts'
import { anActDraft } from './an-act.ts'
import { asStamped, NOW } from './an-event.ts'

const HOUR_MS = 60 * 60 * 1000

/** A member of staff of the tests' office. */
export interface Person {
  readonly staffId: string
  readonly roles: readonly Role[]
}

export const RECEPTIONIST: Person = { staffId: 'reception', roles: ['receptionist'] }
export const TRACKER: Person = { staffId: 'tracking', roles: ['trackingAssistant'] }
export const ASSISTANT: Person = { staffId: 'assistant', roles: ['customerAssistant'] }
export const MANAGER: Person = { staffId: 'manager', roles: ['manager'] }
export const GENERAL_MANAGER: Person = { staffId: 'general-manager', roles: ['generalManager'] }

type RegisterCommand = Extract<CaseCommand, { kind: 'register' }>

/**
 * One complaint worked on by several people over days, each decision taken by the rules as the desk takes it. What is
 * accepted is folded again from all events; what is refused throws, unless it was asked for by `refusal…`.
 */
export class CaseInHand {
  #person = RECEPTIONIST
  #now = NOW
  #minted = 0
  #events: readonly EventEnvelope[] = []

  constructor(registration: Partial<RegisterCommand> = {}) {
    this.#take(null, aRegisterCommand(registration))
  }

  get case(): ComplaintCase {
    const folded = foldCase(this.#events)
    if (folded === null) throw new Error('A case in hand is registered; its events say it is not')
    return folded
  }

  get events(): readonly EventEnvelope[] {
    return this.#events
  }

  get now(): number {
    return this.#now
  }

  /** What the rules ask for now. */
  get steps(): readonly NextStep[] {
    return nextSteps(this.case, { now: this.#now })
  }

  get stepCodes(): readonly string[] {
    return this.steps.map(({ code }) => code)
  }

  by(person: Person): this {
    this.#person = person
    return this
  }

  /** Lets so many hours pass. */
  later(hours: number): this {
    this.#now += hours * HOUR_MS
    return this
  }

  /** Records an act; moments that are not given are now, or a day ahead. */
  act<Kind extends ActKind>(kind: Kind, values: Partial<ActValues<Kind>> = {}): this {
    return this.command(this.#actCommand(kind, values))
  }

  command(command: CaseCommand): this {
    this.#take(this.case, command)
    this.#now += 1
    return this
  }

  /** Why an act would be refused now; `null` = it would not. */
  refusalOfAct<Kind extends ActKind>(kind: Kind, values: Partial<ActValues<Kind>> = {}): Refusal | null {
    return this.refusalOf(this.#actCommand(kind, values))
  }

  refusalOf(command: CaseCommand): Refusal | null {
    const decision = decide(this.case, command, this.#context())
    return decision.ok ? null : decision.refusal
  }

  #actCommand<Kind extends ActKind>(kind: Kind, values: Partial<ActValues<Kind>>): CaseCommand {
    return { kind: 'act', draft: anActDraft(kind, values, this.#now) }
  }

  #context(): DecisionContext {
    const { staffId, roles } = this.#person
    return aContext(roles, {
      now: this.#now,
      actor: { staffId, roles },
      newId: () => `id-${(this.#minted += 1)}`,
    })
  }

  #take(current: ComplaintCase | null, command: CaseCommand): void {
    const decision = decide(current, command, this.#context())
    if (!decision.ok)
      throw new Error(
        `Expected ${JSON.stringify(command)} to be accepted; got ${JSON.stringify(decision.refusal)}`,
      )
    this.#events = [...this.#events, ...asStamped(decision.events, { by: this.#person.staffId })]
  }
}

const JUDGED_VALID = { jurisdiction: 'property', nature: 'valid', reason: '' } as const

/** How far a complaint has come. */
export type CaseAt =
  | 'received'
  | 'verified'
  | 'assessed'
  | 'planned'
  | 'replied'
  | 'done'
  | 'checked'
  | 'handled'
  | 'visited'
  | 'summarised'
  | 'closed'
  | 'archived'

/** A valid complaint at each stage of the seven steps, got there by the people who may. */
export const CASE_AT: Readonly<Record<CaseAt, () => CaseInHand>> = {
  received: () => new CaseInHand(),
  verified: () => new CaseInHand({ judgement: JUDGED_VALID, department: '工程部' }),
  assessed: () => CASE_AT.verified().act('investigated'),
  planned: () => CASE_AT.assessed().act('remedyPlanned'),
  replied: () => CASE_AT.planned().act('replied', { outcome: 'accepts' }),
  done: () => CASE_AT.replied().act('workDone'),
  checked: () => CASE_AT.done().by(TRACKER).act('verificationRecorded', { result: 'done' }).by(RECEPTIONIST),
  handled: () => CASE_AT.checked().act('resultTold'),
  visited: () => CASE_AT.handled().act('visitRecorded', { outcome: 'satisfied' }),
  summarised: () => CASE_AT.visited().by(ASSISTANT).act('summarised'),
  closed: () => completed(CASE_AT.summarised()).act('closed'),
  archived: () => CASE_AT.closed().by(MANAGER).act('reportedToSuperior').act('archived'),
}

/** A major complaint, judged by the manager. */
export function aMajorCase(): CaseInHand {
  const judgement = { jurisdiction: 'property', nature: 'major', reason: '' } as const
  return new CaseInHand({ department: '工程部' })
    .by(MANAGER)
    .command({ kind: 'judge', judgement })
    .by(RECEPTIONIST)
}

/** Fills in what the record still lacks (S11). */
export function completed(hand: CaseInHand): CaseInHand {
  return hand.command({ kind: 'complete', changes: { identityCheck: 'roster' } })
}
