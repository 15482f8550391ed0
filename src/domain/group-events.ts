import type { EventDraft, EventEnvelope } from './event.ts'
import { ENVELOPE_VERSION } from './event.ts'

/** `data` and `personal` of every kind of event in a group's stream (R18, ADR 13). */
export interface GroupEventTable {
  readonly groupFormed: {
    data: {
      readonly caseIds: readonly string[]
      /** What the cases have in common, as far as it is known and identifies nobody. */
      readonly serviceCategory: string | null
      readonly building: string | null
    }
    personal: undefined
  }
  readonly groupJoined: { data: { readonly caseId: string }; personal: undefined }
  readonly groupLeft: { data: { readonly caseId: string }; personal: { readonly reason: string } }
  /** A meeting with the households (座谈会); `attendees` counts those who came. */
  readonly meetingHeld: {
    data: { readonly heldAt: number; readonly attendees: number }
    personal: { readonly place: string; readonly said: string; readonly agreed: string }
  }
  /** A notice to everybody (公告); `place` says where it hangs. */
  readonly noticePosted: {
    data: { readonly postedAt: number }
    personal: { readonly place: string; readonly text: string }
  }
}

export type GroupEventKind = keyof GroupEventTable

export type GroupEventOf<K extends GroupEventKind> = EventEnvelope<
  K,
  GroupEventTable[K]['data'],
  GroupEventTable[K]['personal']
>

export type GroupEvent = { [K in GroupEventKind]: GroupEventOf<K> }[GroupEventKind]

export type GroupEventDraft = {
  [K in GroupEventKind]: EventDraft<K, GroupEventTable[K]['data'], GroupEventTable[K]['personal']>
}[GroupEventKind]

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Personal content with these texts, or erased. */
const hasTexts = (content: unknown, fields: readonly string[]): boolean =>
  content === undefined || (isRecord(content) && fields.every((field) => isText(content[field])))

const HAS_SHAPE: Record<GroupEventKind, (data: Record<string, unknown>, content: unknown) => boolean> = {
  groupFormed: ({ caseIds, serviceCategory, building }, content) =>
    Array.isArray(caseIds) &&
    caseIds.every(isText) &&
    isTextOrNull(serviceCategory) &&
    isTextOrNull(building) &&
    content === undefined,
  groupJoined: ({ caseId }, content) => isText(caseId) && content === undefined,
  groupLeft: ({ caseId }, content) => isText(caseId) && hasTexts(content, ['reason']),
  meetingHeld: ({ heldAt, attendees }, content) =>
    Number.isSafeInteger(heldAt) &&
    Number.isSafeInteger(attendees) &&
    hasTexts(content, ['place', 'said', 'agreed']),
  noticePosted: ({ postedAt }, content) =>
    Number.isSafeInteger(postedAt) && hasTexts(content, ['place', 'text']),
}

function isGroupKind(kind: string): kind is GroupEventKind {
  return kind in HAS_SHAPE
}

/** Reads an event of a group's stream; `null` when this version cannot, then it is kept and never reduced (ADR 1). */
export function readGroupEvent(event: EventEnvelope): GroupEvent | null {
  const { kind, v, data, personal } = event
  if (v > ENVELOPE_VERSION || !isGroupKind(kind) || !isRecord(data)) return null
  return HAS_SHAPE[kind](data, personal?.content) ? (event as GroupEvent) : null
}
