import type { BadRow } from '../../domain/roster-table.ts'

/** Words of the interface, as `useI18n` gives them. */
type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** What is wrong with a row, in words. */
export function badRowReason(t: Translate, { code, params }: BadRow): string {
  return t(`roster.bad.${code}`, { ...params })
}

/** The bad rows as a table of a spreadsheet (tabs and line ends): row, column, what is wrong. */
export function badRowsText(t: Translate, bad: readonly BadRow[]): string {
  const lines = bad.map((each) => [
    String(each.row),
    each.column === undefined ? '' : t(`roster.columns.${each.column}`),
    badRowReason(t, each),
  ])
  const heads = [t('roster.load.row'), t('roster.bad.column'), t('roster.bad.reason')]
  return [heads, ...lines]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\r\n')
}
