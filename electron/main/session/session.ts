import type { StaffMember } from '../../../src/domain/office.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { SessionInfo } from '../../contract/shapes.ts'
import { writeFailure } from '../write-failure.ts'
import type { PinBook } from './pin-book.ts'

/** Who works at the desk now; lives in main's memory only, so that a start asks for the PIN (ADR 7). */
export class Session {
  private info: SessionInfo | null = null

  constructor(
    private readonly pins: Pick<PinBook, 'tryPin' | 'setPin'>,
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
    const member = this.staff().find((candidate) => candidate.staffId === staffId)
    if (member === undefined) return failure('wrongPin', { seconds: 0 })
    try {
      const check = await this.pins.tryPin(staffId, pin)
      if (check.kind === 'wrong') return failure('wrongPin', { seconds: Math.ceil(check.waitMs / 1000) })
      if (check.kind === 'tooEarly') return failure('waitForPin', { seconds: Math.ceil(check.waitMs / 1000) })
      if (check.kind === 'missing') await this.pins.setPin(staffId, pin)
    } catch (error) {
      return writeFailure(error)
    }
    return success(this.enter(member))
  }

  /** Makes somebody the person signed in whose PIN was given just now. */
  enter(member: StaffMember): SessionInfo {
    this.info = { staffId: member.staffId, name: member.name, roles: [...member.roles], isCovered: false }
    return this.info
  }

  /** Covers the screen: from now on everything but the PIN is refused. */
  cover(): void {
    if (this.info !== null) this.info = { ...this.info, isCovered: true }
  }
}
