import type { FailureCode } from './failures.ts'

/** Failures the window meets by itself, before or beside any request. */
type WindowFailure = 'storeFailed' | 'programFault'

/**
 * The short number a failure shows behind its words, as `E-07`, so that it can be read out on the telephone and looked up
 * in the guide. A number stays with its failure for good; a new failure takes the next one.
 */
export const FAILURE_NUMBERS = {
  notSignedIn: 1,
  screenCovered: 2,
  notAllowed: 3,
  notSetUp: 4,
  alreadySetUp: 5,
  wrongPin: 6,
  waitForPin: 7,
  badRequest: 8,
  unknownSender: 9,
  diskFull: 10,
  writeFailed: 11,
  readFailed: 12,
  readOnlyTarget: 13,
  targetMissing: 14,
  timedOut: 15,
  cancelled: 16,
  notAvailableHere: 17,
  printNotConfirmed: 18,
  notAnExport: 19,
  exportIncomplete: 20,
  exportDamaged: 21,
  exportTooLarge: 22,
  newerFormat: 23,
  targetTooSmall: 24,
  targetFull: 25,
  targetFailed: 26,
  readBackDiffers: 27,
  exportNotRecorded: 28,
  weakPassphrase: 29,
  passphraseNeeded: 30,
  wrongPassphrase: 31,
  caseTooLarge: 32,
  otherOffice: 33,
  demoExport: 34,
  deskCloned: 35,
  importUnfinished: 36,
  importDiskFull: 37,
  importNotWritten: 38,
  deskGone: 39,
  storeFailed: 40,
  programFault: 41,
  openElsewhere: 42,
  fileEmpty: 43,
  fileTooLarge: 44,
  wrongFileType: 45,
  pictureTooLarge: 46,
  pictureUnreadable: 47,
  evidenceMissing: 48,
  locationNotRemovable: 49,
  printerMissing: 50,
  printBlank: 51,
  unknownStaff: 52,
  lastLeader: 53,
  ownLeaving: 54,
  noRole: 55,
} as const satisfies Record<FailureCode | WindowFailure, number>

/** `E-07`. */
export function failureMark(number: number): string {
  return `E-${String(number).padStart(2, '0')}`
}
