import type { MatterKind } from '../case-vocabulary.ts'
import { isReached, type VisitOutcome } from '../procedure/act-words.ts'
import type { CaseFacts, Timed, VisitFact } from './case-facts.ts'
import { decidedAt, isIn, isKept, type Scope } from './scope.ts'

/** How often a case counts: 0 or 1, or as many of its promises, visits or calls. */
export type Count = (facts: CaseFacts, scope: Scope) => number

/** One figure of the office: what it is a share of, and what is counted in it. */
export interface Indicator {
  readonly id: string
  /** Rule it answers to. */
  readonly rule: string
  readonly of: MatterKind
  /** What is counted. */
  readonly unit: 'case' | 'promise' | 'visit' | 'call'
  /** Into the denominator. */
  readonly among: Count
  /** Into the numerator; never more than into the denominator, unless `isShare` is false. */
  readonly counted: Count
  /** `false` = the numerator is no part of the denominator and no percentage is told. */
  readonly isShare: boolean
}

const one = (holds: boolean): number => (holds ? 1 : 0)

const isAtHand = ({ cameAt, settlement }: CaseFacts, { from, to }: Scope): boolean =>
  cameAt < to && (settlement === null || settlement.at >= from)
const atHand: Count = (facts, scope) => one(isAtHand(facts, scope))
const came: Count = ({ cameAt }, scope) => one(isIn(scope, cameAt))
const atHandAnd =
  (holds: (facts: CaseFacts, scope: Scope) => boolean): Count =>
  (facts, scope) =>
    one(isAtHand(facts, scope) && holds(facts, scope))
const settledAs = (way: 'done' | 'unsolvable' | 'other'): Count =>
  atHandAnd(({ settlement }, scope) => settlement?.way === way && isIn(scope, settlement.at))
const isLeft = ({ settlement }: CaseFacts, { to, asOf }: Scope): boolean =>
  settlement === null || settlement.at >= to || settlement.at > asOf

type Part = 'response' | 'handOver' | 'resolution'
const decided =
  (part: Part): Count =>
  (facts, scope) =>
    one(isIn(scope, decidedAt(facts[part])))
const inTime =
  (part: Part): Count =>
  (facts, scope) =>
    one(isIn(scope, decidedAt(facts[part])) && isKept(facts[part]))
const late: Count = ({ resolution }, scope) => one(isIn(scope, decidedAt(resolution)) && !isKept(resolution))

const promises =
  (holds: (promise: Timed) => boolean): Count =>
  (facts, scope) =>
    facts.promises.filter((promise) => isIn(scope, decidedAt(promise)) && holds(promise)).length
const visits =
  (holds: (visit: VisitFact) => boolean): Count =>
  (facts, scope) =>
    facts.visits.filter((visit) => isIn(scope, visit.at) && holds(visit)).length
const outcomes = (...wanted: readonly VisitOutcome[]): Count =>
  visits(({ outcome }) => wanted.includes(outcome))
const any = (): boolean => true
const calls: Count = ({ chasedAt }, scope) => chasedAt.filter((at) => isIn(scope, at)).length
const chased: Count = (facts, scope) => one(calls(facts, scope) > 0)

const complaint = { of: 'complaint', unit: 'case', isShare: true } as const
const promise = { of: 'complaint', unit: 'promise', isShare: true } as const
const visit = { of: 'complaint', unit: 'visit', isShare: true } as const
const allVisits = visits(any)

/** Keeps the ids as they are written, without a constant assertion (ADR 30). */
const rows = <const Rows extends readonly Indicator[]>(indicators: Rows): Rows => indicators

/**
 * P12: every figure in one row: rule, what goes into the denominator (`among`), what into the numerator (`counted`).
 * What the sources leave open is decided in ADR 26.
 */
export const INDICATORS = rows([
  // What lay on the desk, and what became of it: new and carried over, or settled one way and left, make up what was at hand.
  {
    id: 'carriedOver',
    rule: 'P12',
    ...complaint,
    among: atHand,
    counted: atHandAnd(({ cameAt }, { from }) => cameAt < from),
  },
  {
    id: 'new',
    rule: 'P12',
    ...complaint,
    among: atHand,
    counted: atHandAnd((facts, scope) => facts.cameAt >= scope.from),
  },
  { id: 'done', rule: 'P12', ...complaint, among: atHand, counted: settledAs('done') },
  { id: 'unsolvable', rule: '§2', ...complaint, among: atHand, counted: settledAs('unsolvable') },
  { id: 'otherEnds', rule: '§2', ...complaint, among: atHand, counted: settledAs('other') },
  { id: 'left', rule: 'P12', ...complaint, among: atHand, counted: atHandAnd(isLeft) },
  {
    id: 'due',
    rule: 'R8',
    ...complaint,
    among: atHand,
    counted: atHandAnd(
      ({ resolution }, { from, to }) =>
        resolution.dueAt !== null && resolution.dueAt >= from && resolution.dueAt < to,
    ),
  },
  // Limits: judged when they were met or passed.
  { id: 'overdue', rule: 'R8', ...complaint, among: decided('resolution'), counted: late },
  {
    id: 'resolutionInTime',
    rule: 'R8',
    ...complaint,
    among: decided('resolution'),
    counted: inTime('resolution'),
  },
  { id: 'responseInTime', rule: 'P1', ...complaint, among: decided('response'), counted: inTime('response') },
  { id: 'handOverInTime', rule: 'P1', ...complaint, among: decided('handOver'), counted: inTime('handOver') },
  { id: 'promisesKept', rule: 'R9', ...promise, among: promises(any), counted: promises(isKept) },
  {
    id: 'promisesBroken',
    rule: 'R9',
    ...promise,
    among: promises(any),
    counted: promises((each) => !isKept(each)),
  },
  // Return visits: what was handled is visited; every attempt is a visit, three outcomes are no answer (P3).
  {
    id: 'visitsMade',
    rule: 'R12',
    ...complaint,
    among: ({ handledAt }, scope) => one(isIn(scope, handledAt)),
    counted: (facts, scope) =>
      one(isIn(scope, facts.handledAt) && facts.visits.some(({ at }) => at <= scope.asOf)),
  },
  {
    id: 'visitsReached',
    rule: 'P3',
    ...visit,
    among: allVisits,
    counted: visits(({ outcome }) => isReached(outcome)),
  },
  {
    id: 'satisfaction',
    rule: 'P3',
    ...visit,
    among: visits(({ outcome }) => isReached(outcome)),
    counted: outcomes('verySatisfied', 'satisfied'),
  },
  { id: 'notReached', rule: 'P3', ...visit, among: allVisits, counted: outcomes('notReached') },
  { id: 'postponed', rule: 'P3', ...visit, among: allVisits, counted: outcomes('postponed') },
  { id: 'refused', rule: 'P3', ...visit, among: allVisits, counted: outcomes('refused') },
  // Who had to come or call again.
  {
    id: 'repeats',
    rule: 'P12',
    ...complaint,
    among: came,
    counted: ({ caseId, cameAt }, scope) => one(isIn(scope, cameAt) && scope.repeats.has(caseId)),
  },
  {
    id: 'chased',
    rule: 'P10',
    ...complaint,
    among: atHand,
    counted: atHandAnd((facts, scope) => chased(facts, scope) > 0),
  },
  {
    id: 'chaseCalls',
    rule: 'P10',
    of: 'complaint',
    unit: 'call',
    isShare: false,
    among: chased,
    counted: calls,
  },
  // Repairs and enquiries are counted apart (001 §2).
  {
    id: 'repairs',
    rule: '001',
    of: 'repair',
    unit: 'case',
    isShare: true,
    among: came,
    counted: (facts, scope) =>
      one(isIn(scope, facts.cameAt) && facts.settlement?.way === 'done' && facts.settlement.at <= scope.asOf),
  },
  {
    id: 'enquiries',
    rule: '001',
    of: 'enquiry',
    unit: 'case',
    isShare: true,
    among: came,
    counted: (facts, scope) =>
      one(isIn(scope, facts.cameAt) && facts.settlement?.way === 'done' && facts.settlement.at <= scope.asOf),
  },
])

export type IndicatorId = (typeof INDICATORS)[number]['id']
