import type { Nature, Urgency } from './case-vocabulary.ts'

/** P1: limits are set for ordinary 一般, urgent 紧急 and major 重大 cases. */
export const URGENCY_CLASSES = ['ordinary', 'urgent', 'major'] as const
export type UrgencyClass = (typeof URGENCY_CLASSES)[number]

/**
 * P1: first response, hand-over to the department, and resolution (R8), each from the complaint; arrival on site from the
 * hand-over (R34); longest interval between progress notices (R10); visit from the handling (R12); how long before the
 * limit the delay notice is asked for (R8).
 */
export const LIMIT_NAMES = [
  'response',
  'handOver',
  'arrival',
  'resolution',
  'progress',
  'visit',
  'delayNotice',
] as const
export type LimitName = (typeof LIMIT_NAMES)[number]

/** Natural 自然: by any clock, a day has 24 hours. Working 工作: only while the office is open, a day is one working day. */
export const LIMIT_CLOCKS = ['natural', 'working'] as const
export type LimitClock = (typeof LIMIT_CLOCKS)[number]

/** A length of time the procedure allows. `amount` is a whole number. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
  readonly clock: LimitClock
}
export const LIMIT_UNITS = ['minutes', 'days'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

export type ClassLimits = Readonly<Record<LimitName, Limit>>
export type OfficeLimits = Readonly<Record<UrgencyClass, ClassLimits>>

/** What a change of settings says of limits: only those that were changed. */
export type LimitChanges = Readonly<
  Partial<Record<UrgencyClass, Readonly<Partial<Record<LimitName, Limit>>>>>
>

/** Least and most of an amount; whole numbers. */
export const LIMIT_RANGES = {
  minutes: { least: 1, most: 7 * 24 * 60 },
  days: { least: 1, most: 365 },
} as const satisfies Record<LimitUnit, { readonly least: number; readonly most: number }>

const minutes = (amount: number): Limit => ({ amount, unit: 'minutes', clock: 'natural' })
const days = (amount: number): Limit => ({ amount, unit: 'days', clock: 'natural' })

/** P1; what P1 leaves open is ours, with its reasons in ADR 24. Everything natural: a night desk takes complaints, too. */
export const DEFAULT_LIMITS: OfficeLimits = {
  ordinary: {
    response: minutes(15),
    handOver: minutes(20),
    arrival: minutes(30),
    resolution: days(5),
    progress: days(2),
    visit: days(3),
    delayNotice: days(1),
  },
  urgent: {
    response: minutes(5),
    handOver: minutes(10),
    arrival: minutes(30),
    resolution: days(2),
    progress: days(1),
    visit: days(2),
    delayNotice: days(1),
  },
  major: {
    response: minutes(5),
    handOver: minutes(10),
    arrival: minutes(30),
    resolution: days(5),
    progress: days(1),
    visit: days(3),
    delayNotice: days(2),
  },
}

/** R9: minutes before a promise or limit passes at which whoever is at the desk is warned; ours. */
export const DEFAULT_WARNING_MINUTES = 30

const DAY_MINUTES = 24 * 60

/** Minutes of a limit where a day has 24 hours. */
export function plainMinutes({ amount, unit }: Limit): number {
  return unit === 'days' ? amount * DAY_MINUTES : amount
}

/** Days of a limit, rounded up. */
export function plainDays(limit: Limit): number {
  return Math.ceil(plainMinutes(limit) / DAY_MINUTES)
}

/** Which limits hold for a case: judged major (R4), else by its urgency. Not judged and not said means ordinary. */
export function urgencyClassOf({
  nature,
  urgency,
}: {
  readonly nature: Nature | null
  readonly urgency: Urgency | null
}): UrgencyClass {
  if (nature === 'major') return 'major'
  return urgency === 'urgent' || urgency === 'emergency' ? 'urgent' : 'ordinary'
}

/** The limits after a change; what cannot be read is left aside, the older limit stays (ADR 24). */
export function withLimitChanges(limits: OfficeLimits, changes: unknown): OfficeLimits {
  const changed = (urgencyClass: UrgencyClass): ClassLimits => {
    const read = recordOf(recordOf(changes)[urgencyClass])
    const readable = LIMIT_NAMES.map((name): [LimitName, Limit] => [
      name,
      readLimit(read[name]) ?? limits[urgencyClass][name],
    ])
    return { ...limits[urgencyClass], ...Object.fromEntries(readable) }
  }
  return { ordinary: changed('ordinary'), urgent: changed('urgent'), major: changed('major') }
}

/** A limit from data of any kind; `null` = it is none, or out of range. */
export function readLimit(value: unknown): Limit | null {
  const { amount, unit, clock } = recordOf(value)
  const knownUnit = LIMIT_UNITS.find((known) => known === unit)
  const knownClock = LIMIT_CLOCKS.find((known) => known === clock)
  if (knownUnit === undefined || knownClock === undefined || !isAmountOf(knownUnit, amount)) return null
  return { amount, unit: knownUnit, clock: knownClock }
}

function isAmountOf(unit: LimitUnit, amount: unknown): amount is number {
  const { least, most } = LIMIT_RANGES[unit]
  return Number.isInteger(amount) && Number(amount) >= least && Number(amount) <= most
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
