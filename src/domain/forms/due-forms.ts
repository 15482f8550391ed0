import type { CaseFormId, FormVariant, Stage } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import type { GroupStanding } from '../group-standing.ts'
import { nextSteps } from '../next-steps.ts'
import { actsOf, lastAct } from '../procedure/case-act.ts'
import { FILED_ENDS, HANDLING_STAGES, UNHANDLED_STAGES } from '../procedure/stages.ts'

/** A paper the procedure asks for now. */
export interface DueForm {
  readonly formId: CaseFormId
  readonly variant: FormVariant | null
  /** Rule it rests on. */
  readonly rule: string
  /** Epoch milliseconds since when it is asked for; a paper printed later answers it. */
  readonly askedAt: number
}

/** What the table asks of a case. */
interface Asked {
  readonly complaint: ComplaintCase
  readonly group: GroupStanding | null
  /** Epoch milliseconds. */
  readonly now: number
}

/** One line of the table of papers. */
interface PaperRule {
  readonly formId: CaseFormId
  readonly variant?: FormVariant
  readonly rule: string
  readonly stages: readonly Stage[]
  /** Epoch milliseconds since when it is asked for; `null` = it is not. */
  readonly askedAt: (asked: Asked) => number | null
}

/** A letter that was sent was printed before somebody wrote down that it went out. */
const BEFORE_SENDING_MS = 24 * 60 * 60 * 1000

/** What goes up at once (R4), then the papers of the seven steps in their order. */
const PAPER_RULES: readonly PaperRule[] = [
  {
    formId: 'F06',
    rule: 'R4',
    stages: HANDLING_STAGES,
    askedAt: ({ complaint: { nature, suspectedMajor, registeredAt, timeline } }) =>
      nature === 'major' || suspectedMajor
        ? (timeline.findLast(({ kind }) => kind === 'judged')?.wallAt ?? registeredAt)
        : null,
  },
  {
    formId: 'F01',
    rule: 'S1',
    stages: HANDLING_STAGES,
    askedAt: ({ complaint }) => complaint.registeredAt,
  },
  {
    formId: 'F13',
    rule: 'P5',
    stages: HANDLING_STAGES,
    askedAt: ({ complaint: { channel, registeredAt } }) => (channel === 'visit' ? registeredAt : null),
  },
  {
    formId: 'F03',
    rule: 'R34',
    stages: UNHANDLED_STAGES,
    askedAt: ({ complaint }) => complaint.dispatchedAt,
  },
  {
    formId: 'F10',
    variant: 'notice',
    rule: 'R18',
    stages: HANDLING_STAGES,
    askedAt: ({ group, complaint }) =>
      group?.isOfGeneralConcern === true && !group.isEverybodyTold ? complaint.registeredAt : null,
  },
  { formId: 'F05', variant: 'delay', rule: 'R8', stages: UNHANDLED_STAGES, askedAt: delayAskedAt },
  {
    formId: 'F04',
    rule: 'R12',
    stages: ['handled'],
    askedAt: ({ complaint: { acts } }) => {
      const plan = lastAct(acts, 'visitPlanned')
      const isMade = plan !== null && actsOf(acts, 'visitRecorded').some(({ at }) => at >= plan.at)
      return plan?.data.method === 'onSite' && !isMade ? plan.at : null
    },
  },
  {
    formId: 'F08',
    rule: 'R13',
    stages: HANDLING_STAGES,
    askedAt: ({ complaint: { acts } }) => lastAct(acts, 'rectificationOrdered')?.at ?? null,
  },
  {
    formId: 'F05',
    variant: 'reply',
    rule: 'R8',
    stages: [...HANDLING_STAGES, ...FILED_ENDS],
    askedAt: ({ complaint: { acts } }) => {
      const reply = lastAct(acts, 'writtenReplySent')
      return reply?.data.means === 'paper' ? reply.data.sentAt - BEFORE_SENDING_MS : null
    },
  },
  { formId: 'F02', rule: 'S11', stages: FILED_ENDS, askedAt: ({ complaint }) => complaint.endedAt },
  { formId: 'F07', rule: 'R21', stages: ['closed'], askedAt: ({ complaint }) => complaint.endedAt },
]

/**
 * The papers the procedure asks for now that were not printed since: what was asked for last stands first, ties in the order
 * of the table. `group` is the standing of the case's group (R18), `null` = it belongs to none.
 */
export function dueForms(complaint: ComplaintCase, on: Omit<Asked, 'complaint'>): readonly DueForm[] {
  if (complaint.matterKind !== 'complaint') return []
  return PAPER_RULES.flatMap(({ formId, variant = null, rule, stages, askedAt }): readonly DueForm[] => {
    const since = stages.includes(complaint.stage) ? askedAt({ complaint, ...on }) : null
    if (since === null) return []
    const isPrinted = complaint.formsIssued.some(
      (paper) => paper.formId === formId && paper.variant === variant && paper.at >= since,
    )
    return isPrinted ? [] : [{ formId, variant, rule, askedAt: since }]
  }).toSorted((a, b) => b.askedAt - a.askedAt)
}

/** R8: since the notice is due, or since the one on record was written. */
function delayAskedAt({ complaint, group, now }: Asked): number | null {
  const step = nextSteps(complaint, { now, group }).find(({ code }) => code === 'sendDelayNotice')
  if (step !== undefined) return step.shownFrom ?? now
  const notice = lastAct(complaint.acts, 'delayNoticeSent')
  return notice?.data.means === 'paper' ? notice.data.sentAt - BEFORE_SENDING_MS : null
}
