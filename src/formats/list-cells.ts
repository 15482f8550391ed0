import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/** The rows of a list; a fault of its quotation marks spoils everything after it, so it is named and nothing is read. */
export type ListCells =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly line: number }

/** Splits a list into cells: commas, tabs or semicolons, quoted cells with line breaks, rows of any length. */
export function listCells(text: string): ListCells {
  try {
    const rows: string[][] = parse(text, {
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      skip_empty_lines: false,
    })
    return { ok: true, rows }
  } catch (error) {
    return { ok: false, line: error instanceof CsvError ? lineOf(error) : 0 }
  }
}

function lineOf(error: CsvError): number {
  const line: unknown = error['lines']
  return typeof line === 'number' ? line : 0
}
