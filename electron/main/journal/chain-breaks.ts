import type { ChainEnd, LineCheck } from '../../../src/formats/journal-line.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import type { TextLine } from './segment-text.ts'

/** A line of a segment as far as it could be read. */
export interface ScannedLine {
  readonly line: TextLine
  readonly check: LineCheck
}

type NamedBreak = Omit<JournalFault, 'file'>

/**
 * Names the lines at which a chain does not hold, first to last (`safety.md` row 41).
 *
 * A line that does not follow the one before it leaves open which of the two was changed. If the next line (or
 * the acknowledged end behind the last) still fits to it, it is itself unchanged, and the one before it is the bad one.
 */
export function chainBreaks(lines: readonly ScannedLine[], acknowledged: ChainEnd | null): NamedBreak[] {
  const last = lines.at(-1)?.check
  const isComplete = acknowledged !== null && last?.ok === true && last.line.event.seq === acknowledged.seq
  const sealedHead = isComplete ? acknowledged.head : null
  const breaks: NamedBreak[] = []
  const add = (kind: NamedBreak['kind'], line: number, detail: string) => {
    if (!breaks.some((known) => known.line === line)) breaks.push({ kind, line, detail })
  }
  for (const [index, { line, check }] of lines.entries()) {
    if (!check.ok) {
      add('unreadable', line.number, check.detail)
      continue
    }
    const isBehindUnreadable = lines[index - 1]?.check.ok === false
    const isOutOfRow = check.breaks.some(({ kind }) => kind === 'seq')
    for (const found of check.breaks) {
      if (found.kind === 'prev' && isBehindUnreadable) continue
      const isBefore = found.kind === 'prev' && !isOutOfRow && isIntact(lines, index, sealedHead)
      add('brokenChain', isBefore ? line.number - 1 : line.number, found.detail)
    }
  }
  if (sealedHead !== null && last?.ok === true && last.hash !== sealedHead) {
    add(
      'brokenChain',
      lines.at(-1)?.line.number ?? 0,
      `The last line has hash ${last.hash}; expected ${sealedHead}`,
    )
  }
  return breaks.sort((a, b) => a.line - b.line)
}

/** Without a next line nothing can be said; then the earlier of the two is named. */
function isIntact(lines: readonly ScannedLine[], index: number, sealedHead: string | null): boolean {
  const current = lines[index]?.check
  const next = lines[index + 1]?.check
  if (current?.ok !== true) return false
  if (next?.ok === true) return next.line.prev === current.hash
  return next !== undefined || sealedHead === null || sealedHead === current.hash
}
