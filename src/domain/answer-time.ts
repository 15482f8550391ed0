import type { ComplaintCase, TimelineEntry } from './complaint-case.ts'

/** The first reply to the complainant, and how long the department had had the case by then. */
export interface AnswerTime {
  readonly department: string
  /** Epoch ms. */
  readonly answeredAt: number
  readonly tookMs: number
}

/**
 * When the complainant was first told a result after the case had been handed over (R9); `null` while nobody has. Of two
 * hand-overs the later counts: its department gave the answer. A void case says nothing of a department.
 */
export function answerTime({
  timeline,
  stage,
}: Pick<ComplaintCase, 'timeline' | 'stage'>): AnswerTime | null {
  if (stage === 'voided') return null
  let dispatched: { readonly department: string; readonly at: number } | null = null
  for (const { kind, data, wallAt, isTakenBack } of timeline) {
    if (isTakenBack === true) continue
    if (kind === 'dispatched') dispatched = { department: String(data['department']), at: wallAt }
    if (dispatched === null || !isAnswer(kind, data)) continue
    const { department, at } = dispatched
    return { department, answeredAt: wallAt, tookMs: Math.max(0, wallAt - at) }
  }
  return null
}

const ANSWERS: readonly TimelineEntry['kind'][] = [
  'replied',
  'solvedOnSpot',
  'explanationGiven',
  'resultTold',
]

function isAnswer(kind: TimelineEntry['kind'], data: TimelineEntry['data']): boolean {
  return ANSWERS.includes(kind) || (kind === 'said' && data['moment'] === 'reply')
}
