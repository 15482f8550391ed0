import { OFFICE_SHEET_LAYOUT } from '../../domain/forms/office-sheet.ts'

/** The page rule of a paper of the office; its footer stands in the text, for it is one page. */
export function officePageStyle(): string {
  const { widthMm, heightMm, marginsMm } = OFFICE_SHEET_LAYOUT
  const { top, right, bottom, left } = marginsMm
  return [
    '@page {',
    `  size: ${String(widthMm)}mm ${String(heightMm)}mm;`,
    `  margin: ${String(top)}mm ${String(right)}mm ${String(bottom)}mm ${String(left)}mm;`,
    '}',
  ].join('\n')
}
