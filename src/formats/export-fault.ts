/** Why a file is not accepted as an export; codes of `electron/contract/failures.ts`. */
export interface ExportFault {
  readonly ok: false
  readonly code:
    | 'notAnExport'
    | 'exportIncomplete'
    | 'exportDamaged'
    | 'exportTooLarge'
    | 'newerFormat'
    | 'passphraseNeeded'
    | 'wrongPassphrase'
    | 'caseTooLarge'
  readonly params: Readonly<Record<string, string | number>>
}

/** Thrown as soon as one thing is wrong: answered by the verification, thrown by reading after it. */
export class ExportRefusal extends Error {
  readonly fault: ExportFault

  constructor(code: ExportFault['code'], params: ExportFault['params'] = {}) {
    super(`Export refused: ${code} ${JSON.stringify(params)}`)
    this.fault = { ok: false, code, params }
  }
}

/** Names the damaged entry; control and format characters of a hostile name are shown as `?`. */
export function damaged(entry: string, detail: string): ExportRefusal {
  const shown = entry.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?').slice(0, 200)
  return new ExportRefusal('exportDamaged', { entry: shown, detail })
}
