import type { JournalFault } from '../../contract/shapes.ts'
import type { ScannedLine } from './segment-scan.ts'

type NamedBreak = Omit<JournalFault, 'file'>

/**
 * Names the lines at which a chain does not hold, first to last (`safety.md` row 41).
 *
 * A line that does not follow the one before it leaves open which of the two was changed. If the next line (or
 * `sealedHead` behind the last) still fits to it, it is itself unchanged, and the one before it is the bad one.
 */
export function chainBreaks(lines: readonly ScannedLine[], sealedHead: string | null): NamedBreak[] {
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
    for (const found of check.breaks) {
      if (found.kind === 'prev' && isBehindUnreadable) continue
      const isBefore = found.kind === 'prev' && isIntact(lines, index, sealedHead)
      add('brokenChain', isBefore ? line.number - 1 : line.number, found.detail)
    }
  }
  const last = lines.at(-1)
  if (sealedHead !== null && last?.check.ok === true && last.check.hash !== sealedHead) {
    add('brokenChain', last.line.number, `The last line has hash ${last.check.hash}; expected ${sealedHead}`)
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
