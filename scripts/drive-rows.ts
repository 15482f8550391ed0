import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { watchSaves } from '../tests/harness/save-watch.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { ensureBuilt } from './built-program.ts'
import { collectForms } from './collected-forms.ts'
import { readComplaints, type ComplaintRow, type RowError } from './complaint-rows.ts'
import { percentile } from './percentile.ts'

/**
 * Takes every row of a CSV through the intake screen of the built app, by keyboard events only, and leaves F01 of each
 * case and one verified export behind. Prints one line of JSON; answers the exit code.
 */
export async function driveRows(csvPath: string, outFolder: string): Promise<number> {
  const { rows, errors: structure } = readComplaints(await readFile(csvPath))
  const errors: RowError[] = [...structure]
  await mkdir(join(outFolder, 'forms'), { recursive: true })
  if (rows.length === 0) return report({ rows: errors.length, cases: 0, errors })
  await ensureBuilt()
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder })
  try {
    const person = new Receptionist(desk.page)
    await person.setUp()
    const saves = await watchSaves(desk.page)
    const numbers = new Set<string>()
    const before = person.typist.controlKeys
    for (const row of rows) {
      try {
        numbers.add(await takeRow(person, row))
      } catch (error) {
        errors.push({ row: row.row, reason: await reasonOf(person, error) })
        await person.park()
      }
    }
    const controlKeys = person.typist.controlKeys - before
    const forms = await collectForms(desk.documentsFolder, join(outFolder, 'forms'), numbers)
    for (const number of numbers)
      if (!forms.has(number)) errors.push({ row: 0, reason: `No F01 of ${number}` })
    const receipt = await person.exportTo(desk, outFolder)
    const measured = await saves.durationsMs()
    return report({
      rows: rows.length + structure.length,
      cases: numbers.size,
      controlKeysPerCase: Math.round((controlKeys / Math.max(1, numbers.size)) * 10) / 10,
      savedMs: { p50: percentile(measured, 50), p95: percentile(measured, 95) },
      forms: forms.size,
      export: receipt,
      errors,
    })
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}

function takeRow(person: Receptionist, { channel, categoryKeys, texts }: ComplaintRow): Promise<string> {
  return person.takeDown({ channel, categoryKeys, ...texts }).then(() => person.save())
}

/** What the screen says, if it says anything: that is what a person would report. */
async function reasonOf(person: Receptionist, error: unknown): Promise<string> {
  const shown = await person.shownProblem()
  return shown === '' ? (error instanceof Error ? error.message : String(error)) : shown
}

function report(
  result: { readonly errors: readonly RowError[] } & Readonly<Record<string, unknown>>,
): number {
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return result.errors.length === 0 ? 0 : 1
}
