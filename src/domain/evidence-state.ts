import type { CaseEventOf } from './case-events.ts'
import type { EvidenceOrigin, CaseFormId } from './case-vocabulary.ts'
import type { FieldChange } from './complaint-case.ts'
import type { CaseEvidence } from './evidence.ts'
import { EMPTY_REGISTER, type Register, shownWrite, writeRegister, writeShownTo } from './register.ts'

type Added = CaseEventOf<'evidenceAdded'>
type Described = CaseEventOf<'evidenceDescribed'>
type HasSeen = (laterId: string, earlierId: string) => boolean

/** One file of a case half folded: what may be written twice is a register (ADR 1). */
export interface EvidenceState {
  readonly added: Added
  readonly origin: Register<EvidenceOrigin>
  readonly note: Register<string | null>
}

/** Adds a file. The same bytes added by two desks are one file; what they say of it stands in its registers. */
export function addEvidence(states: Map<string, EvidenceState>, event: Added, hasSeen: HasSeen): void {
  const known = states.get(event.data.sha256)
  write(states, known?.added ?? event, event, event.personal?.content?.note ?? null, hasSeen)
}

/**
 * Corrects what was said of a file; answers what stood there before. A description of a file this case does not hold
 * tells the timeline only.
 */
export function describeEvidence(
  states: Map<string, EvidenceState>,
  event: Described,
  hasSeen: HasSeen,
): readonly FieldChange[] {
  const known = states.get(event.data.sha256)
  if (known === undefined) return []
  const note = event.personal?.content?.note ?? null
  const changes: readonly FieldChange[] = [
    { field: 'evidenceOrigin', from: before(known.origin, event.id, hasSeen), to: event.data.origin },
    { field: 'evidenceNote', from: before(known.note, event.id, hasSeen), to: note },
  ]
  write(states, known.added, event, note, hasSeen)
  return changes.filter(({ from, to }) => (from ?? '') !== (to ?? ''))
}

function before<Value>(register: Register<Value>, eventId: string, hasSeen: HasSeen): Value | null {
  return writeShownTo(register, eventId, hasSeen)?.value ?? null
}

/** The evidence of a case in the order in which it came (R27); `signedPapers` names the scans of signed forms (P7). */
export function caseEvidence(
  states: ReadonlyMap<string, EvidenceState>,
  signedPapers: ReadonlyMap<string, CaseFormId>,
): readonly CaseEvidence[] {
  return [...states.values()].map(({ added, origin, note }) => {
    const { sha256, bytes, mediaType, source, takenAt, addedAt } = added.data
    const signedPaperOf = signedPapers.get(sha256)
    return {
      sha256,
      bytes,
      mediaType,
      origin: shownWrite(origin)?.value ?? added.data.origin,
      source,
      takenAt,
      addedAt,
      fileName: added.personal?.content?.fileName ?? null,
      note: shownWrite(note)?.value ?? null,
      by: added.by,
      ...(signedPaperOf && { signedPaperOf }),
    }
  })
}

function write(
  states: Map<string, EvidenceState>,
  added: Added,
  event: Added | Described,
  note: string | null,
  hasSeen: HasSeen,
): void {
  const known = states.get(event.data.sha256)
  const written = { eventId: event.id, stamp: event.stamp }
  states.set(event.data.sha256, {
    added,
    origin: writeRegister(known?.origin ?? EMPTY_REGISTER, { ...written, value: event.data.origin }, hasSeen),
    note: writeRegister(known?.note ?? EMPTY_REGISTER, { ...written, value: note }, hasSeen),
  })
}
