import { sectionText, type GuideChapter, type GuideSection } from './guide-tree.ts'

export interface FoundSection {
  readonly chapter: GuideChapter
  readonly section: GuideSection
}

/** Sections in which every word of the query stands, those that have it in their title first. */
export function findSections(chapters: readonly GuideChapter[], query: string): readonly FoundSection[] {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const has = (text: string): boolean => words.every((word) => plain(text).includes(word))
  const found = chapters.flatMap((chapter) =>
    chapter.sections
      .filter((section) => has(`${chapter.title} ${sectionText(section)}`))
      .map((section) => ({ chapter, section })),
  )
  const isTitled = ({ section }: FoundSection): number => Number(has(section.title))
  return found.toSorted((a, b) => isTitled(b) - isTitled(a))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
