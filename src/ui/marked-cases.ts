import { shallowReactive } from 'vue'

/** More than this is no work for one printing any more; whoever marks a whole list is told. */
export const MOST_MARKED = 200

/** Ids in the order in which they were marked. Lives as long as the program, so that cases of several lists go together. */
const marked = shallowReactive(new Set<string>())

/** Cases a person has marked in any list, to be printed together. */
export const markedCases = {
  has: (caseId: string): boolean => marked.has(caseId),
  ids: (): readonly string[] => [...marked],
  count: (): number => marked.size,
  /** Marks the case, or takes its mark away. */
  toggle(caseId: string): void {
    if (!marked.delete(caseId) && marked.size < MOST_MARKED) marked.add(caseId)
  },
  /** Marks these as far as there is room. */
  add(caseIds: readonly string[]): void {
    for (const caseId of caseIds) if (marked.size < MOST_MARKED) marked.add(caseId)
  },
  remove(caseId: string): void {
    marked.delete(caseId)
  },
  clear(): void {
    marked.clear()
  },
}
