import type { Calendar } from './calendar.ts'
import { dayNumber, dayOfText } from './civil-day.ts'
import type { Holidays } from './holidays.ts'
import {
  DEFAULT_LIMITS,
  LIMIT_NAMES,
  plainDays,
  plainMinutes,
  readLimit,
  URGENCY_CLASSES,
  type ClassLimits,
  type Limit,
  type LimitName,
  type OfficeLimits,
  type UrgencyClass,
} from './limits.ts'
import type { OfficeHours } from './office.ts'
import { calendarOfOffsets, zoneOffsets, type ZoneOffset } from './zone-offsets.ts'
import { isWorkingDay, type OfficeTime } from './working-time.ts'

/** A limit as it stands in an event: `15m`, `5d`; with `w` in working time, `5dw`. */
export type FrozenLimit = string

/** When the office was open by its settings at the registration; only where a limit counts working time. */
export interface FrozenOfficeTime extends OfficeHours {
  /** Dates on which the week does not hold, from the registration on. */
  readonly closed: readonly string[]
  readonly open: readonly string[]
  /** The zone of the desk that registered. */
  readonly zone: readonly ZoneOffset[]
}

/** P1: what a registration freezes, so that no change of settings moves the deadline of an older case (ADR 24). */
export interface FrozenLimits {
  /** 1 = the two counts only; 2 = `classes` as well. */
  readonly ruleVersion: number
  /** R8: days from the complaint to the resolution; from version 2 on rounded up, for programs that know no `classes`. */
  readonly resolutionDays: number
  /** P1: minutes until the department must have the case; as `resolutionDays`. */
  readonly handOverMinutes: number
  /** All three: a case may become major later. */
  readonly classes?: Readonly<Record<UrgencyClass, Readonly<Record<LimitName, FrozenLimit>>>>
  readonly officeTime?: FrozenOfficeTime
}

/** Version of the rules under which limits are frozen as `classes`. */
export const LIMITS_RULE_VERSION = 2

/** Settings a registration freezes. */
export interface LimitSettings {
  readonly limits: OfficeLimits
  readonly hours: OfficeHours
  readonly holidays: Holidays
}

const DAY_MS = 24 * 60 * 60 * 1000
/** How far ahead holidays and daylight-saving changes are frozen; after that the week holds, and the last offset. */
const AHEAD_DAYS = 800

/** What a registration at `receivedAt` (epoch ms) freezes; the class is the one the case has then. */
export function freezeLimits(
  settings: LimitSettings,
  urgencyClass: UrgencyClass,
  receivedAt: number,
  calendar: Calendar,
): FrozenLimits {
  const { limits } = settings
  const isWorkingTimeUsed = URGENCY_CLASSES.some((each) =>
    LIMIT_NAMES.some((name) => limits[each][name].clock === 'working'),
  )
  return {
    ruleVersion: LIMITS_RULE_VERSION,
    resolutionDays: plainDays(limits[urgencyClass].resolution),
    handOverMinutes: plainMinutes(limits[urgencyClass].handOver),
    classes: {
      ordinary: frozenClass(limits.ordinary),
      urgent: frozenClass(limits.urgent),
      major: frozenClass(limits.major),
    },
    ...(isWorkingTimeUsed ? { officeTime: freezeOfficeTime(settings, receivedAt, calendar) } : {}),
  }
}

/** The limits of a class as they were frozen. Before version 2 what was not frozen is as P1 has it. */
export function limitsOf(frozen: FrozenLimits, urgencyClass: UrgencyClass): ClassLimits {
  const { classes, resolutionDays, handOverMinutes } = frozen
  if (classes === undefined) {
    return {
      ...DEFAULT_LIMITS.ordinary,
      resolution: { amount: resolutionDays, unit: 'days', clock: 'natural' },
      handOver: { amount: handOverMinutes, unit: 'minutes', clock: 'natural' },
    }
  }
  const texts: Readonly<Partial<Record<LimitName, FrozenLimit>>> = classes[urgencyClass]
  const limitOf = (name: LimitName): Limit =>
    thawLimit(texts[name] ?? '') ?? DEFAULT_LIMITS[urgencyClass][name]
  return {
    response: limitOf('response'),
    handOver: limitOf('handOver'),
    arrival: limitOf('arrival'),
    resolution: limitOf('resolution'),
    progress: limitOf('progress'),
    visit: limitOf('visit'),
    delayNotice: limitOf('delayNotice'),
  }
}

/** When the office was open by what was frozen; `null` = no limit counts working time. */
export function officeTimeOf({ officeTime }: FrozenLimits): OfficeTime | null {
  if (officeTime === undefined) return null
  const { closed, open, zone, ...hours } = officeTime
  const entries = (dates: readonly string[], kind: 'closed' | 'open') =>
    dates.map((date) => [date, { kind, name: '' }] as const)
  const holidays = Object.fromEntries([...entries(closed, 'closed'), ...entries(open, 'open')])
  return { hours, holidays, calendar: calendarOfOffsets(zone) }
}

function frozenClass(limits: ClassLimits): Readonly<Record<LimitName, FrozenLimit>> {
  const text = ({ amount, unit, clock }: Limit): FrozenLimit =>
    `${String(amount)}${unit === 'days' ? 'd' : 'm'}${clock === 'working' ? 'w' : ''}`
  return {
    response: text(limits.response),
    handOver: text(limits.handOver),
    arrival: text(limits.arrival),
    resolution: text(limits.resolution),
    progress: text(limits.progress),
    visit: text(limits.visit),
    delayNotice: text(limits.delayNotice),
  }
}

function thawLimit(text: FrozenLimit): Limit | null {
  const parts = /^(\d{1,5})([md])(w?)$/.exec(text)
  if (parts === null) return null
  const [, amount, unit, clock] = parts
  return readLimit({
    amount: Number(amount),
    unit: unit === 'd' ? 'days' : 'minutes',
    clock: clock === 'w' ? 'working' : 'natural',
  })
}

function freezeOfficeTime(
  { hours, holidays }: LimitSettings,
  receivedAt: number,
  calendar: Calendar,
): FrozenOfficeTime {
  const today = dayNumber(calendar.wallTime(receivedAt))
  const dates = Object.keys(holidays)
    .toSorted()
    .filter((date) => isOfInterest(dayOfText(date), today))
  const changing = (isOpen: boolean) =>
    dates.filter((date) => {
      const day = dayOfText(date) ?? today
      return (
        isWorkingDay(day, { hours, holidays }) === isOpen &&
        isWorkingDay(day, { hours, holidays: {} }) !== isOpen
      )
    })
  return {
    opensAtMinutes: hours.opensAtMinutes,
    closesAtMinutes: hours.closesAtMinutes,
    workDays: [...hours.workDays],
    closed: changing(false),
    open: changing(true),
    zone: zoneOffsets(calendar, receivedAt - DAY_MS, receivedAt + AHEAD_DAYS * DAY_MS),
  }
}

/** From the day before: hours may go on over midnight. */
function isOfInterest(day: number | null, today: number): boolean {
  return day !== null && day >= today - 1 && day <= today + AHEAD_DAYS
}
