import type { TimelineEntry } from '../../domain/complaint-case.ts'
import type { ActField } from '../../domain/procedure/act-fields.ts'
import { type ActKind, isActKind } from '../../domain/procedure/act-table.ts'
import { fieldsOf } from './act-entry.ts'

/** One answered field of an act on the timeline. */
export interface ToldField {
  readonly key: string
  readonly field: ActField
  readonly value: unknown
}

/** An act is told with when it happened only where that is not when it was recorded (ours, ms). */
const AT_ONCE_MS = 5 * 60 * 1000

/** What an act says besides when it happened, in the order of its table; what was not answered is left out. */
export function toldFields(act: ActKind, { data, texts }: TimelineEntry): readonly ToldField[] {
  return fieldsOf(act)
    .map(([key, field]) => ({ key, field, value: texts?.[key] ?? data[key] }))
    .filter(({ field, value }) => isTold(field, value))
}

/** When an act happened, epoch ms; `null` = as it was recorded. */
export function happenedAt(act: ActKind, { data, wallAt }: TimelineEntry): number | null {
  const moment = fieldsOf(act).find(([, field]) => field.kind === 'moment' && field.when === 'past')
  const at = moment === undefined ? undefined : data[moment[0]]
  return typeof at === 'number' && Math.abs(wallAt - at) > AT_ONCE_MS ? at : null
}

function isTold(field: ActField, value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  if (field.kind === 'moment' && field.when === 'past') return false
  return !Array.isArray(value) || value.length > 0
}

/** Which round of rectification each order began, by its event (R13). */
export function roundsOf(timeline: readonly TimelineEntry[]): ReadonlyMap<string, number> {
  const orders = timeline.filter(({ kind, isTakenBack }) => kind === 'rectificationOrdered' && !isTakenBack)
  return new Map(orders.map(({ eventId }, index) => [eventId, index + 1]))
}

/** Why an entry was taken back, by its event; '' where the words were erased (§2). */
export function takingBackReasons(timeline: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  return new Map(
    timeline
      .filter(({ kind }) => kind === 'actTakenBack')
      .map(({ data, texts }) => [String(data['act']), texts?.['reason'] ?? '']),
  )
}

/** The act an entry tells of; `null` = it is none of the procedure. */
export function actOf({ kind }: TimelineEntry): ActKind | null {
  return isActKind(kind) ? kind : null
}
