import type { StaffMember } from '../../../src/domain/office.ts'
import { atWork } from '../../../src/domain/staff.ts'
import { failure, success, type Failure, type Outcome } from '../../contract/failures.ts'
import type { SessionInfo } from '../../contract/shapes.ts'
import { writeFailure } from '../write-failure.ts'
import type { PinBook } from './pin-book.ts'

/** Who works at the desk now; lives in main's memory only, so that a start asks for the PIN (ADR 7). */
export class Session {
  private info: SessionInfo | null = null

  constructor(
    private readonly pins: Pick<PinBook, 'tryPin' | 'setPin' | 'hasPin'>,
    private readonly staff: () => readonly StaffMember[],
  ) {}

  /** The person signed in, also under a covered screen; `null` when nobody is. */
  current(): SessionInfo | null {
    return this.info
  }

  /**
   * Signs a member of staff in, or uncovers the screen. A PIN that was lost with its file is set anew by the first
   * sign-in (ADR 3). `wrongPin` and `waitForPin` say the seconds to wait.
   */
  async signIn(staffId: string, pin: string): Promise<Outcome<SessionInfo>> {
    const member = atWork(this.staff()).find((candidate) => candidate.staffId === staffId)
    if (member === undefined) return failure('wrongPin', { seconds: 0 })
    return (await this.checkPin(staffId, pin)) ?? success(this.enter(member))
  }

  /** `null` = it is their PIN, or has become it because none was known here. */
  private async checkPin(staffId: string, pin: string): Promise<Failure | null> {
    try {
      const check = await this.pins.tryPin(staffId, pin)
      if (check.kind === 'wrong') return failure('wrongPin', { seconds: Math.ceil(check.waitMs / 1000) })
      if (check.kind === 'tooEarly') return failure('waitForPin', { seconds: Math.ceil(check.waitMs / 1000) })
      if (check.kind === 'missing') await this.pins.setPin(staffId, pin)
      return null
    } catch (error) {
      return writeFailure(error)
    }
  }

  /** Makes somebody the person signed in whose PIN was given just now. */
  enter(member: StaffMember): SessionInfo {
    this.info = { staffId: member.staffId, name: member.name, roles: [...member.roles], isCovered: false }
    return this.info
  }

  /** Whether this PC knows a PIN of somebody. */
  hasPin(staffId: string): boolean {
    return this.pins.hasPin(staffId)
  }

  /** Sets a new PIN for whoever is signed in, once the old one is right; each wrong one counts as a try. */
  async changePin({
    pin,
    newPin,
  }: {
    readonly pin: string
    readonly newPin: string
  }): Promise<Outcome<null>> {
    if (this.info === null) return failure('notSignedIn')
    const { staffId } = this.info
    const checked = await this.checkPin(staffId, pin)
    if (checked !== null) return checked
    try {
      await this.pins.setPin(staffId, newPin)
    } catch (error) {
      return writeFailure(error)
    }
    return success(null)
  }

  /** Reads anew what the journal says of the person signed in; their own name or roles may have been changed. */
  refresh(): SessionInfo | null {
    const member = this.staff().find(({ staffId }) => staffId === this.info?.staffId)
    if (this.info !== null && member !== undefined)
      this.info = { ...this.info, name: member.name, roles: [...member.roles] }
    return this.info
  }

  /** Covers the screen: from now on everything but the PIN is refused. */
  cover(): void {
    if (this.info !== null) this.info = { ...this.info, isCovered: true }
  }
}
