import { reactive, shallowReactive, type Ref } from 'vue'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { type ActKind, isActKind } from '../../domain/procedure/act-table.ts'
import type { TypedAct } from './act-entry.ts'
import type { TakeDecision } from './use-case.ts'

/** What was written for one act and not recorded. */
export interface KeptAct {
  readonly typed: TypedAct
  /** Ids of the events that were on record when it was begun. */
  readonly known: ReadonlySet<string>
}

/** What somebody has begun on a case. */
export interface KeptActs {
  /** What was written and not recorded (Esc loses nothing). */
  readonly acts: Map<ActKind, KeptAct>
  /** What an act offered when it was opened, such as a new date: spoken like what was written. */
  readonly offered: Map<ActKind, TypedAct>
  /** What stands in a panel that is no act, by field, as it is typed: whoever speaks meanwhile reads it out. */
  readonly beside: Map<string, string>
  /** Ids of the events that came of their own decisions: no news to what they have begun. */
  readonly own: Set<string>
}

const keptOf = new Map<string, KeptActs>()

/**
 * What this person has begun to write on the case. It lasts until the program ends, so that a call that comes in between
 * takes nothing away; in memory only, and nobody else sees it.
 */
export function keptActs(staffId: string, caseId: string): KeptActs {
  const key = `${staffId} ${caseId}`
  const kept = keptOf.get(key) ?? nothingKept()
  keptOf.set(key, kept)
  return kept
}

function nothingKept(): KeptActs {
  return {
    acts: shallowReactive(new Map<ActKind, KeptAct>()),
    offered: shallowReactive(new Map<ActKind, TypedAct>()),
    beside: shallowReactive(new Map<string, string>()),
    own: reactive(new Set<string>()),
  }
}

const idsOf = ({ timeline }: Pick<ComplaintCase, 'timeline'>) =>
  new Set(timeline.map(({ eventId }) => eventId))

/** Events that were on record when work on the case was begun: now, or when what is kept of it was. */
export function knownAtBegin(
  { acts }: KeptActs,
  work: string,
  complaint: Pick<ComplaintCase, 'timeline'>,
): ReadonlySet<string> {
  const begun = isActKind(work) ? acts.get(work) : undefined
  return begun?.known ?? idsOf(complaint)
}

/** Takes decisions as `take` does; what is on the record is kept no longer, and known to be one's own. */
export function takeKnowingly(
  take: TakeDecision,
  kept: KeptActs,
  complaint: Readonly<Ref<ComplaintCase | null>>,
): TakeDecision {
  return async (command) => {
    const before = complaint.value === null ? new Set<string>() : idsOf(complaint.value)
    const problem = await take(command)
    if (problem !== null) return problem
    if (command.kind === 'act') kept.acts.delete(command.draft.act)
    const after = complaint.value === null ? [] : [...idsOf(complaint.value)]
    for (const eventId of after.filter((each) => !before.has(each))) kept.own.add(eventId)
    return null
  }
}
