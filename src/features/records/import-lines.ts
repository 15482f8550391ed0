import type { ImportPreview } from '../../../electron/contract/shapes.ts'

/** One line of the preview: a key of `import.json`, its count, and what is said beside it. */
export interface ImportLine {
  readonly key: string
  readonly unit: 'items' | 'records' | 'files' | 'homes' | 'times'
  readonly count: number
  readonly beside: string
  /** Something a person should look at. */
  readonly isNoted: boolean
}

/** The lines of the preview in their order; a line without a count is left out, except the first two. */
export function importLines(
  { cases, events, conflicts, evidence, others, newNumbers }: ImportPreview,
  words: { readonly numbers: (list: readonly string[]) => string; readonly atLeast: string },
): readonly ImportLine[] {
  const line = (key: string, unit: ImportLine['unit'], count: number, beside = '', isNoted = false) => ({
    key,
    unit,
    count,
    beside,
    isNoted,
  })
  const named = (list: readonly string[]) => (list.length === 0 ? '' : words.numbers(list))
  const inConflict = [conflicts.isPartial ? words.atLeast : '', named(conflicts.numbers.slice(0, 3))]
  return [
    line('newCases', 'items', cases.new, named(newNumbers.slice(0, 3))),
    line('newEvents', 'records', events.new),
    line('changedCases', 'items', cases.changed),
    line('conflicts', 'items', conflicts.cases, inConflict.filter(Boolean).join(' '), true),
    line('knownEvents', 'records', events.known),
    line('unknownKind', 'records', events.unknownKind, '', true),
    line('evidence', 'files', evidence.new),
    line('evidenceKnown', 'files', evidence.known),
    line('evidenceMissing', 'files', evidence.missing, '', true),
    line('staff', 'records', others.staff),
    line('settings', 'records', others.settings),
    line('households', 'homes', others.households),
    line('groups', 'items', others.groups),
    line('handovers', 'times', others.handovers),
    line('visitedCustomers', 'homes', others.visitedCustomers),
    line('trainingCases', 'items', others.trainingCases),
    line('referralBodies', 'items', others.referralBodies),
    line('ownWordings', 'records', others.ownWordings),
  ].filter(({ count }, index) => index < 2 || count > 0)
}
