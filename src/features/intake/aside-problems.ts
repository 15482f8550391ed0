import { ref } from 'vue'
import type { IntakeDraft } from './intake-draft.ts'

/** Something that went wrong behind the form with a draft that was put aside; its words are in the program still. */
export interface AsideProblem {
  readonly caseId: string
  /** First words, so that a person knows which one is meant. */
  readonly words: string
  /** `notKept` = not on disk yet; `notSaved` = `Ctrl+Enter` was pressed on it and the case is not registered. */
  readonly what: 'notKept' | 'notSaved'
  /** Key of the sentence that tells why. */
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

const WORDS_SHOWN = 12

/** What has to be told of drafts put aside: one problem each, until it is taken up again or mended. */
export function createAsideProblems() {
  const problems = ref<readonly AsideProblem[]>([])

  function settle(caseId: string): void {
    if (problems.value.length > 0)
      problems.value = problems.value.filter((problem) => problem.caseId !== caseId)
  }

  function tell(
    { caseId, household, content }: IntakeDraft,
    problem: Pick<AsideProblem, 'what' | 'key' | 'params'>,
  ): void {
    settle(caseId)
    const words = `${household} ${content}`.trim().slice(0, WORDS_SHOWN)
    problems.value = [...problems.value, { caseId, words, ...problem }]
  }

  return { problems, tell, settle }
}
