import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formsToLookAt } from '../tests/builders/printed-forms.ts'
import { picturesOf } from '../tests/harness/paper-pictures.ts'
import { printSheets } from '../tests/harness/printed-sheets.ts'
import { PROJECT_DIR } from './command.ts'
import { makeSmall } from './small-picture.ts'

const FOLDER = join(PROJECT_DIR, 'docs/forms')
const DPI = 110
/** Paper has no colours: black, white, and the soft edges of letters. */
const SHADES = 8

/** Takes a picture of the first page of every form as it is printed, filled in as on an ordinary day, for `docs/forms/`. */
export async function takeFormPictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const forms = formsToLookAt('ordinary')
  const { pdfs } = await printSheets(forms)
  for (const [at, { name }] of forms.entries()) {
    const [first] = await picturesOf(pdfs[at] ?? new Uint8Array(), DPI)
    if (first === undefined) throw new Error(`${name}: expected a page, got none`)
    const path = join(FOLDER, `${name}.png`)
    await writeFile(path, first)
    await makeSmall(path, SHADES)
  }
}
