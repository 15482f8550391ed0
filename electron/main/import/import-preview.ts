import type { ImportPreview } from '../../contract/shapes.ts'
import type { OfficeIdentity } from '../session/office-identity.ts'
import type { FoundConflicts } from './import-conflicts.ts'
import type { StagedContent } from './import-staging.ts'
import type { OpenedFileOfExport } from './opened-exports.ts'

const SHOWN_NUMBERS = 6

/** What the person is shown before anything happens. `ownDesks` = codes this PC has ever written under. */
export function importPreviewOf(
  exports: readonly OpenedFileOfExport[],
  { tally, evidence, isBehind }: StagedContent,
  conflicts: FoundConflicts,
  identity: OfficeIdentity | null,
  ownDesks: ReadonlySet<string>,
): ImportPreview {
  const others = [...new Set([...tally.desks.values()].map(({ desk }) => desk))].filter(
    (desk) => !ownDesks.has(desk),
  )
  return {
    officeName: exports[0]?.opened.manifest.office.name ?? '',
    isRestore: identity === null,
    files: exports.map(({ fileName, opened }) => ({
      fileName,
      madeAt: opened.manifest.madeAt,
      isAuthenticated: opened.isAuthenticated,
    })),
    missingParts: missingParts(exports),
    cases: { new: tally.newCaseIds.size, changed: tally.changedCases },
    events: { new: tally.newEvents, known: tally.knownEvents, unknownKind: tally.unknownKind },
    conflicts: { ...conflicts, isPartial: tally.isPartial },
    evidence: { ...evidence },
    others: {
      staff: tally.staff,
      settings: tally.settings,
      households: tally.countOf('household'),
      groups: tally.countOf('group'),
      handovers: tally.countOf('shift'),
      visitedCustomers: tally.countOf('regularVisit'),
      trainingCases: tally.countOf('training'),
      referralBodies: tally.countOf('referral'),
      ownWordings: tally.ownWordings,
    },
    newNumbers: tally.newCases.slice(0, SHOWN_NUMBERS).map(({ number }) => number),
    sameLetter: others.filter((desk) => desk.charAt(0) === identity?.deskLetter),
    letters: [...tally.letters].sort(),
    opensEpoch: isBehind,
  }
}

/** Parts of split exports that were not among the files; each part verifies alone, so they are only named. */
function missingParts(exports: readonly OpenedFileOfExport[]): number[] {
  const sets = new Map<string, { of: number; given: Set<number> }>()
  for (const { opened } of exports) {
    const { part } = opened.manifest
    if (part === undefined) continue
    const set = sets.get(part.setId) ?? { of: part.of, given: new Set<number>() }
    set.given.add(part.number)
    sets.set(part.setId, set)
  }
  return [...sets.values()].flatMap(({ of, given }) =>
    Array.from({ length: of }, (_, index) => index + 1).filter((number) => !given.has(number)),
  )
}
