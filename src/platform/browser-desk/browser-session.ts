import * as v from 'valibot'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
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
  return {
    current: () => session,
    begin,
    cover: () => {
      if (session) session = { ...session, isCovered: true }
    },
    addPin,
    signIn: async (member, pin) => {
      const stored = v.safeParse(keptPin, await kept.get(keyOf(member.staffId)))
      if (!stored.success) {
        // A PIN that was lost is set anew by the first sign-in (ADR 3).
        await addPin(member.staffId, pin)
        return success(begin(member))
      }
      const waitMs = waitLeft(stored.output.tries, now())
      if (waitMs > 0) return failure('waitForPin', secondsOf(waitMs))
      // Counted before the answer is known: a page closed in between has used up its try.
      const tries = afterFailure(stored.output.tries, now())
      await kept.put(keyOf(member.staffId), { ...stored.output, tries })
      if (!(await isPinRight(pin, stored.output.pin))) return failure('wrongPin', secondsOf(tries.waitMs))
      await kept.put(keyOf(member.staffId), { ...stored.output, tries: NO_TRIES })
      return success(begin(member))
    },
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
