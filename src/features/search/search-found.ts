/** What a search finds, in the order in which it is shown. */
export const FOUND_KINDS = ['case', 'person', 'household', 'prompt', 'screen', 'command'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** One line that was found, in words of the screen. */
export interface Found {
  /** Unlike any other one's. */
  readonly id: string
  readonly kind: FoundKind
  readonly title: string
  readonly detail: string
  /** The key that does the same, as commands name it. */
  readonly keys?: string
  /** Done once the search has closed and the focus is back where it was. */
  readonly run: () => void | Promise<void>
}

/** What a source has found up to now, and how much of it has been looked through while that takes longer. */
export interface FoundPart {
  readonly found: readonly Found[]
  readonly progress?: { readonly done: number; readonly total: number }
}

/**
 * One source of what can be found. It tells every part it has; `false` = somebody has written on, and nobody wants the
 * rest. `app` puts the sources together, because they lie in different features.
 */
export interface SearchSource {
  readonly kind: FoundKind
  readonly search: (text: string, tell: (part: FoundPart) => boolean) => Promise<void>
}
