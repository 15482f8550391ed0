import type { Command } from '../../commands/command.ts'
import { MATTER_KINDS, type MatterKind } from '../../domain/case-vocabulary.ts'
import type { IntakeDraft } from './intake-draft.ts'
import { mayBeOpened, type IntakeRow } from './intake-rows.ts'

/** The key of each row that is not always there. */
export const KEY_OF_ROW = {
  more: 'Alt+M',
  mood: 'Alt+Q',
  relayed: 'Alt+B',
  escalated: 'Alt+X',
  compensation: 'Alt+Y',
  major: 'Alt+T',
} as const satisfies Partial<Record<IntakeRow, string>>
export type KeyedRow = keyof typeof KEY_OF_ROW

const KEYED_ROWS: readonly KeyedRow[] = ['more', 'mood', 'relayed', 'escalated', 'compensation', 'major']

export const KEY_OF_MATTER_KIND = 'Alt+R'

/** Complaint, repair, enquiry, and round again. */
export function nextMatterKind(kind: MatterKind): MatterKind {
  return MATTER_KINDS[(MATTER_KINDS.indexOf(kind) + 1) % MATTER_KINDS.length] ?? 'complaint'
}

/** Keys of the rows of this draft that may be asked for, in the order in which they are shown. */
export function keyedRows(draft: IntakeDraft): readonly KeyedRow[] {
  return KEYED_ROWS.filter((row) => mayBeOpened(row, draft))
}

/** Key of the words that name a row; with a visitor the mood goes by another name (P15). */
export function titleKeyOfRow(row: KeyedRow, { channel }: Pick<IntakeDraft, 'channel'>): string {
  return row === 'mood' && channel === 'visit' ? 'vocabulary.discreet.field.mood' : `intake.row.${row}`
}

/** What the keys beside the way do; the mark that a matter may be major is set without leaving the field (R4). */
export function rowCommands(actions: {
  readonly draft: () => IntakeDraft
  readonly open: (row: IntakeRow) => void
  readonly changeKind: () => void
}): readonly Command[] {
  return [
    ...keyedRows(actions.draft()).map((row) => ({
      id: `intake.row.${row}`,
      titleKey: titleKeyOfRow(row, actions.draft()),
      keys: [KEY_OF_ROW[row]],
      run: () => (row === 'major' ? toggleMajor(actions.draft()) : actions.open(row)),
    })),
    {
      id: 'intake.matterKind',
      titleKey: `intake.toKind.${nextMatterKind(actions.draft().matterKind)}`,
      keys: [KEY_OF_MATTER_KIND],
      run: actions.changeKind,
    },
  ]
}

function toggleMajor(draft: IntakeDraft): void {
  draft.suspectedMajor = draft.suspectedMajor !== true
}
