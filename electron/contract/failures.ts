import * as v from 'valibot'

/** Expected failures of requests. Their words stand in `src/locales/<language>/failures.json`. */
export const FAILURE_CODES = [
  'notSignedIn',
  'screenCovered',
  'notAllowed',
  'notSetUp',
  'alreadySetUp',
  'wrongPin',
  'waitForPin',
  'unknownStaff',
  'lastLeader',
  'ownLeaving',
  'noRole',
  'badRequest',
  'unknownSender',
  'diskFull',
  'writeFailed',
  'readFailed',
  'readOnlyTarget',
  'targetMissing',
  'timedOut',
  'cancelled',
  'notAvailableHere',
  'printNotConfirmed',
  'printBlank',
  'printerMissing',
  'notAnExport',
  'exportIncomplete',
  'exportDamaged',
  'exportTooLarge',
  'newerFormat',
  'passphraseNeeded',
  'wrongPassphrase',
  'caseTooLarge',
  'otherOffice',
  'demoExport',
  'deskCloned',
  'importUnfinished',
  'importDiskFull',
  'importNotWritten',
  'targetTooSmall',
  'targetFull',
  'targetFailed',
  'readBackDiffers',
  'exportNotRecorded',
  'weakPassphrase',
  'deskGone',
  'openElsewhere',
  'fileEmpty',
  'fileTooLarge',
  'wrongFileType',
  'pictureTooLarge',
  'pictureUnreadable',
  'evidenceMissing',
  'locationNotRemovable',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** Numbers and names for the sentence that explains a failure. */
export type FailureParams = Readonly<Record<string, string | number>>

export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  readonly params: FailureParams
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure

export const failureSchema = v.object({
  ok: v.literal(false),
  code: v.picklist(FAILURE_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
})

/** Makes an expected failure. */
export function failure(code: FailureCode, params: FailureParams = {}): Failure {
  return { ok: false, code, params }
}

/** Makes a success. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value }
}
