import { percentile } from '../../scripts/percentile.ts'

/** What was measured in one place: number of samples, median and 95th percentile. */
export interface Spread {
  readonly samples: number
  readonly p50: number
  readonly p95: number
}

/** One line of the report; `compared` says which of the two figures the limit speaks of. */
export interface BenchRow {
  /** The row of the specification of speed that this figure answers. */
  readonly row: string
  readonly unit: 'ms' | 'kB' | 'MB' | 'keys'
  readonly measured: Spread
  readonly baseline: Spread | null
  readonly compared: 'p50' | 'p95'
  /** A ratio where there is a baseline, otherwise in `unit`. */
  readonly limit: number
  readonly aim: number | null
}

/** Spread of what was measured, to a ten-thousandth. */
export function spreadOf(values: readonly number[]): Spread {
  const fine = values.map((value) => value * 1000)
  return { samples: values.length, p50: percentile(fine, 50) / 1000, p95: percentile(fine, 95) / 1000 }
}

/** Measured against baseline at one percentile; `null` without a baseline. */
export function ratioOf({ measured, baseline }: BenchRow, at: 'p50' | 'p95'): number | null {
  return baseline === null ? null : Math.round((measured[at] / baseline[at]) * 100) / 100
}

/** The figure the limit speaks of. */
export function figureOf(row: BenchRow): number {
  return ratioOf(row, row.compared) ?? row.measured[row.compared]
}

/** Whether the limit is kept; nothing measured keeps none. */
export function isMet(row: BenchRow): boolean {
  return row.measured.samples > 0 && figureOf(row) <= row.limit
}

const HEADS = ['row', 'n', 'p50', 'p95', 'baseline p50', 'p95', '× p50', '× p95', 'limit', 'aim', '']

/** The report as a table of plain text. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)]
  const widths = HEADS.map((_head, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return lines.join('\n')
}

function cellsOf(row: BenchRow): readonly string[] {
  const { measured, baseline, unit, limit, aim } = row
  const isRatio = baseline !== null
  const bound = (value: number): string => (isRatio ? `≤ ${String(value)} ×` : `≤ ${String(value)} ${unit}`)
  return [
    row.row,
    String(measured.samples),
    shown(measured.p50),
    shown(measured.p95),
    isRatio ? shown(baseline.p50) : '–',
    isRatio ? shown(baseline.p95) : '–',
    isRatio ? String(ratioOf(row, 'p50')) : '–',
    isRatio ? String(ratioOf(row, 'p95')) : '–',
    `${bound(limit)} ${row.compared}`,
    aim === null ? '–' : bound(aim),
    isMet(row) ? 'met' : 'MISSED',
  ]
}

function shown(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1)
}
