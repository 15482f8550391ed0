import type { REACHED_OUTCOMES } from '../procedure/act-words.ts'

type ReachedOutcome = (typeof REACHED_OUTCOMES)[number]

/** An appointment was moved: when and by whom, from when to when (epoch ms). */
export interface PutOff {
  readonly at: number
  readonly by: string
  readonly from: number
  readonly to: number
  /** `null` when it was erased, as every text below. */
  readonly reason: string | null
}

/** What came of a visit that was made. */
export interface VisitResult {
  readonly visitedAt: number
  readonly visitor: string
  readonly minutes: number
  readonly outcome: ReachedOutcome
  readonly present: string | null
  readonly said: string | null
  readonly opinions: string | null
  readonly follows: string | null
}

/** One regular visit (R30), from its appointment to what came of it. */
export interface RegularVisit {
  /** Id of the event that planned it. */
  readonly planId: string
  /** Epoch milliseconds, as it was put off last. */
  readonly plannedFor: number
  /** Expected. */
  readonly minutes: number
  /** Staff id. */
  readonly visitor: string
  readonly purpose: string | null
  /** Months until the next one is due; 0 = it stays at this one. */
  readonly everyMonths: number
  readonly putOffs: readonly PutOff[]
  readonly missed: { readonly at: number; readonly by: string; readonly reason: string | null } | null
  readonly made: VisitResult | null
  /** Complaints heard there. */
  readonly caseIds: readonly string[]
}

/** The regular visits to one customer, as folded from the events of their stream. */
export interface CustomerVisits {
  readonly customerId: string
  /** `null` when they were erased. */
  readonly person: { readonly household: string; readonly customer: string } | null
  /** In the order of planning. */
  readonly visits: readonly RegularVisit[]
  readonly ended: { readonly at: number; readonly by: string; readonly reason: string | null } | null
  readonly heads: readonly string[]
  readonly hasUnknown: boolean
}

/** Whether the appointment still stands: neither made nor missed. */
export function isWaiting({ made, missed }: RegularVisit): boolean {
  return made === null && missed === null
}
