import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { PROJECT_DIR } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { shootSmall } from './small-picture.ts'
import {
  pictureVariants,
  STATE_LIST,
  statePictureName,
  statePicturesFolder,
  variantName,
  type PictureVariant,
} from './state-variants.ts'

/** Its sheets belong to the documentation; those of the others are for looking at. */
const REFERENCE_LANGUAGE = 'zh-Hans'
/** Folder of the sheets. */
const SHEETS = 'states'
const COLUMNS = 4
const ROWS = 3
/** Of one picture on a sheet, in pixels. */
const PICTURE_WIDTH = 420
const GAP = 6
/** Enough for paper, ink and two accents at this size. */
const COLOURS = 16

async function picture(language: string, state: string, variant: PictureVariant): Promise<string> {
  const bytes = await readFile(join(statePicturesFolder(language), statePictureName(state, variant)))
  const address = `data:image/png;base64,${bytes.toString('base64')}`
  return `<figure><img src="${address}" alt=""><figcaption>${state}</figcaption></figure>`
}

async function takeSheet(page: Page, pictures: readonly string[]): Promise<void> {
  await page.setContent(`<style>
    body { margin: 0; background: #777; font: 11px sans-serif; color: #fff; }
    main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${PICTURE_WIDTH}px); gap: ${GAP}px; padding: ${GAP}px; width: max-content; }
    figure { margin: 0; }
    img { display: block; width: 100%; }
  </style><main>${pictures.join('')}</main>`)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
}

/**
 * Contact sheets of every state in the windows, sizes of text and looks it was pictured in: those of the reference
 * language into `docs/`, others beside their pictures.
 */
export async function takeStateSheets(language: string = REFERENCE_LANGUAGE): Promise<void> {
  const pictures = statePicturesFolder(language)
  const folder = join(language === REFERENCE_LANGUAGE ? join(PROJECT_DIR, 'docs/pictures') : pictures, SHEETS)
  const listed: unknown = JSON.parse(await readFile(join(pictures, STATE_LIST), 'utf8'))
  const states = Array.isArray(listed) ? listed.map(String) : []
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    for (const variant of pictureVariants()) {
      const pictured = states.filter((state) => existsSync(join(pictures, statePictureName(state, variant))))
      for (let first = 0; first < pictured.length; first += COLUMNS * ROWS) {
        const part = pictured.slice(first, first + COLUMNS * ROWS)
        await takeSheet(page, await Promise.all(part.map((state) => picture(language, state, variant))))
        const name = `${variantName(variant)}-${first / (COLUMNS * ROWS) + 1}.png`
        await shootSmall(page.locator('main'), join(folder, name), COLOURS)
      }
    }
  } finally {
    await browser.close()
  }
}
