import { expect } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { barePaperText } from '../harness/paper-text.ts'

/** Names of the papers under the documents folder. */
export async function issuedPapers(documentsFolder: string): Promise<readonly string[]> {
  const folder = join(documentsFolder, 'Tingsu Desk', 'Forms')
  return (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.pdf'))
}

/** Waits for the record form of a case under the documents folder; answers its text, bare (`barePaperText`). */
export async function issuedPaper(documentsFolder: string, number: string): Promise<string> {
  const folder = join(documentsFolder, 'Tingsu Desk', 'Forms')
  const formOf = async (): Promise<string | undefined> => {
    return (await issuedPapers(documentsFolder)).find((name) => name.startsWith(number))
  }
  await expect.poll(formOf, { timeout: 20_000 }).toBeDefined()
  return bareTextOf(new Uint8Array(await readFile(join(folder, (await formOf()) ?? ''))))
}

async function bareTextOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await document.destroy()
  return barePaperText(text)
}
