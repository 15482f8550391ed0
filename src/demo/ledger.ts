import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Calendar } from '../domain/calendar.ts'
import type { CaseCommand, DecisionContext } from '../domain/case-commands.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { decide } from '../domain/decide.ts'
import { decideGroup, type GroupCommand } from '../domain/decide-group.ts'
import type { EventDraft, EventEnvelope, StreamRef } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { foldGroup } from '../domain/fold-group.ts'
import { type StaffMember, DEFAULT_SETTINGS } from '../domain/office.ts'
import type { CustomerVisits } from '../domain/regular-visits/customer-visits.ts'
import { decideRegularVisit } from '../domain/regular-visits/decide-regular-visit.ts'
import { foldRegularVisits } from '../domain/regular-visits/fold-regular-visits.ts'
import type { VisitActDraft } from '../domain/regular-visits/visit-acts.ts'
import { decideTraining } from '../domain/training/decide-training.ts'
import { foldTraining } from '../domain/training/fold-training.ts'
import type { TrainingActDraft } from '../domain/training/training-acts.ts'
import type { TrainingCase } from '../domain/training/training-case.ts'
import { EMPTY_STAMP_STATE, stampCommand } from '../formats/stamp-command.ts'
import type { Dice } from './dice.ts'

/** One command of the demo, for whichever journal keeps it. */
export interface DemoCommand {
  readonly commandId: string
  /** Epoch milliseconds: the clock on the wall while it is written. */
  readonly at: number
  /** Staff id. */
  readonly by: string
  readonly drafts: readonly EventDraft[]
}

export interface DemoOrigin {
  readonly officeId: string
  readonly desk: string
  readonly epoch: number
}

/** SHA-256 of a text as hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Lets the rules of the program decide everything that happens in the demo, and keeps what came of it in order. */
export class DemoLedger {
  readonly commands: DemoCommand[] = []
  private readonly streams = new Map<string, EventEnvelope[]>()
  private state = EMPTY_STAMP_STATE

  constructor(
    private readonly origin: DemoOrigin,
    private readonly calendar: Calendar,
    private readonly dice: Dice,
  ) {}

  /** A case as it stands now. Throws where there is none. */
  caseOf(caseId: string): ComplaintCase {
    const folded = foldCase(this.eventsOf({ kind: 'case', id: caseId }))
    if (folded === null) throw new Error(`Demo case ${caseId}: expected it registered, found nothing`)
    return folded
  }

  /** Every case there is, as it stands now. */
  cases(): readonly ComplaintCase[] {
    return [...this.streams].flatMap(([key, events]) =>
      key.startsWith('case:') ? (foldCase(events) ?? []) : [],
    )
  }

  /** Puts what a case's rules decide on record. Throws when they refuse: the demo keeps to the procedure. */
  decide(at: number, by: StaffMember, caseId: string, command: CaseCommand): void {
    const current = command.kind === 'register' ? null : this.caseOf(caseId)
    const decision = decide(current, command, this.contextOf(at, by))
    if (!decision.ok) throw new Error(`Demo: ${nameOf(command)} was refused: ${decision.refusal.code}`)
    this.record(at, by, decision.events)
  }

  /** The same for a group of cases. */
  decideGroup(at: number, by: StaffMember, groupId: string, command: GroupCommand): void {
    const current =
      command.kind === 'formGroup' ? null : foldGroup(this.eventsOf({ kind: 'group', id: groupId }))
    const decision = decideGroup(current, command, this.contextOf(at, by))
    if (!decision.ok) throw new Error(`Demo: ${command.kind} was refused: ${decision.refusal.code}`)
    this.record(at, by, decision.events)
  }

  /** The same for the regular visits to a customer. */
  decideVisit(
    at: number,
    by: StaffMember,
    customerId: string,
    draftOf: (current: CustomerVisits | null) => VisitActDraft,
  ): void {
    const current = foldRegularVisits(this.eventsOf({ kind: 'regularVisit', id: customerId }))
    const draft = draftOf(current)
    const decision = decideRegularVisit(customerId, current, draft, this.contextOf(at, by))
    if (!decision.ok) throw new Error(`Demo: ${draft.act} was refused: ${decision.refusal.code}`)
    this.record(at, by, decision.events)
  }

  /** The same for a training case; `source` is the case it is made of. */
  decideTraining(
    at: number,
    by: StaffMember,
    trainingId: string,
    source: ComplaintCase | null,
    draftOf: (current: TrainingCase | null) => TrainingActDraft,
  ): void {
    const current = foldTraining(this.eventsOf({ kind: 'training', id: trainingId }))
    const draft = draftOf(current)
    const decision = decideTraining(trainingId, current, source, draft, this.contextOf(at, by))
    if (!decision.ok) throw new Error(`Demo: ${draft.act} was refused: ${decision.refusal.code}`)
    this.record(at, by, decision.events)
  }

  /** Stamps events as the journal will, so that the next decision sees them. */
  record(at: number, by: StaffMember, drafts: readonly EventDraft[]): void {
    const commandId = this.dice.uuid()
    const { envelopes, nextState } = stampCommand(drafts, {
      ...this.origin,
      commandId,
      by: by.staffId,
      now: at,
      calendar: this.calendar,
      newSalt: () => '',
      sha256Hex,
      state: this.state,
    })
    this.state = nextState
    for (const event of envelopes) this.eventsOf(event.stream).push(event)
    this.commands.push({ commandId, at, by: by.staffId, drafts })
  }

  /** What rules may know besides the case, at that moment and for that person. */
  contextOf(at: number, by: StaffMember): DecisionContext {
    return {
      now: at,
      actor: by,
      office: DEFAULT_SETTINGS,
      calendar: this.calendar,
      newId: () => this.dice.uuid(),
    }
  }

  private eventsOf({ kind, id }: StreamRef): EventEnvelope[] {
    const key = `${kind}:${id}`
    const events = this.streams.get(key) ?? []
    this.streams.set(key, events)
    return events
  }
}

function nameOf(command: CaseCommand): string {
  return command.kind === 'act' ? command.draft.act : command.kind
}
