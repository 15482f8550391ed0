import { inject, type InjectionKey, type Ref } from 'vue'

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Sizes of text in per cent of the system's. */
export const TEXT_SIZES = ['100', '125', '150', '200'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export interface Look {
  readonly language: Language
  readonly theme: Theme
  readonly textSize: TextSize
}

const KEY = 'tingsu-look'

function oneOf<T extends string>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((entry) => entry === value) ?? otherwise
}

/** Reads how this PC likes to look; whatever is missing or unknown takes its default. */
export function readLook(storage: Pick<Storage, 'getItem'>): Look {
  let kept: unknown = null
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? 'null')
  } catch {
    // A look that cannot be read is a default look.
  }
  const entries = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  )
  return {
    language: oneOf(LANGUAGES, entries.get('language'), 'zh-Hans'),
    theme: oneOf(THEMES, entries.get('theme'), 'auto'),
    textSize: oneOf(TEXT_SIZES, entries.get('textSize'), '100'),
  }
}

/** Keeps the look on this PC. It is a matter of the screen and of no record, so it is no event. */
export function keepLook(storage: Pick<Storage, 'setItem'>, look: Look): void {
  storage.setItem(KEY, JSON.stringify(look))
}

/** The look in force and the one way to change it. */
export interface LookControl {
  readonly look: Readonly<Ref<Look>>
  change(part: Partial<Look>): Promise<void>
}

/** Under this key `app` provides the control of the look. */
export const LOOK_CONTROL: InjectionKey<LookControl> = Symbol('look')

/** The control of the look. Throws where the app provides none. */
export function useLook(): LookControl {
  const control = inject(LOOK_CONTROL)
  if (!control) throw new Error('Look: expected a control provided by the app, found none')
  return control
}
