import type { EventDraft, EventEnvelope } from './event.ts'
import { ENVELOPE_VERSION } from './event.ts'
import { HANDOVER_LISTS, type HandoverLists } from './shift.ts'

/** `data` and `personal` of every kind of event in the stream of one handover (P8). */
export interface ShiftEventTable {
  readonly shiftHandedOver: {
    data: { readonly to: string; readonly lists: HandoverLists; readonly drafts: number }
    personal: { readonly remark: string }
  }
  /** Written in the session of who takes over: the PIN is the signature. */
  readonly shiftTakenOver: { data: Readonly<Record<string, never>>; personal: undefined }
}

export type ShiftEventKind = keyof ShiftEventTable

export const SHIFT_EVENT_KINDS = [
  'shiftHandedOver',
  'shiftTakenOver',
] as const satisfies readonly ShiftEventKind[]

export type ShiftEventDraft = {
  [K in ShiftEventKind]: EventDraft<K, ShiftEventTable[K]['data'], ShiftEventTable[K]['personal']>
}[ShiftEventKind]

export type ShiftEvent = {
  [K in ShiftEventKind]: EventEnvelope<K, ShiftEventTable[K]['data'], ShiftEventTable[K]['personal']>
}[ShiftEventKind]

const isText = (value: unknown): value is string => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const areLists = (value: unknown): boolean =>
  isRecord(value) &&
  HANDOVER_LISTS.every((list) => {
    const caseIds = value[list]
    return Array.isArray(caseIds) && caseIds.every(isText)
  })

const HAS_SHAPE: Record<ShiftEventKind, (data: Record<string, unknown>, content: unknown) => boolean> = {
  shiftHandedOver: ({ to, lists, drafts }, content) =>
    isText(to) &&
    areLists(lists) &&
    Number.isSafeInteger(drafts) &&
    (content === undefined || (isRecord(content) && isText(content['remark']))),
  shiftTakenOver: (_data, content) => content === undefined,
}

/** Reads an event of a handover; `null` when this version cannot, then it is kept and never reduced (ADR 1). */
export function readShiftEvent(event: EventEnvelope): ShiftEvent | null {
  const { v, data, personal } = event
  const kind = SHIFT_EVENT_KINDS.find((known) => known === event.kind)
  if (v > ENVELOPE_VERSION || kind === undefined || !isRecord(data)) return null
  return HAS_SHAPE[kind](data, personal?.content) ? (event as ShiftEvent) : null
}
