import * as v from 'valibot'
import { failure, success, type Failure, type Outcome } from '../../../electron/contract/failures.ts'
import { count, epochMs, uuid, type SessionInfo } from '../../../electron/contract/shapes.ts'
import type { StaffMember } from '../../domain/office.ts'
import { afterFailure, NO_TRIES, waitLeft } from '../../domain/pin-wait.ts'
import type { KeptValues } from './kept-values.ts'
import { hashPin, isPinRight, type PinHash } from './pin-hash.ts'

const keptPin = v.object({
  staffId: uuid,
  pin: v.object({ salt: v.string(), iterations: count, hash: v.string() }),
  tries: v.object({ failures: count, waitMs: count, since: epochMs }),
})

/** Who is signed in at this tab. Only PINs and tries are kept; a page that is loaded again asks for the PIN (ADR 7). */
export interface BrowserSession {
  current(): SessionInfo | null
  /** Fails with `wrongPin` or `waitForPin`, both with the seconds to wait. */
  signIn(member: StaffMember, pin: string): Promise<Outcome<SessionInfo>>
  /** Signs in the person who has just set up the office. */
  begin(member: StaffMember): SessionInfo
  cover(): void
  addPin(staffId: string, pin: string): Promise<void>
  hasPin(staffId: string): Promise<boolean>
  changePin(pins: { readonly pin: string; readonly newPin: string }): Promise<Outcome<null>>
  /** What the journal says now of the person signed in. */
  refresh(member: StaffMember | undefined): SessionInfo | null
}

/** Makes a session over the kept PINs. `now` in epoch milliseconds. */
export function browserSession(kept: KeptValues, now: () => number): BrowserSession {
  let session: SessionInfo | null = null
  const begin = ({ staffId, name, roles }: StaffMember): SessionInfo => {
    session = { staffId, name, roles: [...roles], isCovered: false }
    return session
  }
  const addPin = async (staffId: string, pin: string): Promise<void> => {
    await keepPin(kept, staffId, await hashPin(pin))
  }
  /** `null` = it is their PIN, or has become it because none was known here (ADR 3). */
  const checkPin = async (staffId: string, pin: string): Promise<Failure | null> => {
    const stored = v.safeParse(keptPin, await kept.get(keyOf(staffId)))
    if (!stored.success) {
      await addPin(staffId, pin)
      return null
    }
    const waitMs = waitLeft(stored.output.tries, now())
    if (waitMs > 0) return failure('waitForPin', secondsOf(waitMs))
    // Counted before the answer is known: a page closed in between has used up its try.
    const tries = afterFailure(stored.output.tries, now())
    await kept.put(keyOf(staffId), { ...stored.output, tries })
    if (!(await isPinRight(pin, stored.output.pin))) return failure('wrongPin', secondsOf(tries.waitMs))
    await kept.put(keyOf(staffId), { ...stored.output, tries: NO_TRIES })
    return null
  }
  return {
    current: () => session,
    begin,
    cover: () => {
      if (session) session = { ...session, isCovered: true }
    },
    addPin,
    hasPin: async (staffId) => v.safeParse(keptPin, await kept.get(keyOf(staffId))).success,
    refresh: (member) => {
      if (session !== null && session.staffId === member?.staffId)
        session = { ...session, name: member.name, roles: [...member.roles] }
      return session
    },
    changePin: async ({ pin, newPin }) => {
      if (session === null) return failure('notSignedIn')
      const { staffId } = session
      const refused = await checkPin(staffId, pin)
      if (refused !== null) return refused
      await addPin(staffId, newPin)
      return success(null)
    },
    signIn: async (member, pin) => (await checkPin(member.staffId, pin)) ?? success(begin(member)),
  }
}

/** Keeps a PIN without any failed try. */
export async function keepPin(kept: KeptValues, staffId: string, pin: PinHash): Promise<void> {
  await kept.put(keyOf(staffId), { staffId, pin, tries: NO_TRIES })
}

function keyOf(staffId: string): string {
  return `pin:${staffId}`
}

function secondsOf(waitMs: number): { readonly seconds: number } {
  return { seconds: Math.ceil(waitMs / 1000) }
}
