import type { JournalFault } from '../../electron/contract/shapes.ts'
import type { StartUpReport } from '../storage/start-up-check.ts'

/** Something about the start that a person has to read and acknowledge. */
export interface OfficeNotice {
  readonly titleKey: string
  readonly textKey: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Tells that the projection was behind or had to be rebuilt: never a silent fresh start (`safety.md` §2). Behind a restore
 * there was none, and that is no fault.
 */
export function storeNotice(check: StartUpReport, isRestored = false): readonly OfficeNotice[] {
  if (check.kind === 'inStep') return []
  if (isRestored && check.reason === 'empty') {
    const { events } = check
    return [{ titleKey: 'import.restored.title', textKey: 'import.restored.text', params: { events } }]
  }
  return [
    {
      titleKey: `shell.startUp.${check.kind}.title`,
      textKey: `shell.startUp.${check.kind}.text`,
      params: { events: check.events },
    },
  ]
}

/** Rows were lost after the start had looked at the heads: told at once, mended by the next start. */
export const MISSING_ROWS_NOTICE: OfficeNotice = {
  titleKey: 'shell.missingRows.title',
  textKey: 'shell.missingRows.text',
  params: {},
}

/** Names every break of the journal by file and line. */
export function journalNotices(faults: readonly JournalFault[]): readonly OfficeNotice[] {
  return faults.map((fault) => ({
    titleKey: 'shell.journalFault.title',
    textKey: `shell.journalFault.${fault.kind}`,
    params: { file: fault.file, line: fault.line, detail: fault.detail },
  }))
}
