import type { CaseGroup } from '../domain/case-group.ts'
import type { EventEnvelope, StreamRef } from '../domain/event.ts'
import { foldGroup, toldByEvents } from '../domain/fold-group.ts'
import type { CountedGroup, GroupedCase } from '../domain/group-standing.ts'
import { summaryOf, type CaseSummary } from './case-row.ts'
import type { DeskDatabase } from './desk-database.ts'

/** The group a case belongs to, with what lists show of its members. */
export interface GroupOfCase {
  readonly group: CaseGroup
  /** In the order in which they were linked; a case whose registration has not arrived is left out. */
  readonly members: readonly CaseSummary[]
}

/**
 * The group of a case. Two desks may each have formed one without knowing of the other: the one with the lesser id is
 * shown everywhere, until somebody puts them together.
 */
export async function groupOfCase(
  db: DeskDatabase,
  caseId: string,
  eventsOf: (stream: StreamRef) => Promise<readonly EventEnvelope[]>,
): Promise<GroupOfCase | undefined> {
  const keys = await db.streams.where('memberIds').equals(caseId).primaryKeys()
  for (const key of keys.sort()) {
    const group = foldGroup(await eventsOf({ kind: 'group', id: key.slice('group:'.length) }))
    if (group?.members.some((member) => member.caseId === caseId) !== true) continue
    const rows = await db.cases.bulkGet(group.members.map((member) => member.caseId))
    return { group, members: rows.flatMap((row) => (row === undefined ? [] : [summaryOf(row)])) }
  }
  return undefined
}

/** What each case's group counts (R18), by the ids of the cases; of two groups the one with the lesser id, as above. */
export async function groupedCases(db: DeskDatabase): Promise<ReadonlyMap<string, CountedGroup>> {
  const groups = await db.streams.where('key').startsWith('group:').toArray()
  const memberIds = [...new Set(groups.flatMap((group) => group.memberIds ?? []))]
  const rows = await db.cases.bulkGet(memberIds)
  const cases = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.caseId, countedOf(row)]])))
  const found = new Map<string, CountedGroup>()
  for (const group of groups) {
    const counted = {
      cases: (group.memberIds ?? []).flatMap((caseId) => cases.get(caseId) ?? []),
      toldAt: toldByEvents(group.events),
    }
    for (const caseId of group.memberIds ?? []) if (!found.has(caseId)) found.set(caseId, counted)
  }
  return found
}

function countedOf({ householdKey, registeredAt }: CaseSummary): GroupedCase {
  return { householdKey, registeredAt }
}
