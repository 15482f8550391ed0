import type { Calendar } from '../../domain/calendar.ts'
import type { OfficeSettings } from '../../domain/office.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { bodyStanding, readHours } from '../../domain/referral/body-hours.ts'
import type { ReferralBody } from '../../domain/referral/referral-body.ts'
import type { TypedAct } from './act-entry.ts'
import { typedMoment } from './act-suggestion.ts'

/** Acts about a body outside: the directory helps to fill them in (R14). */
const ABOUT_A_BODY: readonly ActKind[] = ['referralGiven', 'contactLogged', 'outsideAwaited']

/** Whether the directory is offered beside the fields of an act. */
export function isAboutABody(act: ActKind): boolean {
  return ABOUT_A_BODY.includes(act)
}

export interface BodyEntryGrounds {
  /** Epoch ms. */
  readonly now: number
  readonly calendar: Calendar
  readonly office: Pick<OfficeSettings, 'holidays'>
  /** What to bring, as a sentence to the person; '' = nothing. */
  readonly bring: string
}

/**
 * What was written for an act, with what the directory knows of a body. Of a body that is closed now the contact is
 * planned for its opening (R35); what people said is never filled in.
 */
export function withBody(
  act: ActKind,
  typed: TypedAct,
  { name, phone, hours, parties }: ReferralBody,
  { now, calendar, office, bring }: BodyEntryGrounds,
): TypedAct {
  const party = parties.some((each) => each === typed['party']) ? typed['party'] : parties[0]
  const known = { ...typed, party: party ?? 'otherParty' }
  if (act === 'referralGiven') return { ...known, body: name, phone, hours, help: bring }
  const standing = bodyStanding(readHours(hours), now, { holidays: office.holidays, calendar })
  const opensAt = standing.kind === 'closed' ? standing.opensAt : null
  const again = opensAt === null ? {} : { chaseAgainAt: typedMoment(opensAt, now, calendar) }
  if (act === 'outsideAwaited') return { ...known, ...again }
  const result = standing.kind === 'closed' ? { result: 'bodyClosed' } : {}
  return { ...known, ...again, ...result, person: `${name} ${phone}`.trim() }
}
