import { isDissatisfied, isReached } from './act-words.ts'
import type { ActKind } from './act-table.ts'
import type { CaseAct, CaseActOf } from './case-act.ts'

/** How far the handling has come since the complaint came, or came back (§2, steps 3 to 7). */
export interface Handling {
  readonly investigation: CaseActOf<'investigated'> | null
  readonly remedy: CaseActOf<'remedyPlanned'> | null
  /** The reply to the remedy as it stands; `null` = it has not been told. */
  readonly reply: CaseActOf<'replied'> | null
  readonly solvedOnSpot: CaseActOf<'solvedOnSpot'> | null
  readonly rectification: CaseActOf<'rectificationOrdered'> | null
  readonly workDone: CaseActOf<'workDone'> | null
  readonly verification: CaseActOf<'verificationRecorded'> | null
  readonly resultTold: CaseActOf<'resultTold'> | null
  /** The outside body that is waited for (`awaitingOutside`). */
  readonly awaited: CaseActOf<'outsideAwaited'> | null
  /** What the outside body did; `null` = not answered, or the matter came back. */
  readonly outsideResult: CaseActOf<'outsideAnswered'> | null
  /** The last visit since the work was told at which somebody was reached or refused. */
  readonly visit: CaseActOf<'visitRecorded'> | null
  /** Attempts since the work was told at which nobody was reached or it was postponed (P3). */
  readonly attempts: readonly CaseActOf<'visitRecorded'>[]
  readonly summary: CaseActOf<'summarised'> | null
  /** Times it was ordered anew since it came (R13). */
  readonly rectifications: number
}

const UNTOUCHED: Handling = {
  investigation: null,
  remedy: null,
  reply: null,
  solvedOnSpot: null,
  rectification: null,
  workDone: null,
  verification: null,
  resultTold: null,
  awaited: null,
  outsideResult: null,
  visit: null,
  attempts: [],
  summary: null,
  rectifications: 0,
}

/** What new work makes void: it must be verified, told and visited again. */
const NEW_WORK = { verification: null, resultTold: null, visit: null, attempts: [] } as const

type Turn<Kind extends ActKind> = (before: Handling, act: CaseActOf<Kind>) => Partial<Handling>

/** What each act makes of the handling; acts that only add to the record are absent. */
const TURNS: { readonly [Kind in ActKind]?: Turn<Kind> } = {
  investigated: (_, act) => ({ investigation: act }),
  remedyPlanned: (_, act) => ({ remedy: act, reply: null }),
  replied: (_, act) => ({ reply: act }),
  solvedOnSpot: (_, act) => ({ solvedOnSpot: act, visit: null, attempts: [] }),
  workDone: (_, act) => ({ ...NEW_WORK, workDone: act }),
  verificationRecorded: (_, act) =>
    act.data.result === 'done' ? { verification: act } : { ...NEW_WORK, workDone: null, outsideResult: null },
  resultTold: (_, act) => ({ resultTold: act }),
  outsideAwaited: (_, act) => ({ ...NEW_WORK, awaited: act, outsideResult: null }),
  outsideAnswered: ({ rectifications }, act) =>
    // §2: a matter that comes back goes to step 3.
    act.data.result === 'comesBack' ? { ...UNTOUCHED, rectifications } : { ...NEW_WORK, outsideResult: act },
  visitRecorded: ({ attempts }, act) =>
    isReached(act.data.outcome) || act.data.outcome === 'refused'
      ? { visit: act }
      : { attempts: [...attempts, act] },
  rectificationOrdered: ({ rectifications }, act) => ({
    ...NEW_WORK,
    workDone: null,
    solvedOnSpot: null,
    awaited: null,
    outsideResult: null,
    rectification: act,
    rectifications: rectifications + 1,
  }),
  summarised: (_, act) => ({ summary: act }),
  reopened: () => UNTOUCHED,
}

/** How far the handling has come; `acts` in the order of the fold. */
export function handlingOf(acts: readonly CaseAct[]): Handling {
  return acts.reduce<Handling>((before, act) => ({ ...before, ...turn(before, act) }), UNTOUCHED)
}

/** S8: the work is done, whoever did it. */
export function isWorkDone({ workDone, outsideResult }: Handling): boolean {
  return workDone !== null || outsideResult !== null
}

/** R11: it was checked; an outside body that declined has done nothing that could be. */
export function isVerified({ verification, outsideResult }: Handling): boolean {
  return verification !== null || outsideResult?.data.result === 'declined'
}

/** S8: when the work was done, verified and told, epoch ms; `null` = not yet. The clock of R8 stops here. */
export function handledAt(handling: Handling): number | null {
  const { solvedOnSpot, resultTold } = handling
  if (solvedOnSpot !== null) return solvedOnSpot.data.doneAt
  return resultTold !== null && isWorkDone(handling) && isVerified(handling) ? resultTold.data.toldAt : null
}

/** S9: visited by the required method and not dissatisfied (R13). */
export function isVisited(handling: Handling): boolean {
  const outcome = handling.visit?.data.outcome
  return (
    handledAt(handling) !== null && outcome !== undefined && isReached(outcome) && !isDissatisfied(outcome)
  )
}

function turn<Kind extends ActKind>(before: Handling, act: CaseActOf<Kind>): Partial<Handling> {
  return TURNS[act.kind]?.(before, act) ?? {}
}
