import type { FormId } from '../case-vocabulary.ts'

/** Paper of a form, upright or lying, in millimetres: the one place for screen, print and PDF (`forms.md`). */
export interface PageLayout {
  readonly widthMm: number
  readonly heightMm: number
  readonly marginsMm: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** 25 mm on the left are for binding. */
const A4_UPRIGHT: PageLayout = {
  widthMm: 210,
  heightMm: 297,
  marginsMm: { top: 20, right: 16, bottom: 18, left: 25 },
}

/** Letters and what hangs beside them: wider margins, as official letters have. */
const A4_LETTER: PageLayout = {
  widthMm: 210,
  heightMm: 297,
  marginsMm: { top: 22, right: 22, bottom: 20, left: 25 },
}

/** Tables with many columns. */
const A4_LYING: PageLayout = {
  widthMm: 297,
  heightMm: 210,
  marginsMm: { top: 16, right: 15, bottom: 18, left: 25 },
}

export const PAGE_LAYOUTS = {
  F01: A4_UPRIGHT,
  F02: A4_UPRIGHT,
  F03: A4_UPRIGHT,
  F04: A4_UPRIGHT,
  F05: A4_LETTER,
  F06: A4_UPRIGHT,
  F07: A4_UPRIGHT,
  F08: A4_UPRIGHT,
  F10: A4_LETTER,
  F09: A4_LYING,
  F11: A4_UPRIGHT,
  F12: A4_UPRIGHT,
  F13: { widthMm: 148, heightMm: 210, marginsMm: { top: 14, right: 10, bottom: 16, left: 25 } },
  F14: A4_UPRIGHT,
  F15: A4_UPRIGHT,
} as const satisfies Record<FormId, PageLayout>
