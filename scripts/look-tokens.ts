/** The looks of `src/ui/tokens.css`. */
export const LOOKS = ['light', 'dark', 'contrast'] as const
export type LookName = (typeof LOOKS)[number]

/** One colour of the token file in every look, as `#rrggbb`. */
export interface ColourToken extends Readonly<Record<LookName, string>> {
  readonly name: string
}

/** Reads the colours of the token file. Throws where a colour is missing in a look. */
export function colourTokens(css: string): readonly ColourToken[] {
  const contrast = /data-theme='contrast'\]\s*\{([^}]*)\}/u.exec(css)?.[1] ?? ''
  const pairs = css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gu)
  return [...pairs].map(([, name = '', light = '', dark = '']) => {
    const inContrast = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, 'u').exec(contrast)?.[1]
    if (inContrast === undefined)
      throw new Error(`Token --${name}: expected a colour in the contrast look, found none`)
    return { name, light, dark, contrast: inContrast }
  })
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
