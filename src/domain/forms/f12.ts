import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct } from '../procedure/case-act.ts'
import { numberOf, sheetParts, type SheetParts } from './case-sheet-parts.ts'
import { CONTENTS_LINES, fileContents } from './f12-contents.ts'
import { categoryEntry, cell, choices, EMPTY, list, text, type PrintedOffice } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows, FormValue } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F12_REVISION = 1

/** How long a file is kept; the program keeps no rule of it, so it is ticked by hand. */
const RETENTIONS = ['tenYears', 'thirtyYears', 'permanent', 'otherTerm'] as const

/** Characters of the content that stand in the title of a file. */
const TITLE_CHARACTERS = 60

/**
 * Rows of F12 投诉档案封面及卷内目录: the cover is a page of its own, the list of contents begins on the next; `null` = to be
 * filled in by hand. The pages of each paper are counted by whoever files it.
 */
export function f12Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const filed = complaint && lastAct(complaint.acts, 'archived')
  const contents = complaint && fileContents(complaint, parts)
  const dayOf = (label: 'openedOn' | 'endedOn' | 'archivedOn', at: number | null | undefined) =>
    cell(label, 'line', { kind: 'date', at: parts.moment(at) })
  return parts.sheet('F12', F12_REVISION, {
    head: [cell('archiveNumber', 'line', text(numberOf(complaint)))],
    rows: [
      [cell('caseTitle', 'tall', ...titleOf(parts, on.office))],
      [dayOf('openedOn', complaint?.receivedAt), dayOf('endedOn', complaint?.endedAt)],
      [
        dayOf('archivedOn', complaint?.archivedAt),
        cell('keeper', 'line', complaint?.archivedAt ? parts.name(filed?.by) : EMPTY),
      ],
      [cell('keptAt', 'line', complaint?.archivedAt ? parts.said(filed, 'place') : EMPTY)],
      [cell('retention', 'line', choices('retention', RETENTIONS, null))],
      [
        cell('paperCount', 'line', { kind: 'amount', of: 'papers', amount: contents?.length ?? null }),
        cell('pageCount', 'line', { kind: 'amount', of: 'pages', amount: null }),
      ],
      [list('contents', contents ?? [], Math.max(2, CONTENTS_LINES - (contents?.length ?? 0)))],
    ],
    closing: [cell('remarks', 'line', EMPTY)],
    signatures: [{ label: 'filerSignature', kind: 'due' }],
  })
}

/** Where, what kind, and how it begins; no name, for the cover stands on a shelf. */
function titleOf({ complaint, personal, ownWords }: SheetParts, office: PrintedOffice): readonly FormValue[] {
  if (complaint === null) return [EMPTY]
  const category = categoryEntry(office, complaint.serviceCategory)
  const content = ownWords('content')
  return [
    personal('household'),
    ...(category === null ? [] : [category]),
    content.kind === 'text' ? text(beginning(content.text)) : content,
  ]
}

function beginning(content: string): string {
  const all = [...printableLine(content)]
  return all.length <= TITLE_CHARACTERS ? all.join('') : `${all.slice(0, TITLE_CHARACTERS - 1).join('')}…`
}
