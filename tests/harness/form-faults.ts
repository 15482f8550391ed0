import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageLayout } from '../../src/domain/forms/page-layout.ts'
import { colourPagesOf, fontsNotEmbedded, type ColourPage } from './paper-pictures.ts'
import { barePaperText } from './paper-text.ts'

const MM_PER_PT = 25.4 / 72
/** Chromium writes pages in whole pixels. */
const SIZE_SLACK_MM = 0.3
const MARGIN_SLACK_MM = 0.3
const SIZE_SLACK_PT = 0.05
const SMALLEST_PT = 9
const RASTER_DPI = 120
/** What is on every page is on these. */
const RASTER_PAGES = 2

/** What is wrong with a printed form by the rules of all forms (`forms.md`). */
export function formFaults(pdf: Uint8Array, layout: PageLayout): Promise<readonly string[]> {
  return pageFaults(pdf, (number, of) => ({ layout, number, of }))
}

/** A form of a file of several. */
export interface FormInFile {
  readonly layout: PageLayout
  /** How many it takes by itself. */
  readonly pages: number
}

/** The same for a file of several forms: every page has the size of its form, and its number among those of its form. */
export function bundleFaults(pdf: Uint8Array, forms: readonly FormInFile[]): Promise<readonly string[]> {
  const expected = forms.flatMap(({ layout, pages }) =>
    Array.from({ length: pages }, (_, at) => ({ layout, number: at + 1, of: pages })),
  )
  return pageFaults(pdf, (number, of) => (of === expected.length ? (expected[number - 1] ?? null) : null))
}

interface ExpectedPage {
  readonly layout: PageLayout
  readonly number: number
  readonly of: number
}

async function pageFaults(
  pdf: Uint8Array,
  expectedOf: (number: number, of: number) => ExpectedPage | null,
): Promise<readonly string[]> {
  const faults: string[] = (await fontsNotEmbedded(pdf)).map((font) => `font not embedded: ${font}`)
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  for (let number = 1; number <= document.numPages; number += 1) {
    const expected = expectedOf(number, document.numPages)
    if (expected === null) {
      faults.push(`${String(document.numPages)} pages, not as many as its forms have`)
      break
    }
    const { layout } = expected
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const found = [
      ...sizeFaults(width * MM_PER_PT, height * MM_PER_PT, layout),
      ...words.flatMap(({ str, height: size, transform }) => {
        const left = Number(transform[4])
        return wordFaults({ str, size, leftMm: left * MM_PER_PT }, layout)
      }),
    ]
    const text = barePaperText(words.map(({ str }) => str).join(''))
    const wanted = new RegExp(`第${String(expected.number)}[页頁]共${String(expected.of)}[页頁]`, 'u')
    if (!wanted.test(text)) found.push('its number is not on it')
    faults.push(...found.map((fault) => `page ${String(number)}: ${fault}`))
  }
  await document.destroy()
  const drawn = await colourPagesOf(pdf, RASTER_DPI, RASTER_PAGES)
  drawn.forEach((page, at) => {
    faults.push(...colourFaults(page).map((fault) => `page ${String(at + 1)}: ${fault}`))
  })
  return [...new Set(faults)]
}

function sizeFaults(widthMm: number, heightMm: number, layout: PageLayout): readonly string[] {
  const isRight =
    Math.abs(widthMm - layout.widthMm) < SIZE_SLACK_MM && Math.abs(heightMm - layout.heightMm) < SIZE_SLACK_MM
  return isRight ? [] : [`${widthMm.toFixed(1)} × ${heightMm.toFixed(1)} mm`]
}

interface PrintedWord {
  readonly str: string
  /** Points. */
  readonly size: number
  readonly leftMm: number
}

function wordFaults({ str, size, leftMm }: PrintedWord, layout: PageLayout): readonly string[] {
  const { left } = layout.marginsMm
  return [
    ...(size < SMALLEST_PT - SIZE_SLACK_PT ? [`${size.toFixed(1)} pt: ${str.slice(0, 20)}`] : []),
    ...(leftMm < left - MARGIN_SLACK_MM
      ? [`${leftMm.toFixed(1)} mm from the left: ${str.slice(0, 20)}`]
      : []),
  ]
}

/** Colour anywhere, or a surface of grey: the soft edge of a letter is none. */
function colourFaults({ width, height, rgb }: ColourPage): readonly string[] {
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgb[at * 3], rgb[at * 3 + 1], rgb[at * 3 + 2]]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 3) return ['colour']
    grey[at] = green
  }
  for (let y = 3; y < height - 3; y += 1) {
    for (let x = 3; x < width - 3; x += 1) {
      const at = y * width + x
      const shade = grey[at] ?? 0
      if (shade > 30 && shade < 225 && isFlat(grey, at, width)) return [`grey at ${String(x)},${String(y)}`]
    }
  }
  return []
}

/** Whether the dots around, a millimetre and a half of paper, have the same shade: dense strokes do not, a surface does. */
function isFlat(grey: Uint8Array, at: number, width: number): boolean {
  for (const row of [-3, -2, -1, 0, 1, 2, 3])
    for (const step of [-3, -2, -1, 0, 1, 2, 3]) if (grey[at + row * width + step] !== grey[at]) return false
  return true
}
