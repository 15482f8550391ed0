import { LIMIT_RANGES, type Limit } from './limits.ts'

const WORKING = '工作|工|working|work|w'
const UNITS = {
  minutes: ['分钟', '分鐘', '分', 'minutes', 'minute', 'min', 'm'],
  hours: ['小时', '小時', '时', '時', 'hours', 'hour', 'h'],
  days: ['天', '日', 'days', 'day', 'd'],
} as const
const TYPED = new RegExp(`^(\\d{1,5})[个個]?(${WORKING})?(${Object.values(UNITS).flat().join('|')})?$`)

/** What was typed as a limit. `unreadable` = no number with a unit; `range` = too little or too much, in `unit`. */
export type TypedLimit =
  | { readonly ok: true; readonly limit: Limit }
  | { readonly ok: false; readonly problem: 'unreadable' }
  | { readonly ok: false; readonly problem: 'range'; readonly unit: Limit['unit'] }

/** Reads `15`, `90分`, `2小时`, `5天`, `3工作日`, `5 wd`. A number alone keeps unit and clock of the standing limit (P1). */
export function typedLimit(typed: string, standing: Limit): TypedLimit {
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const [, digits, working, word] = TYPED.exec(plain) ?? []
  if (digits === undefined) return { ok: false, problem: 'unreadable' }
  const isBare = working === undefined && word === undefined
  const clock = isBare ? standing.clock : working === undefined ? 'natural' : 'working'
  const isHours = isOneOf(UNITS.hours, word)
  const unit = word === undefined ? standing.unit : isOneOf(UNITS.days, word) ? 'days' : 'minutes'
  const amount = Number(digits) * (isHours ? 60 : 1)
  const { least, most } = LIMIT_RANGES[unit]
  if (amount < least || amount > most) return { ok: false, problem: 'range', unit }
  return { ok: true, limit: { amount, unit, clock } }
}

function isOneOf(words: readonly string[], word: string | undefined): boolean {
  return word !== undefined && words.includes(word)
}
