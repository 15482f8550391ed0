import type { CaseEventOf, CaseField, RecordEventKind, OpenFields, PersonalFields } from './case-events.ts'
import { OPEN_FIELDS, PERSONAL_FIELDS } from './case-fields.ts'
import type { CaseState, Ending } from './case-state.ts'
import type { FieldChange, FieldValue, RepeatCall } from './complaint-case.ts'
import { addEvidence, describeEvidence } from './evidence-state.ts'
import { addPaper, markBack, markPrinted, takeBackMark } from './paper-state.ts'
import { type Register, writeRegister, writeShownTo } from './register.ts'

/** What an event adds to the timeline besides who and when. */
export interface Told {
  readonly changes: readonly FieldChange[]
  readonly text: string | null
}

type HasSeen = (laterId: string, earlierId: string) => boolean
type Reduce<Kind extends RecordEventKind> = (
  state: CaseState,
  event: CaseEventOf<Kind>,
  hasSeen: HasSeen,
) => Told

/** What each kind of event does to a case; what acts do stands in `procedure/act-reducer.ts`. */
const REDUCERS: { readonly [Kind in RecordEventKind]: Reduce<Kind> } = {
  registered(state, event, hasSeen) {
    state.registered ??= event
    writeFields(state, event, event.personal?.content, hasSeen)
    return told(null)
  },
  corrected(state, event, hasSeen) {
    const content = event.personal?.content
    const changes = writeFields(state, event, content, hasSeen)
    return { ...told(content?.reason), changes }
  },
  said(state, event) {
    const text = event.personal?.content?.text ?? null
    state.said.push({
      moment: event.data.moment,
      promptId: event.data.promptId,
      saidAt: event.data.saidAt,
      text,
    })
    return told(text)
  },
  judged(state, event, hasSeen) {
    const { jurisdiction, nature, suspectedMajor = false } = event.data
    const value = { jurisdiction, nature, suspectedMajor, by: event.by }
    state.judgement = write(state.judgement, event, value, hasSeen)
    return told(event.personal?.content?.reason)
  },
  dispatched(state, event, hasSeen) {
    const value = { department: event.data.department, at: event.wallAt }
    state.dispatch = write(state.dispatch, event, value, hasSeen)
    return told(event.personal?.content?.note)
  },
  promised(state, event, hasSeen) {
    const { promisedAt, reasonCode } = event.data
    state.promise = write(state.promise, event, { promisedAt, reasonCode, by: event.by }, hasSeen)
    return told(null)
  },
  convertedToComplaint(state, event) {
    state.convertedAt ??= event.wallAt
    return told(event.personal?.content?.reason)
  },
  finished(state, event) {
    state.isFinished = true
    return told(event.personal?.content?.note)
  },
  attached(state, event) {
    state.attachedCalls.push(repeatCallOf(event))
    return toldOfCall(event.personal?.content)
  },
  chased(state, event) {
    state.chases.push(repeatCallOf(event))
    return toldOfCall(event.personal?.content)
  },
  withdrawn(state, event, hasSeen) {
    const reason = event.personal?.content?.reason ?? null
    state.ending = write(state.ending, event, endingOf('withdrawn', reason, event), hasSeen)
    return told(reason)
  },
  voided(state, event, hasSeen) {
    const reason = event.personal?.content?.reason ?? null
    state.ending = write(state.ending, event, endingOf('voided', reason, event), hasSeen)
    return told(reason)
  },
  formIssued(state, event) {
    addPaper(state.papers, event)
    return told(null)
  },
  formPrinted(state, event, hasSeen) {
    markPrinted(state.papers, event, hasSeen)
    return told(null)
  },
  paperSigned(state, event, hasSeen) {
    markBack(state.papers, event, hasSeen)
    return told(event.personal?.content?.signerName)
  },
  paperGivenUp(state, event, hasSeen) {
    markBack(state.papers, event, hasSeen)
    return told(event.personal?.content?.reason)
  },
  paperMarkTakenBack(state, event, hasSeen) {
    takeBackMark(state.papers, event, hasSeen)
    return told(event.personal?.content?.reason)
  },
  evidenceAdded(state, event, hasSeen) {
    addEvidence(state.evidence, event, hasSeen)
    return told(event.personal?.content?.fileName)
  },
  evidenceDescribed(state, event, hasSeen) {
    const changes = describeEvidence(state.evidence, event, hasSeen)
    return { ...told(event.personal?.content?.reason), changes }
  },
  evidenceCopied() {
    return told(null)
  },
  phoneRevealed() {
    return told(null)
  },
}

/** Applies one event; whatever it has seen must have been applied before. */
export function reduceCaseEvent<Kind extends RecordEventKind>(
  state: CaseState,
  event: CaseEventOf<Kind>,
  hasSeen: HasSeen,
): Told {
  return REDUCERS[event.kind](state, event, hasSeen)
}

function told(text: string | null | undefined): Told {
  return { changes: [], text: text === undefined || text === '' ? null : text }
}

function endingOf(
  stage: Ending['stage'],
  reason: string | null,
  { wallAt, by }: { readonly wallAt: number; readonly by: string },
): Ending {
  return { stage, reason, at: wallAt, by }
}

function repeatCallOf({ id, by, data }: CaseEventOf<'attached'> | CaseEventOf<'chased'>): RepeatCall {
  const { channel, calledAt, draftId } = data
  return { eventId: id, by, channel, calledAt, draftId }
}

/** The words as the text, whatever else the call brought as fields that had no value before. */
function toldOfCall(words: Partial<PersonalFields> | undefined): Told {
  const changes = PERSONAL_FIELDS.flatMap((field) => {
    const to = words?.[field]
    return field === 'content' || to === undefined ? [] : [{ field, from: null, to }]
  })
  return { changes, text: told(words?.content).text }
}

function write<Value>(
  register: Register<Value>,
  event: { readonly id: string; readonly stamp: string },
  value: Value,
  hasSeen: HasSeen,
): Register<Value> {
  return writeRegister(register, { eventId: event.id, stamp: event.stamp, value }, hasSeen)
}

function writeFields(
  state: CaseState,
  event: CaseEventOf<'registered'> | CaseEventOf<'corrected'>,
  personal: Partial<PersonalFields> | undefined,
  hasSeen: HasSeen,
): readonly FieldChange[] {
  if (personal === undefined) state.isErased = true
  const changes: FieldChange[] = []
  for (const field of OPEN_FIELDS) {
    const change = writeOpenField(state, event, field, hasSeen)
    if (change !== null) changes.push(change)
  }
  for (const field of PERSONAL_FIELDS) {
    const value = personal?.[field]
    if (value === undefined) continue
    changes.push(changeOf(field, state.personal[field], event.id, value, hasSeen))
    state.personal[field] = write(state.personal[field], event, value, hasSeen)
  }
  return changes
}

function writeOpenField<Field extends keyof OpenFields>(
  state: CaseState,
  event: CaseEventOf<'registered'> | CaseEventOf<'corrected'>,
  field: Field,
  hasSeen: HasSeen,
): FieldChange | null {
  const data: Partial<OpenFields> = event.data
  const value = data[field]
  if (value === undefined) return null
  const change = changeOf(field, state.open[field], event.id, value, hasSeen)
  const open: { [Each in Field]: Register<OpenFields[Each]> } = state.open
  open[field] = write(open[field], event, value, hasSeen)
  return change
}

function changeOf(
  field: CaseField,
  register: Register<FieldValue>,
  eventId: string,
  to: FieldValue,
  hasSeen: HasSeen,
): FieldChange {
  return { field, from: writeShownTo(register, eventId, hasSeen)?.value ?? null, to }
}
