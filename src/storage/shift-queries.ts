import { foldShift } from '../domain/fold-shift.ts'
import type { Handover } from '../domain/shift.ts'
import type { DeskDatabase } from './desk-database.ts'

/** All handovers of shifts (P8), the newest first; two or three a day, each of two events. */
export async function handovers(db: DeskDatabase): Promise<readonly Handover[]> {
  const rows = await db.streams.where('key').startsWith('shift:').toArray()
  return rows
    .flatMap(({ events }) => foldShift(events) ?? [])
    .sort((a, b) => b.handedOverAt - a.handedOverAt || (a.shiftId < b.shiftId ? -1 : 1))
}
