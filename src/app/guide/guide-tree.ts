/** Words of a line of the guide; keys are shown as caps. */
export type GuideInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'key'; readonly keys: string }

export type GuideBlock =
  | { readonly kind: 'paragraph'; readonly words: readonly GuideInline[] }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly items: readonly (readonly GuideInline[])[]
    }
  /** `source` is the name of a file in `docs/guide/pictures`. */
  | { readonly kind: 'picture'; readonly source: string; readonly words: string }

export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}

/** One task of the desk; the same in every language by its id. */
export interface GuideChapter {
  readonly id: string
  readonly title: string
  readonly sections: readonly GuideSection[]
}

/** The guide in one language, with the addresses of its pictures. */
export interface Guide {
  readonly chapters: readonly GuideChapter[]
  readonly pictures: Readonly<Record<string, string>>
}

/** Everything a section says, for searching. */
export function sectionText({ title, blocks }: GuideSection): string {
  const line = (words: readonly GuideInline[]): string =>
    words.map((word) => (word.kind === 'key' ? word.keys : word.text)).join('')
  const told = blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block.words]
    return block.kind === 'list' ? block.items.map(line) : [line(block.words)]
  })
  return [title, ...told].join(' ')
}
