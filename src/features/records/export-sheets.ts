import type { Sheet } from '../../../electron/contract/shapes.ts'
import type { OfficeSheet } from '../../domain/forms/office-sheet.ts'
import { printableLine } from '../../domain/forms/printable-text.ts'
import type { PassphraseGroup } from './passphrase-groups.ts'

/** `t` of the screen's language. */
type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Who prints, and how the screen writes moments and days. */
export interface SheetWriting {
  readonly t: Words
  readonly officeName: string
  readonly printedBy: string
  readonly printedAt: string
}

/** What a sheet with a passphrase says of its export. */
export interface RecoveryFacts {
  readonly fileName: string
  /** Whether the export is not written yet, so that its name may get a number. */
  readonly isExpected: boolean
  readonly madeAt: string
  readonly range: string
  readonly cases: string
  readonly groups: readonly PassphraseGroup[]
}

/** The sheet that opens an export again: the only place where its passphrase is kept (`safety.md` §3). */
export function recoverySheet(facts: RecoveryFacts, writing: SheetWriting): Sheet {
  const { t } = writing
  const file = facts.isExpected ? t('records.sheet.expected', { fileName: facts.fileName }) : facts.fileName
  return sheetOf(writing, {
    sheetId: 'exportRecovery',
    title: t('records.sheet.recoveryTitle'),
    lines: [
      { label: t('records.sheet.file'), text: file },
      { label: t('records.sheet.madeAt'), text: facts.madeAt },
      { label: t('records.sheet.range'), text: facts.range },
      { label: t('records.sheet.cases'), text: t('records.sheet.casesValue', { count: facts.cases }) },
    ],
    groups: facts.groups.map(({ text, spelt }) => ({ text, spelt })),
    groupsTitle: t('records.sheet.passphrase'),
    groupsNote: t('records.sheet.passphraseNote'),
    notes: [
      {
        title: t('records.sheet.openTitle'),
        lines: [t('records.sheet.open.first'), t('records.sheet.open.second'), t('records.sheet.open.third')],
      },
      {
        title: t('records.sheet.keepTitle'),
        lines: [t('records.sheet.keep.first'), t('records.sheet.keep.second'), t('records.sheet.keep.third')],
      },
    ],
    gaps: [t('records.sheet.keeper'), t('records.sheet.place')],
  })
}

/** The receipt of an export on one page, with room for whoever takes it. */
export function receiptSheet(lines: OfficeSheet['lines'], writing: SheetWriting): Sheet {
  const { t } = writing
  return sheetOf(writing, {
    sheetId: 'exportReceipt',
    title: t('records.sheet.receiptTitle'),
    lines,
    groups: [],
    groupsTitle: '',
    groupsNote: '',
    notes: [{ title: t('records.sheet.proofTitle'), lines: [t('records.sheet.proof')] }],
    gaps: [t('records.sheet.receiver'), t('records.sheet.signedOn')],
  })
}

function sheetOf(
  { t, officeName, printedBy, printedAt }: SheetWriting,
  content: Omit<OfficeSheet, 'officeName' | 'footer'>,
): Sheet {
  const rows: OfficeSheet = {
    ...content,
    officeName: printableLine(officeName),
    lines: content.lines.map(({ label, text }) => ({ label, text: printableLine(text) })),
    footer: t('records.sheet.footer', { moment: printedAt, name: printableLine(printedBy) }),
  }
  return { formId: rows.sheetId, number: rows.title, household: '', language: 'zh-Hans', rows }
}
