import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { drawDeskCode } from '../../../src/domain/case-number.ts'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import { writeFileAtomically, systemCode } from '../atomic-file.ts'

const identityShape = v.object({
  officeId: v.pipe(v.string(), v.uuid()),
  deskLetter: v.string(),
  /** Letter and two characters of the epoch, `A3F`; names the chain in the journal. */
  deskCode: v.pipe(v.string(), v.regex(/^[0-9A-Z]{3}$/)),
  epoch: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** An import has brought the office and nothing was written here yet: a missing chain is no lost one (ADR 17). */
  isUnwritten: v.optional(v.literal(true)),
})

/** Which office this PC belongs to and which chain it writes (`office.json`). */
export type OfficeIdentity = Omit<v.InferOutput<typeof identityShape>, 'isUnwritten'>

/** The identity as it is kept. */
export type KeptIdentity = v.InferOutput<typeof identityShape>

/** Reads `office.json`; `null` when there is none, or none that can be understood. */
export async function readIdentity(path: string): Promise<KeptIdentity | null> {
  try {
    return v.parse(identityShape, JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const code = systemCode(error)
    if (code === '' || code === 'ENOENT') return null
    throw error
  }
}

/** Keeps the identity. Rejects with the system's error; then the old one holds. */
export async function writeIdentity(path: string, identity: OfficeIdentity): Promise<void> {
  await writeFileAtomically(path, identityText(identity))
}

/** `office.json` as it is written. */
export function identityText(identity: KeptIdentity): string {
  return `${JSON.stringify(identity, null, 1)}\n`
}

/** The identity of the next epoch: the same office and letter, a code that no chain here has had (ADR 6). */
export function nextEpoch(
  office: Pick<OfficeIdentity, 'officeId' | 'deskLetter'>,
  origins: readonly { readonly desk: string; readonly epoch: number }[],
  random: () => number,
): OfficeIdentity {
  const used = new Set(origins.map(({ desk }) => desk))
  let deskCode = drawDeskCode(office.deskLetter, random)
  for (let tries = 0; used.has(deskCode) && tries < 5000; tries++)
    deskCode = drawDeskCode(office.deskLetter, random)
  const epoch = Math.max(0, ...origins.map((origin) => origin.epoch)) + 1
  return { officeId: office.officeId, deskLetter: office.deskLetter, deskCode, epoch }
}

/** The office whose events the journal holds, when `office.json` is lost: its last event outside the cases says which. */
export function officeOfJournal(
  events: readonly EventEnvelope[],
): Pick<OfficeIdentity, 'officeId' | 'deskLetter'> | null {
  const last = events.filter(({ kind }) => kind === 'settingsChanged' || kind === 'staffAdded').at(-1)
  return last === undefined ? null : { officeId: last.officeId, deskLetter: last.desk.charAt(0) }
}
