import type { Stage } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'

/** Done 办结; unsolvable 未达成一致 (§2); other: withdrawn or merged, counted apart (ADR 26). */
export type SettlementWay = 'done' | 'unsolvable' | 'other'

/** How a case left the desk, and when, epoch ms. */
export interface Settlement {
  readonly way: SettlementWay
  readonly at: number
}

const WAYS: Readonly<Partial<Record<Stage, SettlementWay>>> = {
  closedUnmet: 'unsolvable',
  withdrawn: 'other',
  merged: 'other',
}

/** How a case was settled: done when it was handled (S8), whatever of visit and file is still to come, or by its end. */
export function settlementOf(complaint: ComplaintCase): Settlement | null {
  const { stage, endedAt, handledAt } = complaint
  if (complaint.matterKind !== 'complaint') return notedSettlement(complaint)
  const way = WAYS[stage]
  if (way !== undefined && endedAt !== null) return { way, at: endedAt }
  const at = handledAt ?? endedAt
  return at === null ? null : { way: 'done', at }
}

/** A repair is done when it was finished, an enquiry when it was answered. */
function notedSettlement({ stage, endedAt, registeredAt, timeline }: ComplaintCase): Settlement | null {
  if (endedAt !== null) return { way: 'other', at: endedAt }
  if (stage === 'answered') return { way: 'done', at: registeredAt }
  const finishedAt = timeline.findLast(({ kind }) => kind === 'finished')?.wallAt
  return finishedAt === undefined ? null : { way: 'done', at: finishedAt }
}
