import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import type { FormScript } from '../../src/domain/office.ts'
import { barePaperText } from './paper-text.ts'
import { printSheets } from './printed-sheets.ts'

/** What a printed form says. */
export interface Paper {
  readonly title: string
  readonly language: string
  readonly pages: readonly string[]
  /** Colours other than black and white, as pdf.js names them. */
  readonly colours: readonly string[]
}

/** Lays out and prints each form. `faults` are violations and errors of the page. */
export async function printed(
  forms: readonly (FormRows | readonly FormRows[])[],
  { printedBy = '林', language = 'zh-Hans' }: { printedBy?: string; language?: FormScript } = {},
): Promise<{ papers: Paper[]; faults: readonly string[] }> {
  const { pdfs, faults } = await printSheets(
    forms.map((rows) => ({ rows, language })),
    printedBy,
  )
  const papers: Paper[] = []
  for (const pdf of pdfs) papers.push(await read(pdf))
  return { papers, faults }
}

async function read(pdf: Uint8Array): Promise<Paper> {
  const language = /\/Lang \(([^)]*)\)/u.exec(new TextDecoder('latin1').decode(pdf))?.[1] ?? ''
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise
  const pages: string[] = []
  const colours = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(barePaperText(items.map((item) => ('str' in item ? item.str : '')).join('')))
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((operator, index) => {
      if (operator !== OPS.setFillRGBColor && operator !== OPS.setStrokeRGBColor) return
      const [red, green, blue] = Array.from(argsArray[index] as ArrayLike<number>)
      const colour = `${String(red)},${String(green)},${String(blue)}`
      if (colour !== '0,0,0' && colour !== '255,255,255') colours.add(colour)
    })
  }
  const { info } = await document.getMetadata()
  const title = 'Title' in info ? String(info.Title) : ''
  await document.destroy()
  return { title, language, pages, colours: [...colours] }
}
