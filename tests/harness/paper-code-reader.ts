import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { seededRandom } from './seeded-random.ts'

/** One page as a scanner sees it: 0 black to 255 white. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The first page of a PDF as dots of so many to the inch, drawn by poppler: nothing of ours, nothing of Chromium's. */
export async function rasterOf(pdf: Uint8Array, dpi: number): Promise<GreyPage> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-raster-'))
  try {
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf)
    await promisify(execFile)('pdftoppm', ['-gray', '-r', String(dpi), '-l', '1', file, join(folder, 'page')])
    const page = (await readdir(folder)).find((name) => name.endsWith('.pgm'))
    if (page === undefined) throw new Error('pdftoppm left no page; expected one')
    return greyPage(new Uint8Array(await readFile(join(folder, page))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A page as a copier gives it back: turned a little, soft, dusty, less black and less white. */
export function copied(page: GreyPage, seed: number): GreyPage {
  const random = seededRandom(seed)
  const degrees = 0.8 + random() * 1.2
  const soft = blurred(turned(page, degrees * (random() < 0.5 ? -1 : 1)))
  const pixels = soft.pixels.map((grey) => {
    const dusty = random() < 0.003 ? 255 - grey : grey
    return Math.round(40 + dusty * 0.75 + (random() - 0.5) * 50)
  })
  return { ...soft, pixels }
}

/** What an independent decoder (ZXing) reads; `null` = nothing. */
export async function digitsOnPage({ width, height, pixels }: GreyPage): Promise<string | null> {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  // Otherwise it would fetch its program from the network.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } })
  const data = new Uint8ClampedArray(pixels.length * 4)
  pixels.forEach((grey, at) => {
    data.set([grey, grey, grey, 255], at * 4)
  })
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'] })
  return found[0]?.text ?? null
}

/** The head of a binary greymap: `P5`, width, height, 255. */
function greyPage(file: Uint8Array): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(new TextDecoder('latin1').decode(file.subarray(0, 64)))
  if (head === null) throw new Error('Raster: expected a greymap of 255 shades')
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) }
}

function turned(page: GreyPage, degrees: number): GreyPage {
  const { width, height } = page
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const pixels = new Uint8Array(page.pixels.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [x - width / 2, y - height / 2]
      const atX = Math.round(fromX * cos + fromY * sin + width / 2)
      const atY = Math.round(fromY * cos - fromX * sin + height / 2)
      const isOnPage = atX >= 0 && atX < width && atY >= 0 && atY < height
      pixels[y * width + x] = isOnPage ? (page.pixels[atY * width + atX] ?? 255) : 255
    }
  }
  return { width, height, pixels }
}

function blurred({ width, height, pixels }: GreyPage): GreyPage {
  const soft = pixels.map((_, at) => {
    let sum = 0
    for (const step of [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1]) {
      sum += pixels[at + step] ?? 255
    }
    return sum / 9
  })
  return { width, height, pixels: soft }
}
