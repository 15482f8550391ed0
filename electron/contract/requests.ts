import * as v from 'valibot'
import { FORM_IDS } from '../../src/domain/case-vocabulary.ts'
import { formBundle, takenSheets } from './bundle-shapes.ts'
import { appendedCommand, appendedList, journalPage } from './journal-shapes.ts'
import type { PushName, RequestName } from './request-names.ts'
import { request, sheetRequest, type RequestSpec } from './request.ts'
import * as s from './shapes.ts'

/** `open` = nobody was asked yet, `none` = this system or browser has no notifications. */
export const NOTICE_PERMISSIONS = ['granted', 'denied', 'open', 'none'] as const
export type NoticePermission = (typeof NOTICE_PERMISSIONS)[number]

/**
 * The one table of requests from a window to main (`docs/adr/0002`, `0005`). Main's handlers derive from it; the
 * preload's allow-list is `request-names.ts`.
 */
export const REQUESTS = {
  'desk:start': request({
    args: s.nothing,
    result: v.object({
      edition: v.picklist(['electron', 'browser']),
      appVersion: v.string(),
      officeId: v.nullable(s.uuid),
      desk: v.string(),
      epoch: s.count,
      /** Where data lies, for the person at the desk; '' where there are no folders. */
      dataFolder: v.string(),
      formsFolder: v.string(),
      /** Whether a demo office was made, and whether the program was started for it; absent = neither. */
      demo: v.optional(v.object({ isMade: v.boolean(), isWanted: v.boolean() })),
    }),
  }),
  /** After each of these the page is loaded anew: another office lies behind it (ADR 20). */
  'demo:open': request({ args: v.strictObject({ jobId: s.uuid }), result: s.nothing }),
  'demo:leave': request({ args: s.nothing, result: s.nothing }),
  'demo:remove': request({ args: s.nothing, result: s.nothing }),
  'office:setUp': request({
    args: v.strictObject({
      officeName: v.pipe(s.shortText, v.minLength(1)),
      officePhone: s.shortText,
      departments: v.pipe(
        v.array(v.strictObject({ name: s.shortText, phone: s.shortText })),
        v.maxLength(40),
      ),
      deskLetter: v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Y]$/)),
      staffName: v.pipe(s.shortText, v.minLength(1)),
      pin: s.pin,
      afterSave: s.afterSave,
      formScript: v.optional(s.formScript),
    }),
    result: s.sessionInfo,
  }),
  'staff:list': request({
    args: s.nothing,
    /** `hasPin`: whether this PC knows a PIN of theirs; without one the first sign-in sets it (ADR 3, ADR 44). */
    result: v.array(v.object({ staffId: s.uuid, name: v.string(), roles: s.roles, hasPin: v.boolean() })),
  }),
  'staff:add': request({
    args: v.strictObject({
      name: v.pipe(s.shortText, v.minLength(1)),
      roles: v.pipe(s.roles, v.minLength(1)),
      pin: s.pin,
    }),
    result: v.object({ staffId: s.uuid }),
  }),
  /** What is absent stays as it was. Answers who is signed in: they may have changed themselves. */
  'staff:change': request({
    args: v.strictObject({
      staffId: s.uuid,
      name: v.optional(v.pipe(s.shortText, v.minLength(1))),
      roles: v.optional(v.pipe(s.roles, v.minLength(1))),
      hasLeft: v.optional(v.boolean()),
    }),
    result: v.nullable(s.sessionInfo),
  }),
  /** A new PIN for somebody else, who forgot theirs. */
  'staff:setPin': request({ args: v.strictObject({ staffId: s.uuid, pin: s.pin }), result: s.nothing }),
  /** A new PIN for oneself, with the one that holds. */
  'session:changePin': request({ args: v.strictObject({ pin: s.pin, newPin: s.pin }), result: s.nothing }),
  'session:signIn': request({ args: v.strictObject({ staffId: s.uuid, pin: s.pin }), result: s.sessionInfo }),
  'session:current': request({ args: s.nothing, result: v.nullable(s.sessionInfo) }),
  'session:cover': request({ args: s.nothing, result: s.nothing }),
  'journal:append': request(appendedCommand),
  'journal:appendList': request(appendedList),
  'journal:state': request({ args: s.nothing, result: s.journalState }),
  'journal:read': request(journalPage),
  /** Throws IndexedDB away where Chromium itself cannot open its files any more; it is rebuilt from the journal. */
  'projection:clear': request({ args: s.nothing, result: s.nothing }),
  'draft:save': request({
    args: v.strictObject({
      draftId: s.uuid,
      savedAt: s.epochMs,
      content: v.pipe(v.string(), v.maxLength(2_000_000)),
    }),
    result: s.nothing,
  }),
  'draft:list': request({
    args: s.nothing,
    result: v.array(v.object({ draftId: s.uuid, savedAt: s.epochMs, content: v.string() })),
  }),
  'draft:remove': request({ args: v.strictObject({ draftId: s.uuid }), result: s.nothing }),
  /** Throws a draft away; that it was, with the reason, is in the journal first (`desk.md`, "Intake"). */
  'draft:discard': request({
    args: v.strictObject({
      draftId: s.uuid,
      startedAt: s.epochMs,
      reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
    }),
    result: s.nothing,
  }),
  /** A file is stored in pieces: begin, append in order, commit; nothing counts before the answer to commit (ADR 14). */
  'evidence:begin': request({
    args: v.strictObject({ uploadId: s.uuid, bytes: s.count }),
    result: s.nothing,
  }),
  'evidence:append': request({
    args: v.strictObject({ uploadId: s.uuid, offset: s.count, chunk: s.chunk }),
    result: s.nothing,
  }),
  'evidence:commit': request({ args: v.strictObject({ uploadId: s.uuid }), result: s.evidenceFile }),
  'evidence:cancel': request({ args: v.strictObject({ uploadId: s.uuid }), result: s.nothing }),
  /** The system's dialog; whoever asked gets the files stored already. */
  'evidence:choose': request({ args: v.strictObject({ jobId: s.uuid }), result: v.array(s.chosenEvidence) }),
  'evidence:address': request({
    args: v.strictObject({ sha256: s.hex64 }),
    result: v.object({ address: v.string() }),
  }),
  /** A copy that leaves the office, without place and device (`safety.md` row 35); `null` = the dialog was closed. */
  'evidence:saveCopy': request({
    args: v.strictObject({ sha256: s.hex64, fileName: s.shortText }),
    result: v.nullable(v.object({ path: v.string(), fileName: v.string() })),
  }),
  'form:toPdf': request({
    args: v.strictObject({ sheet: s.sheet }),
    result: v.object({ path: v.string(), fileName: v.string(), bytes: s.count }),
  }),
  'form:print': request({
    args: v.strictObject({
      sheet: s.sheet,
      withDialog: v.boolean(),
      /** How many of the same; absent = one. */
      copies: v.optional(v.pipe(s.count, v.minValue(1), v.maxValue(50))),
    }),
    result: v.object({ outcome: v.picklist(['sent', 'cancelled']) }),
  }),
  /** Several forms as one file, each with its own numbers of pages (ADR 37). */
  'form:bundle': request(formBundle),
  /** The printers of this PC, and the one chosen for each form; a form without one goes to the system's own. */
  'printer:list': request({
    args: s.nothing,
    result: v.object({
      printers: v.array(v.object({ name: v.string(), label: v.string() })),
      chosen: v.record(v.string(), v.string()),
    }),
  }),
  /** `''` = the printer the system uses by itself. */
  'printer:choose': request({
    args: v.strictObject({ formId: v.picklist(FORM_IDS), printer: s.shortText }),
    result: s.nothing,
  }),
  /** Folders exports were written to before, the last one first, with what is free there now. */
  'export:destinations': request({ args: s.nothing, result: v.array(s.destination) }),
  'export:plan': request({
    args: v.strictObject({ jobId: s.uuid, range: s.exportRange }),
    result: s.exportPlan,
  }),
  'export:write': request({
    args: v.strictObject({
      jobId: s.uuid,
      folder: s.path,
      passphrase: s.passphrase,
      range: s.exportRange,
      /** F01 of every case as PDF; absent = no. */
      withForms: v.optional(v.boolean()),
    }),
    result: s.exportReceipt,
  }),
  /** Every export of this office known here, the last one first. */
  'export:receipts': request({ args: s.nothing, result: v.array(s.exportReceipt) }),
  'export:verify': request({
    args: v.strictObject({ jobId: s.uuid, path: s.path, passphrase: s.passphrase }),
    result: s.verifyReport,
  }),
  /** The system's dialog, several files; empty when it was closed. */
  'import:choose': request({ args: s.nothing, result: v.array(s.path) }),
  /** Verifies, compares and makes ready; changes nothing that counts (ADR 17). */
  'import:stage': request({
    args: v.strictObject({
      jobId: s.uuid,
      paths: v.pipe(v.array(s.path), v.minLength(1), v.maxLength(200)),
      passphrase: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
    }),
    result: s.importPreview,
  }),
  /** Takes in what was staged, all or nothing; `deskLetter` only where this PC has no office yet. */
  'import:commit': request({
    args: v.strictObject({
      jobId: s.uuid,
      deskLetter: v.nullable(v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Y]$/))),
    }),
    result: s.importResult,
  }),
  /** Gives up what was staged, or stops the staging. */
  'import:discard': request({ args: v.strictObject({ jobId: s.uuid }), result: s.nothing }),
  'job:cancel': request({ args: v.strictObject({ jobId: s.uuid }), result: s.nothing }),
  /** A notification of the desktop, beside the window; `isShown` = the system took it. Chosen by a person: `notice:chosen`. */
  'notice:show': request({
    args: v.strictObject({
      title: v.pipe(s.shortText, v.minLength(1)),
      body: s.shortText,
      /** The case that is opened; `null` = the worklist, where it tells of several. */
      caseId: v.nullable(s.uuid),
    }),
    result: v.object({ isShown: v.boolean() }),
  }),
  /** Whether notifications can be shown; with `isAsked` the browser asks its person first. */
  'notice:permission': request({
    args: v.strictObject({ isAsked: v.boolean() }),
    result: v.object({ permission: v.picklist(NOTICE_PERMISSIONS) }),
  }),
  'folder:choose': request({
    args: v.strictObject({ purpose: v.picklist(['export', 'forms']) }),
    result: v.nullable(s.path),
  }),
  'file:chooseExport': request({ args: s.nothing, result: v.nullable(s.path) }),
  /** A text the office hands over, into a folder the person chooses; nothing is overwritten, `null` = the dialog was closed. */
  'file:saveText': request({
    args: v.strictObject({ fileName: s.shortText, text: v.pipe(v.string(), v.maxLength(2_000_000)) }),
    result: v.nullable(v.object({ path: v.string(), fileName: v.string() })),
  }),
  'file:show': request({ args: v.strictObject({ path: s.path }), result: s.nothing }),
  'sheet:take': sheetRequest({
    args: v.strictObject({ jobId: s.uuid }),
    result: takenSheets,
  }),
  'sheet:ready': sheetRequest({ args: v.strictObject({ jobId: s.uuid }), result: s.nothing }),
} as const satisfies Readonly<Record<RequestName, RequestSpec>>

export type RequestTable = typeof REQUESTS
export type RequestArgs<N extends RequestName> = v.InferOutput<RequestTable[N]['args']>
export type RequestResult<N extends RequestName> = v.InferOutput<RequestTable[N]['result']>

/** What main tells the desk window unasked. */
export const PUSHES = {
  'job:progress': v.object({ jobId: s.uuid, phase: s.shortText, done: s.count, total: s.count }),
  /** A notification was chosen; the window is in front already. */
  'notice:chosen': v.object({ caseId: v.nullable(s.uuid) }),
} as const satisfies Readonly<Record<PushName, v.GenericSchema>>
export type PushTable = typeof PUSHES
export type PushPayload<N extends PushName> = v.InferOutput<PushTable[N]>
