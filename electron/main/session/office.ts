import { foldStaff } from '../../../src/domain/fold-office.ts'
import { orderEvents } from '../../../src/domain/event-order.ts'
import { staffProblem } from '../../../src/domain/staff.ts'
import { ROLES, type Role } from '../../../src/domain/case-vocabulary.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import type { OfficeSettings, StaffMember } from '../../../src/domain/office.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { RequestArgs } from '../../contract/requests.ts'
import type { SessionInfo } from '../../contract/shapes.ts'
import type { Journal } from '../journal/journal.ts'
import { writeFailure } from '../write-failure.ts'
import { nextEpoch, writeIdentity, type OfficeIdentity } from './office-identity.ts'
import { originOf } from './office-opening.ts'
import type { PinBook } from './pin-book.ts'
import type { Session } from './session.ts'

export interface OfficeParts {
  readonly journal: Journal
  readonly pins: Pick<PinBook, 'setPin'>
  readonly session: Pick<Session, 'enter' | 'refresh'>
  /** Path of `office.json`. */
  readonly identityPath: string
  readonly now: () => number
  readonly newId: () => string
  readonly random: () => number
}

/** The staff that stand in the journal. */
export function staffOf(journal: Pick<Journal, 'officeEvents'>): readonly StaffMember[] {
  return foldStaff(journal.officeEvents().filter(({ stream }) => stream.kind === 'staff'))
}

/** The office this PC belongs to: set up once, then given further staff. */
export class Office {
  private isSettingUp = false

  constructor(
    private readonly parts: OfficeParts,
    private known: OfficeIdentity | null,
  ) {}

  /** `null` before the set-up. */
  get identity(): OfficeIdentity | null {
    return this.known
  }

  /**
   * First start: mints the office, opens its first epoch, and signs the first person in, with all roles because
   * somebody must be able to give roles to others (ADR 7).
   *
   * Order: PIN, then journal (one command), then `office.json`. Ended in between, the next start finds either nothing
   * or an office that can be signed into.
   */
  async setUp(args: RequestArgs<'office:setUp'>): Promise<Outcome<SessionInfo>> {
    if (this.known !== null || this.isSettingUp) return failure('alreadySetUp')
    this.isSettingUp = true
    try {
      return await this.setUpNow(args)
    } catch (error) {
      return writeFailure(error)
    } finally {
      this.isSettingUp = false
    }
  }

  private async setUpNow(args: RequestArgs<'office:setUp'>): Promise<Outcome<SessionInfo>> {
    const { journal, pins, session, identityPath, newId, random } = this.parts
    const office = { officeId: newId(), deskLetter: args.deskLetter }
    const identity = nextEpoch(office, journal.heads(), random)
    const member: StaffMember = { staffId: newId(), name: args.staffName, roles: ROLES }
    await pins.setPin(member.staffId, args.pin)
    await journal.begin(originOf(identity))
    const settings: Partial<OfficeSettings> = {
      officeName: args.officeName,
      officePhone: args.officePhone,
      departments: args.departments,
      afterSave: args.afterSave,
      ...(args.formScript ? { formScript: args.formScript } : {}),
    }
    const drafts = [
      this.draft({ kind: 'settings', id: office.officeId }, 'settingsChanged', settings),
      this.staffDraft(member),
    ]
    const appended = await journal.append({ commandId: newId(), drafts, by: member.staffId })
    if (!appended.ok) return appended
    await writeIdentity(identityPath, identity)
    this.known = identity
    return success(session.enter(member))
  }

  /** Becomes a desk of an office that an import has brought; `office.json` lies there already (ADR 17). */
  async adopt(identity: OfficeIdentity): Promise<void> {
    await this.parts.journal.change(originOf(identity))
    this.known = identity
  }

  /** Notes in `office.json` that the chain of this desk has begun: from now on a missing one is a lost one. */
  async keepWritten(): Promise<void> {
    if (this.known !== null) await writeIdentity(this.parts.identityPath, this.known).catch(() => undefined)
  }

  /**
   * Goes on under a new code: somewhere there is more of this desk's own chain than here, so its next numbers are taken
   * (`safety.md` row 28). Rejects with the system's error; then nothing has changed.
   */
  async openNewEpoch(): Promise<void> {
    const { journal, identityPath, random } = this.parts
    if (this.known === null) throw new Error('There is no office yet; expected one that goes on')
    const identity = nextEpoch(this.known, journal.heads(), random)
    await writeIdentity(identityPath, identity)
    await this.adopt(identity)
  }

  /** Adds a member of staff; `by` is who does it. The PIN is kept first, so that nobody stands in the list without one. */
  async addStaff(args: RequestArgs<'staff:add'>, by: string): Promise<Outcome<{ staffId: string }>> {
    const { journal, pins, newId } = this.parts
    const staffId = newId()
    try {
      await pins.setPin(staffId, args.pin)
    } catch (error) {
      return writeFailure(error)
    }
    const roles = ROLES.filter((role) => args.roles.includes(role))
    const drafts = [this.staffDraft({ staffId, name: args.name, roles })]
    const appended = await journal.append({ commandId: newId(), drafts, by })
    return appended.ok ? success({ staffId }) : appended
  }

  /** Renames somebody, gives other roles, lets them leave or come back (`staffProblem` says when not). */
  async changeStaff(
    { staffId, ...change }: RequestArgs<'staff:change'>,
    by: string,
  ): Promise<Outcome<SessionInfo | null>> {
    const { journal, newId, session } = this.parts
    const problem = staffProblem(staffOf(journal), staffId, change, by)
    if (problem !== null) return failure(problem)
    const { name, ...data } = change
    const draft = this.changeDraft(staffId, 'staffChanged', data)
    const drafts = [name === undefined ? draft : { ...draft, personal: { name } }]
    const appended = await journal.append({ commandId: newId(), drafts, by })
    return appended.ok ? success(session.refresh()) : appended
  }

  /** Sets a new PIN for somebody else; that it was set is on record, the PIN is not (ADR 44). */
  async setPin({ staffId, pin }: RequestArgs<'staff:setPin'>, by: string): Promise<Outcome<null>> {
    const { journal, pins, newId } = this.parts
    const isKnown = staffOf(journal).some((member) => member.staffId === staffId)
    if (!isKnown || staffId === by) return failure('unknownStaff')
    const drafts = [this.changeDraft(staffId, 'staffPinSet', {})]
    const appended = await journal.append({ commandId: newId(), drafts, by })
    if (!appended.ok) return appended
    try {
      await pins.setPin(staffId, pin)
    } catch (error) {
      return writeFailure(error)
    }
    return success(null)
  }

  private changeDraft(staffId: string, kind: 'staffChanged' | 'staffPinSet', data: unknown): EventDraft {
    const ofMember = this.parts.journal.officeEvents().filter(({ stream }) => stream.id === staffId)
    const draft = this.draft({ kind: 'staff', id: staffId }, kind, data)
    return { ...draft, seen: [...orderEvents(ofMember).heads] }
  }

  private staffDraft({ staffId, name, roles }: StaffMember): EventDraft {
    const data: { readonly roles: readonly Role[] } = { roles }
    return { ...this.draft({ kind: 'staff', id: staffId }, 'staffAdded', data), personal: { name } }
  }

  private draft(stream: EventDraft['stream'], kind: string, data: unknown): EventDraft {
    return { id: this.parts.newId(), stream, wallAt: this.parts.now(), seen: [], kind, data }
  }
}
