import type { Calendar } from '../domain/calendar.ts'
import type { EvidenceItem } from '../domain/evidence.ts'
import type { StaffMember } from '../domain/office.ts'
import type { Dice } from './dice.ts'
import type { DemoHousehold } from './estate.ts'
import type { DemoLedger } from './ledger.ts'
import type { Scene } from './scenes.ts'

/** People of the demo office by what they do. */
export interface DemoStaff {
  readonly reception: readonly [StaffMember, StaffMember]
  readonly tracking: StaffMember
  readonly assistant: StaffMember
  readonly manager: StaffMember
  readonly generalManager: StaffMember
  readonly all: readonly StaffMember[]
}

/** A stored file of the demo with what a case says of it. */
export type DemoEvidence = Omit<EvidenceItem, 'addedAt'>

/** Everything that happens in the demo happens in here. */
export interface DemoWorld {
  readonly officeId: string
  /** Epoch milliseconds: the moment the demo is made for. */
  readonly now: number
  readonly calendar: Calendar
  readonly dice: Dice
  readonly staff: DemoStaff
  readonly households: readonly DemoHousehold[]
  readonly evidence: Readonly<Record<Scene, DemoEvidence>>
}

/** Something that happens at a moment; steps of all cases are taken in the order of their moments. */
export interface Step {
  readonly at: number
  readonly take: (ledger: DemoLedger) => void
}

export const MINUTE_MS = 60 * 1000
export const HOUR_MS = 60 * MINUTE_MS

/** A time of day so many days before the demo's today; minutes after midnight, epoch milliseconds. */
export function momentOf({ now, calendar }: DemoWorld, daysAgo: number, minutes: number): number {
  const { year, month, day } = calendar.wallTime(now)
  return calendar.epochMs({
    year,
    month,
    day: day - daysAgo,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  })
}

/** The moment itself while people are up, otherwise the next morning; `share` keeps the order of what falls into one night. */
export function wakingMoment({ calendar }: DemoWorld, at: number, share: number): number {
  const { year, month, day, hour } = calendar.wallTime(at)
  if (hour >= 8 && hour < 21) return at
  const morning = calendar.epochMs({ year, month, day: hour < 8 ? day : day + 1, hour: 8, minute: 32 })
  return morning + Math.floor(share * 50) * MINUTE_MS + (at % MINUTE_MS)
}

/** Who is at the desk on the day of a moment: two people take turns. */
export function receptionistAt({ staff, calendar }: DemoWorld, at: number): StaffMember {
  const { day, hour } = calendar.wallTime(at)
  return staff.reception[(day + (hour >= 13 ? 1 : 0)) % 2 === 0 ? 0 : 1]
}
