import type { FormId } from '../case-vocabulary.ts'

/** Paper of a form, upright, in millimetres: the one place for screen, print and PDF (`forms.md`). */
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

export const PAGE_LAYOUTS = {
  F01: A4_UPRIGHT,
  F02: A4_UPRIGHT,
  F03: A4_UPRIGHT,
  F04: A4_UPRIGHT,
  F13: { widthMm: 148, heightMm: 210, marginsMm: { top: 14, right: 10, bottom: 16, left: 25 } },
} as const satisfies Record<FormId, PageLayout>
