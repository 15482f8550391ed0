import * as v from 'valibot'
import {
  FAILURE_CODES,
  failure,
  success,
  type Failure,
  type Outcome,
} from '../../../electron/contract/failures.ts'
import type { RequestArgs } from '../../../electron/contract/requests.ts'
import { count, uuid, type SessionInfo } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { drawDeskCode } from '../../domain/case-number.ts'
import { ROLES } from '../../domain/case-vocabulary.ts'
import type { EventDraft, EventEnvelope } from '../../domain/event.ts'
import { orderEvents } from '../../domain/event-order.ts'
import { staffProblem } from '../../domain/staff.ts'
import { foldSettings, foldStaff } from '../../domain/fold-office.ts'
import type { OfficeEventTable, OfficeSettings, StaffMember } from '../../domain/office.ts'
import type { BrowserSession } from './browser-session.ts'
import type { KeptValues } from './kept-values.ts'
import { allEvents, type LocalJournal, type OpenLocalJournal } from './local-journal.ts'
import { readLine, stampedLines } from './stamped-lines.ts'

const keptIdentity = v.object({ officeId: uuid, desk: v.string(), epoch: count })
export type OfficeIdentity = v.InferOutput<typeof keptIdentity>

const IDENTITY_KEY = 'identity'
const FIRST_EPOCH = 1

export interface BrowserOfficeParts<J extends LocalJournal> {
  readonly kept: KeptValues
  readonly session: BrowserSession
  readonly openJournal: OpenLocalJournal<J>
  readonly calendar: Calendar
  readonly now: () => number
  readonly newId: () => string
  readonly newSalt: () => string
  readonly random: () => number
}

/** The office of this browser: set up once, then given further staff. */
export class BrowserOffice<J extends LocalJournal> {
  identity: OfficeIdentity | null = null
  journal: J | null = null
  /** Events of staff; nobody but this class writes them. */
  readonly #staffEvents: EventEnvelope[] = []
  #founder: string | null = null

  private constructor(private readonly parts: BrowserOfficeParts<J>) {}

  /** Opens what this browser has kept; an office that was never set up has no identity. */
  static async open<J extends LocalJournal>(parts: BrowserOfficeParts<J>): Promise<BrowserOffice<J>> {
    const office = new BrowserOffice(parts)
    const stored = v.safeParse(keptIdentity, await parts.kept.get(IDENTITY_KEY))
    if (stored.success) {
      const journal = office.#open(stored.output)
      for await (const event of allEvents(journal)) office.#keepStaff(event)
      office.identity = stored.output
      office.journal = journal
    }
    return office
  }

  /** The staff that stand in the journal. */
  staff(): readonly StaffMember[] {
    return foldStaff(this.#staffEvents)
  }

  /** The settings as the journal has them now; the store writes to it as well. */
  async settings(): Promise<OfficeSettings> {
    const events: EventEnvelope[] = []
    if (this.journal !== null) {
      for await (const event of allEvents(this.journal))
        if (event.stream.kind === 'settings') events.push(event)
    }
    return foldSettings(events)
  }

  /** First start; the order is main's: PIN, journal, identity, so that an end in between leaves nothing or an office. */
  async setUp(args: RequestArgs<'office:setUp'>): Promise<Outcome<SessionInfo>> {
    if (this.identity !== null || this.#founder !== null) return failure('alreadySetUp')
    const { kept, session, newId, random } = this.parts
    const member: StaffMember = { staffId: newId(), name: args.staffName, roles: ROLES }
    this.#founder = member.staffId
    try {
      const identity = { officeId: newId(), desk: drawDeskCode(args.deskLetter, random), epoch: FIRST_EPOCH }
      await session.addPin(member.staffId, args.pin)
      const journal = this.#open(identity)
      const { officeName, officePhone, departments, afterSave, formScript } = args
      const settings: Partial<OfficeSettings> = {
        officeName,
        officePhone,
        departments,
        afterSave,
        ...(formScript ? { formScript } : {}),
      }
      const drafts = [
        this.#draft({ kind: 'settings', id: identity.officeId }, 'settingsChanged', settings),
        this.#staffDraft(member),
      ]
      const appended = await this.#append(journal, drafts)
      if (!appended.ok) return appended
      await kept.put(IDENTITY_KEY, identity)
      this.identity = identity
      this.journal = journal
      return success(session.begin(member))
    } finally {
      this.#founder = null
    }
  }

  /** Adds a member of staff; the PIN is kept first, so that nobody stands in the list without one. */
  async addStaff(args: RequestArgs<'staff:add'>): Promise<Outcome<{ staffId: string }>> {
    if (this.journal === null) return failure('notSetUp')
    const staffId = this.parts.newId()
    await this.parts.session.addPin(staffId, args.pin)
    const roles = ROLES.filter((role) => args.roles.includes(role))
    const appended = await this.#append(this.journal, [this.#staffDraft({ staffId, name: args.name, roles })])
    return appended.ok ? success({ staffId }) : appended
  }

  /** As main's: renames, gives roles, lets leave. */
  async changeStaff({
    staffId,
    ...change
  }: RequestArgs<'staff:change'>): Promise<Outcome<SessionInfo | null>> {
    const { session } = this.parts
    if (this.journal === null) return failure('notSetUp')
    const by = session.current()?.staffId ?? ''
    const problem = staffProblem(this.staff(), staffId, change, by)
    if (problem !== null) return failure(problem)
    const { name, ...data } = change
    const draft = this.#changeDraft(staffId, 'staffChanged', data)
    const drafts = [name === undefined ? draft : { ...draft, personal: { name } }]
    const appended = await this.#append(this.journal, drafts)
    return appended.ok ? success(session.refresh(this.staff().find((each) => each.staffId === by))) : appended
  }

  /** As main's: on record first, then the PIN. */
  async setPin({ staffId, pin }: RequestArgs<'staff:setPin'>): Promise<Outcome<null>> {
    const { session } = this.parts
    if (this.journal === null) return failure('notSetUp')
    const isKnown = this.staff().some((member) => member.staffId === staffId)
    if (!isKnown || staffId === session.current()?.staffId) return failure('unknownStaff')
    const appended = await this.#append(this.journal, [this.#changeDraft(staffId, 'staffPinSet', {})])
    if (appended.ok) await session.addPin(staffId, pin)
    return appended
  }

  #changeDraft(staffId: string, kind: 'staffChanged' | 'staffPinSet', data: unknown): EventDraft {
    const ofMember = this.#staffEvents.filter(({ stream }) => stream.id === staffId)
    return {
      ...this.#draft({ kind: 'staff', id: staffId }, kind, data),
      seen: [...orderEvents(ofMember).heads],
    }
  }

  /** What was done with the office's data, from the office's own stream. */
  async officeEvents(): Promise<readonly EventEnvelope[]> {
    const events: EventEnvelope[] = []
    if (this.journal === null) return events
    for await (const event of allEvents(this.journal)) if (event.stream.kind === 'office') events.push(event)
    return events
  }

  /** Puts what was done with the office's data into the office's own stream; answers the event's id and time. */
  async record<Kind extends keyof OfficeEventTable>(
    kind: Kind,
    { data, personal }: OfficeEventTable[Kind],
  ): Promise<Outcome<{ readonly id: string; readonly at: number }>> {
    if (this.journal === null || this.identity === null) return failure('notSetUp')
    const bare = this.#draft({ kind: 'office', id: this.identity.officeId }, kind, data)
    const draft = personal === undefined ? bare : { ...bare, personal }
    const appended = await this.#append(this.journal, [draft])
    return appended.ok ? success({ id: draft.id, at: draft.wallAt }) : appended
  }

  async #append(journal: J, drafts: readonly EventDraft[]): Promise<Outcome<null>> {
    const answer = await journal.append(this.parts.newId(), drafts)
    if (!answer.ok) return knownFailure(answer)
    for (const event of answer.events) this.#keepStaff(event)
    return success(null)
  }

  #keepStaff(event: EventEnvelope): void {
    if (event.stream.kind === 'staff') this.#staffEvents.push(event)
  }

  #open(identity: OfficeIdentity): J {
    const { calendar, now, newSalt, openJournal } = this.parts
    const stampLines = stampedLines({ ...identity, author: () => this.#author(), now, calendar, newSalt })
    const { desk, epoch } = identity
    return openJournal({ officeId: identity.officeId, origin: { desk, epoch }, stampLines, readLine })
  }

  #author(): Outcome<string> {
    if (this.#founder !== null) return success(this.#founder)
    const session = this.parts.session.current()
    if (session === null) return failure('notSignedIn')
    return session.isCovered ? failure('screenCovered') : success(session.staffId)
  }

  #staffDraft({ staffId, name, roles }: StaffMember): EventDraft {
    return { ...this.#draft({ kind: 'staff', id: staffId }, 'staffAdded', { roles }), personal: { name } }
  }

  #draft(stream: EventDraft['stream'], kind: string, data: unknown): EventDraft {
    return { id: this.parts.newId(), stream, wallAt: this.parts.now(), seen: [], kind, data }
  }
}

/** A failure of the journal under a code of the contract. */
export function knownFailure(given: { readonly code: string; readonly params: Failure['params'] }): Failure {
  const code = FAILURE_CODES.find((known) => known === given.code)
  return failure(code ?? 'writeFailed', given.params)
}
