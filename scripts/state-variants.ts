import { join } from 'node:path'
import { PROJECT_DIR } from './command.ts'
import { LOOKS } from './look-tokens.ts'

/** Windows in which every state is pictured. */
export const PICTURED_SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Sizes of the text in which every state is pictured. */
const TEXT_PERCENT = [100, 200] as const

/** Holds the names of the pictured states in the order of the tour. */
export const STATE_LIST = 'states.json'

/** One way in which every state is pictured; widths in CSS pixels. */
export interface PictureVariant {
  readonly width: number
  readonly percent: number
  readonly look: string
}

/** Every window with every size of text in every look. */
export function pictureVariants(): readonly PictureVariant[] {
  return PICTURED_SIZES.flatMap(({ width }) =>
    TEXT_PERCENT.flatMap((percent) => LOOKS.map((look) => ({ width, percent, look }))),
  )
}

/** The window of a variant. */
export function sizeOf({ width }: PictureVariant): (typeof PICTURED_SIZES)[number] {
  return PICTURED_SIZES.find((size) => size.width === width) ?? PICTURED_SIZES[0]
}

/** `1280-200-dark` and the like. */
export function variantName({ width, percent, look }: PictureVariant): string {
  return `${width}-${percent}-${look}`
}

/** File name of one state in one variant. */
export function statePictureName(state: string, variant: PictureVariant): string {
  return `${state}-${variantName(variant)}.png`
}

/** Where the single pictures of a language lie; they are no part of the repository. */
export function statePicturesFolder(language: string): string {
  return join(PROJECT_DIR, 'test-results/pictures', language)
}
