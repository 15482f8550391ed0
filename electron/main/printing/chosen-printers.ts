import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { FORM_IDS, type FormId } from '../../../src/domain/case-vocabulary.ts'
import { writeFileAtomically } from '../atomic-file.ts'

const chosenShape = v.record(v.string(), v.string())

/**
 * The printer chosen for each form at this PC, remembered in `printers.json`: another desk of the office has other
 * printers, so the choice is no setting of the office.
 */
export class ChosenPrinters {
  private constructor(
    private readonly path: string,
    private chosen: Readonly<Record<string, string>>,
  ) {}

  /** A lost or damaged `printers.json` costs nothing but the remembered choice. */
  static async open(path: string): Promise<ChosenPrinters> {
    try {
      return new ChosenPrinters(path, v.parse(chosenShape, JSON.parse(await readFile(path, 'utf8'))))
    } catch {
      return new ChosenPrinters(path, {})
    }
  }

  /** The system's name of the printer; '' = the one the system uses by itself. */
  printerOf(formId: string): string {
    return this.chosen[formId] ?? ''
  }

  all(): Readonly<Partial<Record<FormId, string>>> {
    return Object.fromEntries(
      FORM_IDS.flatMap((formId) => {
        const printer = this.printerOf(formId)
        return printer === '' ? [] : [[formId, printer]]
      }),
    )
  }

  /** Remembers a choice, '' = the system's own. Not being able to keep it is no reason to refuse it. */
  async choose(formId: FormId, printer: string): Promise<void> {
    this.chosen = { ...this.chosen, [formId]: printer }
    await writeFileAtomically(this.path, `${JSON.stringify(this.chosen)}\n`).catch(() => undefined)
  }
}
