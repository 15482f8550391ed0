import { recordOf } from '../domain/case-event-shapes.ts'
import { summaryOf, type CaseRow, type CaseSummary } from './case-row.ts'
import type { DeskDatabase } from './desk-database.ts'

/** What was found up to now, the newest first, and how far back was looked. */
export interface CaseSearchPart {
  readonly found: readonly CaseSummary[]
  readonly looked: number
  readonly total: number
}

/** Told after each part; `false` = the rest is not wanted. */
export type OnCaseSearchPart = (part: CaseSearchPart) => boolean

/** Rows hold all events: more of them at once would keep a key waiting. */
const ROWS_A_PART = 100
/** More are not shown; whoever meant another one writes on. */
const MOST_FOUND = 30

/**
 * Looks for cases of which every word stands in the number, the household, the name or the content; from the newest back,
 * so that what people mean is there at once however many there are.
 */
export async function searchCases(
  db: DeskDatabase,
  words: readonly string[],
  onPart: OnCaseSearchPart,
): Promise<void> {
  const ids = await db.cases.orderBy('number').primaryKeys()
  const found: CaseSummary[] = []
  for (let end = ids.length; end > 0 && found.length < MOST_FOUND; end -= ROWS_A_PART) {
    const rows = await db.cases.bulkGet(ids.slice(Math.max(0, end - ROWS_A_PART), end))
    for (const row of rows.toReversed())
      if (row !== undefined && holds(row, words)) found.push(summaryOf(row))
    const looked = ids.length - Math.max(0, end - ROWS_A_PART)
    if (!onPart({ found: found.slice(0, MOST_FOUND), looked, total: ids.length })) return
  }
}

function holds(row: CaseRow, words: readonly string[]): boolean {
  const texts = [row.number, row.householdText, row.complainantName, row.contentStart, ...contentsOf(row)]
  const text = plainWords(texts.filter((each) => each !== null).join('\n'))
  return words.every((word) => text.includes(word))
}

/** The whole content, also one that was corrected; none once the person is erased. */
function contentsOf({ events }: CaseRow): readonly string[] {
  return events.flatMap(({ kind, personal }) => {
    if (kind !== 'registered' && kind !== 'corrected') return []
    const content = recordOf(personal?.content)['content']
    return typeof content === 'string' ? [content] : []
  })
}

/** The words of a search, in any case and width of letters. */
export function searchWords(text: string): readonly string[] {
  return plainWords(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
