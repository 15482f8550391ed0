/**
 * Types complaints into the built app by keyboard events only: the rows of a CSV (`npm run drive -- <complaints.csv>
 * <out-dir>`), or a shift of parking, killing and resuming by a seed (`npm run drive -- --seed 7 --rows 100`).
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { driveRows } from './drive-rows.ts'
import { driveShift } from './drive-shift.ts'

const USAGE = `Usage: npm run drive -- <complaints.csv> <out-dir>
       npm run drive -- --seed <number> [--rows <number>]
`
const ALL_ROWS = '100'

async function drive(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { seed: { type: 'string' }, rows: { type: 'string', default: ALL_ROWS } },
    allowPositionals: true,
  })
  const [csvPath, outFolder] = positionals
  const seed = Number(values.seed)
  const rows = Number(values.rows)
  if (Number.isInteger(seed) && Number.isInteger(rows) && rows > 0) return driveShift(seed, rows)
  if (values.seed === undefined && csvPath !== undefined && outFolder !== undefined)
    return driveRows(resolve(csvPath), resolve(outFolder))
  process.stderr.write(USAGE)
  return 2
}

process.exitCode = await drive()
