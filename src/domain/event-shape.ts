import { isFrozenLimits } from './frozen-limits-shape.ts'

/** What may stand in a place of an event; `?` = may be absent. */
export type Shape =
  | 'text'
  | 'text?'
  | 'textOrNull'
  | 'textOrNull?'
  | 'number'
  | 'numberOrNull'
  | 'numberOrNull?'
  | 'flag'
  | 'flag?'
  | 'texts'
  | 'texts?'
  | 'limits'

/** What stands in the two parts of an event of one kind. */
export interface EventShapes {
  readonly data: Readonly<Record<string, Shape>>
  readonly personal: Readonly<Record<string, Shape>> | null
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => Number.isFinite(value)

const HAS_SHAPE: Record<Shape, (value: unknown) => boolean> = {
  text: isText,
  'text?': (value) => value === undefined || isText(value),
  textOrNull: (value) => value === null || isText(value),
  'textOrNull?': (value) => value === undefined || value === null || isText(value),
  number: isNumber,
  numberOrNull: (value) => value === null || isNumber(value),
  'numberOrNull?': (value) => value === undefined || value === null || isNumber(value),
  'texts?': (value) => value === undefined || (Array.isArray(value) && value.every(isText)),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every(isText),
  'flag?': (value) => value === undefined || typeof value === 'boolean',
  limits: isFrozenLimits,
}

/** Whether a value holds what each place of it may. */
export function fits(value: unknown, shapes: Readonly<Record<string, Shape>>): boolean {
  if (!isRecord(value)) return false
  // No list of the shapes: this is asked of every event there is when ten years are carried.
  for (const key in shapes) {
    const shape = shapes[key]
    if (shape !== undefined && !HAS_SHAPE[shape](value[key])) return false
  }
  return true
}

/** Whether a value is an object with named places. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
