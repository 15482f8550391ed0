/** Part of a case number as people say it: its serial, and what tells it from the same serial elsewhere. */
export interface NumberPart {
  /** With its leading zeros, as it stands in a number. */
  readonly serial: string
  /** Digits the date ends with, such as `1122`; '' = any day. */
  readonly dateEnd: string
  /** What the code of the desk begins with; '' = any desk. */
  readonly deskStart: string
}

const PART = /^(?:TS-?)?(?:(\d{2,8})[-\s]+)?(?:([A-HJ-NPR-Y][0-9A-HJ-NPR-Y]{0,2})[-\s]*)?(\d{1,6})$/

/** Reads `7`, `0007`, `A-7`, `A3F-0007`, `1122-7` or `1122-A-7` in any case and width of letters; `null` = it is none. */
export function parseNumberPart(text: string): NumberPart | null {
  const [, dateEnd = '', deskStart = '', serial] =
    PART.exec(text.normalize('NFKC').trim().toUpperCase()) ?? []
  return serial === undefined ? null : { serial: serial.padStart(4, '0'), dateEnd, deskStart }
}

/** Whether a case number, `TS-20261122-A3F-0007`, is one of those the part means. */
export function isMeantBy({ serial, dateEnd, deskStart }: NumberPart, number: string): boolean {
  const [, date = '', desk = '', ending = ''] = number.split('-')
  return ending === serial && date.endsWith(dateEnd) && desk.startsWith(deskStart)
}
