/** Words for this very moment. */
export const NOW_WORDS: readonly string[] = ['现在', '刚才', '刚刚']

/** Notation people type for days, in days from today. Longer words stand before those they begin or end with. */
export const DAY_WORDS = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  大后天: 3,
  后天: 2,
  昨: -1,
  今: 0,
  明: 1,
} as const satisfies Record<string, number>

/** Weeks from this one. */
export const WEEK_WORDS = { 上: -1, 这: 0, 本: 0, 下: 1 } as const satisfies Record<string, number>

/** Days from Monday. */
export const WEEKDAY_WORDS = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  五: 4,
  六: 5,
  日: 6,
  天: 6,
} as const satisfies Record<string, number>

/** Parts of a day: hours that are meant as they stand, and hours that are meant twelve later; others are refused. */
export const PART_OF_DAY_WORDS = {
  凌晨: { stays: [0, 6], moved: null },
  清晨: { stays: [4, 9], moved: null },
  早上: { stays: [4, 12], moved: null },
  早晨: { stays: [4, 12], moved: null },
  上午: { stays: [5, 12], moved: null },
  中午: { stays: [11, 14], moved: [1, 2] },
  下午: { stays: [12, 19], moved: [1, 7] },
  傍晚: { stays: [16, 20], moved: [4, 8] },
  晚上: { stays: [17, 23], moved: [5, 11] },
  早: { stays: [4, 12], moved: null },
  晚: { stays: [17, 23], moved: [5, 11] },
} as const satisfies Record<string, PartOfDay>

/** First and last hour of a range. */
type Hours = readonly [first: number, last: number]

export interface PartOfDay {
  readonly stays: Hours
  readonly moved: Hours | null
}

/** Minutes of one unit of a relative time. */
export const UNIT_WORDS = {
  m: 1,
  分钟: 1,
  分: 1,
  h: 60,
  小时: 60,
  钟头: 60,
  d: 24 * 60,
  天: 24 * 60,
} as const satisfies Record<string, number>

export const SIGN_WORDS = { '-': -1, '+': 1, 前: -1, 后: 1 } as const satisfies Record<string, number>

/** Quarters and halves of an hour, in minutes. */
export const PART_OF_HOUR_WORDS = { 半: 30, 一刻: 15, 三刻: 45, 整: 0 } as const satisfies Record<
  string,
  number
>

/** The value of a word in one of these tables; own words only, so that `constructor` is none. */
export function valueOfWord<Value>(
  table: Readonly<Record<string, Value>>,
  word: string | undefined,
): Value | undefined {
  return Object.entries(table).find(([known]) => known === word)?.[1]
}

/** Alternatives of a table as the inside of a regular expression's group. */
export function anyWord(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table).join('|')
}
