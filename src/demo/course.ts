import type { CaseCommand } from '../domain/case-commands.ts'
import type { OpenFields, PersonalFields } from '../domain/case-events.ts'
import { missingFields } from '../domain/missing-fields.ts'
import type { StaffMember } from '../domain/office.ts'
import type { ActDraft } from '../domain/procedure/act-draft.ts'
import { lastAct } from '../domain/procedure/case-act.ts'
import type { Call } from './call.ts'
import { stepOf } from './case-steps.ts'
import { HANDLING } from './demo-texts.ts'
import { HOUR_MS, MINUTE_MS, wakingMoment, type DemoWorld, type Step } from './demo-world.ts'

/** How one case goes on, act by act: whatever is asked for, nothing happens before what went before it. */
export class Course {
  readonly steps: Step[] = []
  /** Epoch milliseconds of the last act. */
  at: number
  /** Epoch milliseconds when it ends; nobody calls about it after that. */
  endsAt = Infinity

  constructor(
    private readonly world: DemoWorld,
    private readonly call: Call,
    startedAt: number,
  ) {
    this.at = startedAt
  }

  /** Waits until a moment, or a minute longer where it has passed. */
  until(moment: number): this {
    this.at = Math.max(this.at + MINUTE_MS, moment)
    return this
  }

  /** Waits between so many and so many hours; nothing happens at night. */
  after(leastHours: number, mostHours: number): this {
    const { dice } = this.world
    const minutes = dice.between(Math.round(leastHours * 60), Math.round(mostHours * 60))
    return this.until(wakingMoment(this.world, this.at + minutes * MINUTE_MS, dice.random()))
  }

  /** An act at the moment it has come to. */
  act(by: StaffMember, draft: ActDraft): this {
    return this.take(by, { kind: 'act', draft })
  }

  take(by: StaffMember, command: CaseCommand): this {
    this.steps.push(stepOf(this.call.command.caseId, this.at, by, command))
    if (isEnd(command)) this.endsAt = this.at
    return this
  }

  /** P11: asks for what the record lacks. */
  complete(by: StaffMember, demands: readonly string[]): this {
    const { dice } = this.world
    const { caseId, receivedAt } = this.call.command
    const { at } = this
    const known: Partial<OpenFields & PersonalFields> = {
      phone: `1990000${String(dice.between(1000, 9999))}`,
      place: HANDLING.places,
      occurredAt: receivedAt - 2 * HOUR_MS,
      demand: this.say(demands.length > 0 ? dice.pick(demands) : HANDLING.demand),
    }
    const take: Step['take'] = (ledger) => {
      const missing: readonly string[] = missingFields(ledger.caseOf(caseId))
      const changes = Object.fromEntries(Object.entries(known).filter(([field]) => missing.includes(field)))
      if (Object.keys(changes).length > 0) ledger.decide(at, by, caseId, { kind: 'complete', changes })
    }
    this.steps.push({ at, take })
    return this
  }

  /** R31: what was instructed last is done. */
  follow(by: StaffMember, what: string): this {
    const { caseId } = this.call.command
    const { at } = this
    const take: Step['take'] = (ledger) => {
      const instructed = lastAct(ledger.caseOf(caseId).acts, 'instructed')
      if (instructed === null) throw new Error(`Demo case ${caseId}: expected an instruction, found none`)
      const values = { instruction: instructed.eventId, followedAt: at, what }
      ledger.decide(at, by, caseId, { kind: 'act', draft: { act: 'instructionFollowed', values } })
    }
    this.steps.push({ at, take })
    return this
  }

  /** One of the sentences, with its open places filled. */
  pick(texts: readonly string[]): string {
    return this.say(this.world.dice.pick(texts))
  }

  private say(text: string): string {
    return text === '' ? '' : this.call.say(text)
  }
}

function isEnd(command: CaseCommand): boolean {
  return command.kind === 'act' ? /^(?:closed|ended)/u.test(command.draft.act) : command.kind === 'withdraw'
}
