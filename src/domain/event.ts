/**
 * Streams of one office. `group` links cases on one matter (ADR 13), `household` is one household of the roster (ADR 12),
 * `shift` one handover at the end of a shift (ADR 27), `regularVisit` the regular visits to one customer (ADR 28), `training` one training case (ADR 29),
 * `opinionSheets` the opinion sheets the office printed (ADR 35), `referral` one body of the referral directory (ADR 40),
 * `prompts` the office's own wordings (ADR 41);
 * `office` holds what was done with the office's data and never leaves the PC (ADR 1).
 */
export type StreamKind =
  | 'case'
  | 'group'
  | 'staff'
  | 'settings'
  | 'household'
  | 'shift'
  | 'regularVisit'
  | 'training'
  | 'opinionSheets'
  | 'referral'
  | 'prompts'
  | 'office'

/** Names one stream: a case by its `caseId`, a member of staff by staff id, settings, wordings and office by office id, any other by its own. */
export interface StreamRef {
  readonly kind: StreamKind
  readonly id: string
}

/**
 * Personal content of an event as it is kept: the salted hash stays for ever, salt and content go with an erasure
 * (ADR 3; PIPL art. 47).
 */
export interface SealedPersonal<Content = unknown> {
  /** SHA-256 (hex) of the salt followed by the canonical JSON of `content`. */
  readonly hash: string
  /** 16 random bytes as hex. */
  readonly salt?: string
  readonly content?: Content
}

/**
 * What a decision yields, before main has stamped it: who, where and when in the order of the journal are still open.
 *
 * `personal` is the bare content; main seals it.
 */
export interface EventDraft<Kind extends string = string, Data = unknown, Personal = unknown> {
  readonly id: string
  readonly stream: StreamRef
  /** Epoch milliseconds on the wall clock when the decision was taken. */
  readonly wallAt: number
  /** Ids of the heads of the stream that were known when deciding. */
  readonly seen: readonly string[]
  readonly kind: Kind
  readonly data: Data
  readonly personal?: Personal
}

/** Version of the envelope that this program writes. Readers accept any lower one and keep any higher one unread. */
export const ENVELOPE_VERSION = 1

/** Envelope, version 1 (ADR 1). Fixed: formats outlive programs. */
export interface EventEnvelope<Kind extends string = string, Data = unknown, Personal = unknown> {
  readonly v: number
  readonly id: string
  readonly commandId: string
  readonly officeId: string
  readonly stream: StreamRef
  readonly wallAt: number
  /** Hybrid logical clock, text that sorts: `<ms, 12 hex>-<counter, 4 hex>-<desk>`. */
  readonly stamp: string
  /** Staff id, set by the side that owns the session. */
  readonly by: string
  readonly desk: string
  readonly epoch: number
  /** Gapless from 1 within `desk` and `epoch`. */
  readonly seq: number
  readonly seen: readonly string[]
  readonly kind: Kind
  readonly data: Data
  readonly personal?: SealedPersonal<Personal>
}
