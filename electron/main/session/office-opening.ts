import type { Journal } from '../journal/journal.ts'
import {
  nextEpoch,
  officeOfJournal,
  readIdentity,
  writeIdentity,
  type OfficeIdentity,
} from './office-identity.ts'

/**
 * Finds out which office this is and goes on with its chain; `null` when nothing was set up here.
 *
 * A chain that is broken, or an `office.json` that is lost while the journal is there, opens a new epoch: never a
 * silent fresh start, never a number twice (ADR 1, 6). Rejects when the system refuses to read or write.
 */
export async function openOffice(
  journal: Journal,
  path: string,
  random: () => number,
): Promise<OfficeIdentity | null> {
  const kept = await readIdentity(path)
  const known = kept === null ? null : identityOf(kept)
  if (known !== null && (await goesOn(journal, known, kept?.isUnwritten === true))) {
    if (kept?.isUnwritten === true && journal.has(originOf(known))) await writeIdentity(path, known)
    return known
  }
  const office = known ?? officeOfJournal(journal.officeEvents())
  if (office === null) return null
  if (known === null) {
    journal.addFault({
      kind: 'unreadable',
      file: 'office.json',
      line: 0,
      detail: 'Made anew from the journal',
    })
  }
  if (known !== null && !journal.has(originOf(known))) {
    const file = `${known.deskCode}-${known.epoch}`
    journal.addFault({
      kind: 'missingSegment',
      file,
      line: 0,
      detail: 'The folder of this desk is not there',
    })
  }
  const used = journal.heads().map(({ desk, epoch }) => ({ desk, epoch }))
  if (known !== null) used.push({ desk: known.deskCode, epoch: known.epoch })
  const next = nextEpoch(office, used, random)
  await journal.begin(originOf(next))
  await writeIdentity(path, next)
  return next
}

/** Continues the chain, or begins it where an import has brought the office and nothing was ever written. */
async function goesOn(journal: Journal, known: OfficeIdentity, isUnwritten: boolean): Promise<boolean> {
  return (journal.has(originOf(known)) || isUnwritten) && (await journal.begin(originOf(known)))
}

function identityOf({ officeId, deskLetter, deskCode, epoch }: OfficeIdentity): OfficeIdentity {
  return { officeId, deskLetter, deskCode, epoch }
}

/** The chain an identity writes. */
export function originOf(identity: OfficeIdentity): { officeId: string; desk: string; epoch: number } {
  return { officeId: identity.officeId, desk: identity.deskCode, epoch: identity.epoch }
}
