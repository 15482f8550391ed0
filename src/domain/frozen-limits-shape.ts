import { URGENCY_CLASSES } from './limits.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown) => Number.isFinite(value)
const isListOf = (isOne: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isOne)
const isText = (value: unknown) => typeof value === 'string'

const COUNTS = ['ruleVersion', 'resolutionDays', 'handOverMinutes'] as const
const OFFICE_TIME = {
  opensAtMinutes: isNumber,
  closesAtMinutes: isNumber,
  workDays: isListOf(isNumber),
  closed: isListOf(isText),
  open: isListOf(isText),
  zone: isListOf(isRecord),
} as const

/** Whether a value can be read as `FrozenLimits`; single limits that cannot fall back to P1 when they are thawed. */
export function isFrozenLimits(value: unknown): boolean {
  if (!isRecord(value) || !COUNTS.every((count) => isNumber(value[count]))) return false
  const { classes, officeTime } = value
  const isClassesFit =
    classes === undefined || (isRecord(classes) && URGENCY_CLASSES.every((each) => isRecord(classes[each])))
  return isClassesFit && (officeTime === undefined || isOfficeTime(officeTime))
}

function isOfficeTime(value: unknown): boolean {
  return isRecord(value) && Object.entries(OFFICE_TIME).every(([key, hasShape]) => hasShape(value[key]))
}
