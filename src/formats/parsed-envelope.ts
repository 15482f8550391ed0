import type { EventEnvelope, StreamKind } from '../domain/event.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isWhole: Check = (value) => Number.isSafeInteger(value)
const isCount: Check = (value) => isWhole(value) && Number(value) >= 0
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A table of types, so that a new stream kind cannot be forgotten here. */
const STREAM_KINDS: Readonly<Record<StreamKind, true>> = {
  case: true,
  group: true,
  staff: true,
  settings: true,
  household: true,
  shift: true,
  regularVisit: true,
  training: true,
  opinionSheets: true,
  referral: true,
  prompts: true,
  office: true,
}

const isStream: Check = (value) =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['kind']) &&
  Object.hasOwn(STREAM_KINDS, String(value['kind']))

const isPersonal: Check = (value) =>
  value === undefined ||
  (isRecord(value) && isText(value['hash']) && (value['salt'] === undefined || isText(value['salt'])))

/** By hand, because this is asked six hundred thousand times when ten years are carried. */
const CHECKS: readonly (readonly [keyof EventEnvelope, Check])[] = [
  ['v', isCount],
  ['id', isText],
  ['commandId', isText],
  ['officeId', isText],
  ['stream', isStream],
  ['wallAt', isWhole],
  ['stamp', isText],
  ['by', isText],
  ['desk', isText],
  ['epoch', isCount],
  ['seq', isCount],
  ['seen', (value) => Array.isArray(value) && value.every(isText)],
  ['kind', isText],
  ['personal', isPersonal],
]

/**
 * An event read from a file, with all its fields, or `null` when it is none. Loose on purpose: fields of a newer version
 * are kept as they are (ADR 1, `safety.md` row 36).
 */
export function parseEnvelope(value: unknown): EventEnvelope | null {
  if (!isRecord(value) || !Object.hasOwn(value, 'data')) return null
  for (const [key, isRight] of CHECKS) if (!isRight(value[key])) return null
  // A parsed boundary: the checks above cover every field of `EventEnvelope`.
  return value as object as EventEnvelope
}
