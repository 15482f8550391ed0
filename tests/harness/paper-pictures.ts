import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What poppler makes of every page of a PDF: `options` are those of `pdftoppm`. Nothing of ours, nothing of Chromium's. */
async function pagesDrawn(pdf: Uint8Array, dpi: number, options: readonly string[]): Promise<Buffer[]> {
  return withPdf(pdf, async (file, folder) => {
    await run('pdftoppm', ['-r', String(dpi), ...options, file, join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.startsWith('page')).sort()
    return Promise.all(names.map((name) => readFile(join(folder, name))))
  })
}

/** Every page as a grey PNG of so many dots to the inch. */
export function picturesOf(pdf: Uint8Array, dpi: number): Promise<Buffer[]> {
  return pagesDrawn(pdf, dpi, ['-png', '-gray'])
}

/** A page in colours: three bytes a dot, line by line. */
export interface ColourPage {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** The first pages in colours, whatever they should be. */
export async function colourPagesOf(
  pdf: Uint8Array,
  dpi: number,
  pages: number,
): Promise<readonly ColourPage[]> {
  const drawn = await pagesDrawn(pdf, dpi, ['-l', String(pages)])
  return drawn.map((file) => {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(new TextDecoder('latin1').decode(file.subarray(0, 64)))
    if (head === null) throw new Error('Raster: expected a pixmap of 255 shades')
    return { width: Number(head[1]), height: Number(head[2]), rgb: file.subarray(head[0].length) }
  })
}

/** Names of the fonts a PDF uses without bringing them along. */
export async function fontsNotEmbedded(pdf: Uint8Array): Promise<readonly string[]> {
  const { stdout } = await withPdf(pdf, (file) => run('pdffonts', [file]))
  const [head = '', , ...lines] = stdout.split('\n')
  const at = head.indexOf('emb')
  if (at < 0) throw new Error(`pdffonts: expected a column “emb”, got ${head}`)
  return lines
    .filter((line) => line.slice(at, at + 3).trim() === 'no')
    .map((line) => line.split(' ')[0] ?? '')
}

async function withPdf<Result>(
  pdf: Uint8Array,
  use: (file: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-pages-'))
  try {
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf)
    return await use(file, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
