import type { EventEnvelope, StreamKind } from '../domain/event.ts'
import { isMeantBy, type NumberPart } from '../domain/number-part.ts'
import { summaryOf, type CaseRow, type CaseSummary, type VisitKey } from './case-row.ts'
import type { DeskDatabase } from './desk-database.ts'

/** The case with the number people see. */
export function rowByNumber(db: DeskDatabase, number: string): Promise<CaseRow | undefined> {
  return db.cases.where('number').equals(number).first()
}

/** Numbers from `since` on that are meant by a part of one, the newest first; from the index, then the rows found. */
export async function casesByNumberPart(
  db: DeskDatabase,
  part: NumberPart,
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<readonly CaseSummary[]> {
  const numbers = await db.cases.where('number').aboveOrEqual(since).keys()
  const meant = numbers
    .flatMap((number) => (typeof number === 'string' && isMeantBy(part, number) ? [number] : []))
    .slice(-limit)
  const rows = await db.cases.where('number').anyOf(meant).toArray()
  return rows.toSorted((a, b) => b.registeredAt - a.registeredAt).map(summaryOf)
}

/** Open cases sorted by `dueAt`, the oldest of one moment first, without their events; one `getAll` over the index. */
export async function openCases(db: DeskDatabase, limit: number): Promise<readonly CaseSummary[]> {
  const rows = await db.cases
    .where('[workState+dueOrder]')
    .between([1, -Infinity], [1, Infinity], true, true)
    .limit(limit)
    .toArray()
  return rows
    .toSorted((a, b) => Math.sign(a.dueOrder - b.dueOrder) || a.registeredAt - b.registeredAt)
    .map(summaryOf)
}

/** Ids of the cases with something to do, those due first at the top; from the index alone, no row is read. */
export interface WorkIds {
  readonly open: readonly string[]
  /** Ended and still to be reported or archived, at most as many as were asked for. */
  readonly ended: readonly string[]
  /** All of those that have ended and are still to be filed. */
  readonly endedCount: number
}

/** Which cases have something to do; `mostEnded` bounds those that have ended, of which a careless office gathers many. */
export async function workIds(db: DeskDatabase, mostEnded: number): Promise<WorkIds> {
  const idsOf = (state: 0 | 1) =>
    db.cases.where('[workState+dueOrder]').between([state, -Infinity], [state, Infinity], true, true)
  const [open, ended, endedCount] = await Promise.all([
    idsOf(1).primaryKeys(),
    idsOf(0).limit(mostEnded).primaryKeys(),
    idsOf(0).count(),
  ])
  return { open, ended, endedCount }
}

/** Those of the cases with something to do, without their events, in the order of the ids. */
export async function workCases(
  db: DeskDatabase,
  caseIds: readonly string[],
): Promise<readonly CaseSummary[]> {
  const rows = await db.cases.bulkGet([...caseIds])
  return rows.flatMap((row) => (row === undefined || row.workState === null ? [] : [summaryOf(row)]))
}

/** Those of the cases that are there, without their events, in the order of the ids. */
export async function casesByIds(
  db: DeskDatabase,
  caseIds: readonly string[],
): Promise<readonly CaseSummary[]> {
  const rows = await db.cases.bulkGet([...caseIds])
  return rows.flatMap((row) => (row === undefined ? [] : [summaryOf(row)]))
}

/** R19: visits at which somebody was reached, from one moment to before another, epoch ms; from the index alone. */
export async function visitsBetween(
  db: DeskDatabase,
  from: number,
  until: number,
): Promise<readonly VisitKey[]> {
  const keys = await db.cases.where('visitKeys').between([from], [until], true, false).keys()
  return keys.flatMap((key) => {
    const [visitedAt, by]: readonly unknown[] = Array.isArray(key) ? key : []
    return typeof visitedAt === 'number' && typeof by === 'string' ? [[visitedAt, by] as const] : []
  })
}

/** Cases of a household, newest first; none for the unknown household ''. */
export async function casesOfHousehold(
  db: DeskDatabase,
  householdKey: string,
  limit: number,
): Promise<readonly CaseSummary[]> {
  if (householdKey === '') return []
  const rows = await db.cases
    .where('[householdKey+registeredAt]')
    .between([householdKey, -Infinity], [householdKey, Infinity], true, true)
    .reverse()
    .limit(limit)
    .toArray()
  return rows.map(summaryOf)
}

/** Milliseconds a department took for the newest of its answered cases; from the index alone, no row is read. */
export async function answersOfDepartment(
  db: DeskDatabase,
  department: string,
  limit: number,
): Promise<readonly number[]> {
  const keys = await db.cases
    .where('[answeredBy+answeredAt+answerTookMs]')
    .between([department, -Infinity, -Infinity], [department, Infinity, Infinity], true, true)
    .reverse()
    .limit(limit)
    .keys()
  return keys.flatMap((key) => {
    const tookMs: unknown = Array.isArray(key) ? key[2] : undefined
    return typeof tookMs === 'number' ? [tookMs] : []
  })
}

/** P7: cases with a paper out for signature, the one out longest first, without their events. */
export async function slipsOut(db: DeskDatabase, limit: number): Promise<readonly CaseSummary[]> {
  const rows = await db.cases.orderBy('slipOutSince').limit(limit).toArray()
  return rows.map(summaryOf)
}

/** All events of the streams of one kind that is not `case`. */
export async function eventsOfKind(
  db: DeskDatabase,
  kind: Exclude<StreamKind, 'case'>,
): Promise<readonly EventEnvelope[]> {
  const rows = await db.streams.where('key').startsWith(`${kind}:`).toArray()
  return rows.flatMap(({ events }) => events)
}
