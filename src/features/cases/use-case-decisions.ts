import type { Ref, ShallowRef } from 'vue'
import type { CaseCommand, SaidPrompt } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { DecisionProblem } from '../../platform/decision-taking.ts'
import { unconfirmedPaper } from './paper-choice.ts'
import type { TakeDecision } from './use-case.ts'

/** What is decided on the page of a case: with a panel it closes when the decision is on record, else nothing moves. */
export function useCaseDecisions({
  complaint,
  take,
  chase,
  problem,
  settle,
}: {
  readonly complaint: Readonly<Ref<ComplaintCase | null>>
  readonly take: TakeDecision
  readonly chase: (complaint: ComplaintCase) => ReturnType<TakeDecision>
  readonly problem: ShallowRef<DecisionProblem | null>
  readonly settle: (attempt: () => ReturnType<TakeDecision>) => Promise<void>
}) {
  const takeDecision = (command: CaseCommand) => settle(() => take(command))
  const takeBeside = async (command: CaseCommand) => {
    problem.value = await take(command)
  }

  return {
    takeDecision,
    /** P10: one key, nothing to fill in; a call with words goes through intake or a note. */
    countChase: async () => {
      const chased = complaint.value
      if (chased !== null) await settle(() => chase(chased))
    },
    /** `safety.md` §6. Shown all the same when it could not be written: somebody may be waiting for that call. */
    recordReveal: () => takeBeside({ kind: 'recordReveal' }),
    /** Said in the middle of something else, which stays open. */
    recordSaid: (said: SaidPrompt) => takeBeside({ kind: 'recordSaid', said }),
    /** Nobody can know but who stands at the printer (`forms.md`). */
    confirmPrinted: async () => {
      const paper = complaint.value && unconfirmedPaper(complaint.value)
      if (paper) await takeDecision({ kind: 'confirmPrinted', issueId: paper.issueId })
    },
  }
}
