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

const FOLDER = join(PROJECT_DIR, 'docs/pictures/states')
const LANGUAGE = 'zh-Hans'
const COLUMNS = 4
const ROWS = 3
/** Of one picture on a sheet, in pixels. */
const PICTURE_WIDTH = 420
const GAP = 6
/** Enough for paper, ink and two accents at this size. */
const COLOURS = 16

async function picture(state: string, variant: PictureVariant): Promise<string> {
  const bytes = await readFile(join(statePicturesFolder(LANGUAGE), statePictureName(state, variant)))
  const address = `data:image/png;base64,${bytes.toString('base64')}`
  return `<figure><img src="${address}" alt=""><figcaption>${state}</figcaption></figure>`
}

async function takeSheet(page: Page, states: readonly string[], variant: PictureVariant): Promise<void> {
  const pictures = await Promise.all(states.map((state) => picture(state, variant)))
  await page.setContent(`<style>
    body { margin: 0; background: #777; font: 11px sans-serif; color: #fff; }
    main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${PICTURE_WIDTH}px); gap: ${GAP}px; padding: ${GAP}px; width: max-content; }
    figure { margin: 0; }
    img { display: block; width: 100%; }
  </style><main>${pictures.join('')}</main>`)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
}

/** Contact sheets of every state in every window, size of text and look into `docs/`, from the pictures taken before. */
export async function takeStateSheets(): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(statePicturesFolder(LANGUAGE), STATE_LIST), 'utf8'))
  const states = Array.isArray(listed) ? listed.map(String) : []
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    for (const variant of pictureVariants()) {
      for (let first = 0; first < states.length; first += COLUMNS * ROWS) {
        await takeSheet(page, states.slice(first, first + COLUMNS * ROWS), variant)
        const name = `${variantName(variant)}-${first / (COLUMNS * ROWS) + 1}.png`
        await shootSmall(page.locator('main'), join(FOLDER, name), COLOURS)
      }
    }
  } finally {
    await browser.close()
  }
}
