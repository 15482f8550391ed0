import * as v from 'valibot'
import { EVIDENCE_MEDIA_TYPES, ROLES } from '../../src/domain/case-vocabulary.ts'
import { AFTER_SAVE_ACTIONS, FORM_SCRIPTS } from '../../src/domain/office.ts'
import { failureSchema } from './failures.ts'
import { IMPORTED_BESIDES } from './imported-besides.ts'
import { WRITTEN_STREAMS } from './written-streams.ts'

export const uuid = v.pipe(v.string(), v.uuid())
export const shortText = v.pipe(v.string(), v.maxLength(300))
export const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
export const nothing = v.null()
export const pin = v.pipe(v.string(), v.regex(/^\d{4,12}$/))
export const epochMs = v.pipe(v.number(), v.safeInteger())
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const roles = v.array(v.picklist(ROLES))
export const afterSave = v.picklist(AFTER_SAVE_ACTIONS)
export const formScript = v.picklist(FORM_SCRIPTS)

const streamRef = v.strictObject({ kind: v.picklist([...WRITTEN_STREAMS, 'staff', 'office']), id: uuid })
const eventKind = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{1,40}$/))
const jsonRecord = v.record(v.string(), v.unknown())

/** What a screen may put into the journal. `office` events are written by main alone. */
export const eventDraft = v.strictObject({
  id: uuid,
  stream: v.strictObject({ kind: v.picklist(WRITTEN_STREAMS), id: uuid }),
  wallAt: epochMs,
  seen: v.pipe(v.array(uuid), v.maxLength(1000)),
  kind: eventKind,
  data: jsonRecord,
  personal: v.optional(jsonRecord),
})

export const eventEnvelope = v.looseObject({
  v: count,
  id: uuid,
  commandId: uuid,
  officeId: uuid,
  stream: streamRef,
  wallAt: epochMs,
  stamp: v.string(),
  by: v.string(),
  desk: v.string(),
  epoch: count,
  seq: count,
  seen: v.array(v.string()),
  kind: v.string(),
  data: v.unknown(),
  personal: v.optional(
    v.looseObject({ hash: hex64, salt: v.optional(v.string()), content: v.optional(v.unknown()) }),
  ),
})

export const sessionInfo = v.object({
  staffId: uuid,
  name: v.string(),
  roles,
  isCovered: v.boolean(),
})
export type SessionInfo = v.InferOutput<typeof sessionInfo>

export const originState = v.object({
  desk: v.string(),
  epoch: count,
  /** Last sequence number, 0 when empty. */
  seq: count,
  /** Hash of the last line, '' when empty. */
  head: v.string(),
  /** Row of received events of that origin, from 1; absent = written on this PC (ADR 17). */
  layer: v.optional(count),
})
export type OriginState = v.InferOutput<typeof originState>

/** A fault found when the journal was opened. `torn` was cut off, everything else was left as it is. */
export const journalFault = v.object({
  kind: v.picklist([
    'torn',
    'unacknowledged',
    'brokenChain',
    'unreadable',
    'missingSegment',
    'summaryMismatch',
  ]),
  file: v.string(),
  line: count,
  detail: v.string(),
})
export type JournalFault = v.InferOutput<typeof journalFault>

export const journalState = v.object({ origins: v.array(originState), faults: v.array(journalFault) })
export type JournalState = v.InferOutput<typeof journalState>

/** The rows of a form, laid out by the sheet window; `src/domain/forms/` makes them. `words`: ADR 46. */
export const sheet = v.object({
  formId: v.string(),
  /** Title of the document and first part of the file name. */
  number: shortText,
  household: shortText,
  language: formScript,
  words: v.optional(v.record(v.string(), v.string())),
  rows: v.unknown(),
  /** What stands beside the rows: code, copy, internal notes (ADR 18); absent = nothing. */
  marks: v.optional(v.unknown()),
  /** Set by main, whatever the page says: paper of the demo office carries a mark (ADR 20). */
  isDemo: v.optional(v.boolean()),
})
export type Sheet = v.InferOutput<typeof sheet>

const MOST_PASSPHRASE_CHARACTERS = 200
/** A line that somebody types: never the PIN, never kept and never logged (ADR 19); `null` = without. */
export const passphrase = v.nullable(
  v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_PASSPHRASE_CHARACTERS)),
)
/** Both included; `null` = everything. */
export const exportRange = v.nullable(
  v.pipe(
    v.strictObject({ from: epochMs, to: epochMs }),
    v.check(({ from, to }) => from <= to, 'from must not lie after to'),
  ),
)

/** A folder that exports were written to before, and whether it is there now. */
export const destination = v.object({
  folder: v.string(),
  /** `silent`: the system did not answer in time, as a share that hangs does. */
  state: v.picklist(['ready', 'missing', 'silent']),
  freeBytes: v.nullable(count),
  /** Our own folder on this PC, which is made when it is needed. */
  isOwn: v.boolean(),
  /** Exports of several files that lie there in part: names that are there, numbers of those that are not. */
  brokenSets: v.array(v.object({ there: v.array(v.string()), missing: v.array(count) })),
})
export type Destination = v.InferOutput<typeof destination>

const exportedFile = v.object({ path: v.string(), fileName: v.string(), bytes: count, sha256: hex64 })

/** What an export says of itself before it is written, for the recovery sheet. */
export const exportPlan = v.object({
  fileName: v.string(),
  madeAt: epochMs,
  cases: count,
  neededBytes: count,
})
export type ExportPlan = v.InferOutput<typeof exportPlan>

/** Proof of an export, as the office's own stream keeps it; `null` where an earlier version did not say. */
export const exportReceipt = v.object({
  /** Id of the event that keeps it. */
  receiptId: uuid,
  madeAt: epochMs,
  /** Staff id. */
  madeBy: v.string(),
  /** The first file; the others of a split export are in `files`. */
  path: v.string(),
  fileName: v.string(),
  sha256: hex64,
  /** Of all files together. */
  bytes: count,
  /** Every file, one unless the export was split. */
  files: v.pipe(v.array(exportedFile), v.minLength(1)),
  cases: count,
  events: count,
  entries: v.nullable(count),
  /** Files that events name and the desk no longer had whole. */
  missingEvidence: count,
  durationMs: v.nullable(count),
  /** Whether the bytes were read back from the medium or may have come from the system's cache. */
  readBack: v.nullable(v.picklist(['medium', 'cache'])),
  isEncrypted: v.boolean(),
  range: v.nullable(v.object({ from: epochMs, to: epochMs })),
  /** Forms that went along as PDF. */
  forms: count,
})
export type ExportReceipt = v.InferOutput<typeof exportReceipt>

export const verifyReport = v.object({
  fileName: v.string(),
  sha256: hex64,
  bytes: count,
  officeName: v.string(),
  madeAt: epochMs,
  cases: count,
  events: count,
  entries: count,
  /** Files that events name and the desk no longer had whole. */
  missingEvidence: count,
  /** Without a passphrase only damage and inconsistency can be found (ADR 4). */
  isAuthenticated: v.boolean(),
})
export type VerifyReport = v.InferOutput<typeof verifyReport>

/** What an import would change; nothing has been changed yet (`safety.md` §3, ADR 17). */
export const importPreview = v.object({
  officeName: v.string(),
  /** This PC has no office yet: the import brings one. */
  isRestore: v.boolean(),
  files: v.array(v.object({ fileName: v.string(), madeAt: epochMs, isAuthenticated: v.boolean() })),
  /** Numbers of the parts of a split export that were not among the files. */
  missingParts: v.array(count),
  cases: v.object({ new: count, changed: count }),
  events: v.object({ new: count, known: count, unknownKind: count }),
  /** Cases in which a field now has two values written without knowing of each other (ADR 1). */
  conflicts: v.object({ cases: count, numbers: v.array(v.string()), isPartial: v.boolean() }),
  evidence: v.object({ new: count, known: count, missing: count, bytes: count }),
  others: v.object(v.entriesFromList(IMPORTED_BESIDES, count)),
  /** Numbers of some new cases, the newest first. */
  newNumbers: v.array(v.string()),
  /** Codes of other desks that have the letter of this one (ADR 6). */
  sameLetter: v.array(v.string()),
  /** Letters of the desks that wrote what is in the files. */
  letters: v.array(v.string()),
  /** The files hold more of this desk's own records than this PC does: it goes on under a new code. */
  opensEpoch: v.boolean(),
})
export type ImportPreview = v.InferOutput<typeof importPreview>

export const importResult = v.object({
  cases: v.object({ new: count, changed: count }),
  events: count,
  evidence: count,
  /** Some new cases, the newest first. */
  newCases: v.array(v.object({ caseId: uuid, number: v.string() })),
  /** Where journal and received events were copied to before; '' on an empty machine. */
  copyFolder: v.string(),
  durationMs: count,
})
export type ImportResult = v.InferOutput<typeof importResult>

/** Longest piece of a file in one request, bytes. */
export const MOST_CHUNK_BYTES = 1024 * 1024
export const chunk = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.byteLength > 0 && bytes.byteLength <= MOST_CHUNK_BYTES),
)

/** A file as it lies in the store of evidence. */
export const evidenceFile = v.object({
  sha256: hex64,
  bytes: count,
  mediaType: v.picklist(EVIDENCE_MEDIA_TYPES),
})

/** One of several chosen files: stored, or why not. */
export const chosenEvidence = v.object({
  fileName: v.string(),
  stored: v.nullable(evidenceFile),
  refused: v.nullable(failureSchema),
})
export type ChosenEvidence = v.InferOutput<typeof chosenEvidence>
