import {
  CASE_EVENT_KINDS,
  type CaseEvent,
  type CaseEventKind,
  type RecordEventKind,
  type RecordEventTable,
  type FurtherOpenFields,
  type FurtherPersonalFields,
  type PersonalFields,
} from './case-events.ts'
import { type EventShapes, fits, isRecord, type Shape } from './event-shape.ts'
import { ACT_SHAPES } from './procedure/act-shapes.ts'
import { isActKind } from './procedure/act-table.ts'
import { ENVELOPE_VERSION, type EventEnvelope } from './event.ts'

type ShapesOf<Content> = Content extends undefined
  ? null
  : { readonly [Key in keyof Required<Content>]: Shape }

type ShapeTable = {
  readonly [Kind in RecordEventKind]: {
    readonly data: ShapesOf<RecordEventTable[Kind]['data']>
    readonly personal: ShapesOf<RecordEventTable[Kind]['personal']>
  }
}

const REASON = { reason: 'text' } as const

/** Absent where they were not answered, and in journals older than they are. */
const FURTHER_OPEN = {
  identityCheck: 'textOrNull?',
  preferredChannel: 'textOrNull?',
  relayingDepartment: 'textOrNull?',
  officialDueAt: 'numberOrNull?',
  escalatedTo: 'texts?',
  urgency: 'textOrNull?',
} as const satisfies ShapesOf<FurtherOpenFields>

const FURTHER_PERSONAL = {
  relayingPerson: 'text?',
  officialTicket: 'text?',
  compensation: 'text?',
  verbatim: 'text?',
  mood: 'text?',
  motive: 'text?',
  answer: 'text?',
} as const satisfies ShapesOf<FurtherPersonalFields>

/** Personal fields of which an event may bring any. */
const SOME_PERSONAL = {
  household: 'text?',
  complainantName: 'text?',
  phone: 'text?',
  content: 'text?',
  place: 'text?',
  demand: 'text?',
  ...FURTHER_PERSONAL,
} as const satisfies ShapesOf<PersonalFields>

/** A call brings whatever it brings; nothing of it is required. */
const CALL = {
  data: { channel: 'text', calledAt: 'number', draftId: 'textOrNull' },
  personal: SOME_PERSONAL,
} as const

/** Codes are taken as text: a word of a later version is shown as it stands rather than hiding the case. */
const SHAPES = {
  registered: {
    data: {
      channel: 'text',
      relation: 'textOrNull',
      building: 'textOrNull',
      serviceCategory: 'textOrNull',
      occurredAt: 'numberOrNull',
      matterKind: 'text',
      receivedAt: 'number',
      limits: 'limits',
      number: 'text?',
      ...FURTHER_OPEN,
    },
    personal: {
      household: 'text',
      complainantName: 'text',
      phone: 'text',
      content: 'text',
      place: 'text',
      demand: 'text',
      ...FURTHER_PERSONAL,
    },
  },
  corrected: {
    data: {
      channel: 'text?',
      relation: 'textOrNull?',
      building: 'textOrNull?',
      serviceCategory: 'textOrNull?',
      occurredAt: 'numberOrNull?',
      ...FURTHER_OPEN,
    },
    personal: { ...SOME_PERSONAL, ...REASON },
  },
  said: { data: { promptId: 'text', moment: 'text', saidAt: 'number' }, personal: { text: 'text' } },
  judged: { data: { jurisdiction: 'text', nature: 'text', suspectedMajor: 'flag?' }, personal: REASON },
  dispatched: { data: { department: 'text' }, personal: { note: 'text' } },
  promised: { data: { promisedAt: 'number', reasonCode: 'text' }, personal: null },
  convertedToComplaint: { data: {}, personal: REASON },
  finished: { data: {}, personal: { note: 'text' } },
  attached: CALL,
  chased: CALL,
  withdrawn: { data: {}, personal: REASON },
  voided: { data: {}, personal: REASON },
  evidenceAdded: {
    data: {
      sha256: 'text',
      bytes: 'number',
      mediaType: 'text',
      origin: 'text',
      source: 'text',
      takenAt: 'numberOrNull',
      addedAt: 'number',
    },
    personal: { fileName: 'text', note: 'text' },
  },
  evidenceDescribed: {
    data: { sha256: 'text', origin: 'text' },
    personal: { note: 'text', ...REASON },
  },
  evidenceCopied: { data: { sha256: 'text' }, personal: null },
  phoneRevealed: { data: {}, personal: null },
  formIssued: {
    data: {
      formId: 'text',
      revision: 'number',
      how: 'text',
      digest: 'text',
      copy: 'text?',
      isForSignature: 'flag?',
      variant: 'text?',
    },
    personal: null,
  },
  formPrinted: { data: { issueId: 'text' }, personal: null },
  paperSigned: {
    data: { issueId: 'text', signer: 'text', medium: 'text', signedAt: 'number', scan: 'textOrNull' },
    personal: { signerName: 'text' },
  },
  paperGivenUp: { data: { issueId: 'text' }, personal: REASON },
  paperMarkTakenBack: { data: { issueId: 'text', mark: 'text' }, personal: REASON },
} as const satisfies ShapeTable

const KINDS: ReadonlyMap<string, CaseEventKind> = new Map(CASE_EVENT_KINDS.map((kind) => [kind, kind]))

/**
 * Reads an event of a case's stream. `null` when this version cannot: a higher `v`, an unknown kind, or content that is
 * not what the kind holds (a damaged or forged file). Such events are kept, never reduced (ADR 1).
 */
export function readCaseEvent(event: EventEnvelope): CaseEvent | null {
  const kind = KINDS.get(event.kind)
  if (kind === undefined || event.v > ENVELOPE_VERSION) return null
  const shapes = shapesOf(kind)
  const content = event.personal?.content
  const isReadable =
    fits(event.data, shapes.data) &&
    (content === undefined || (shapes.personal !== null && fits(content, shapes.personal)))
  return isReadable ? (event as CaseEvent) : null
}

/** Data of any event as a record; what is no record gives an empty one. */
export function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return isRecord(data) ? data : {}
}

function shapesOf(kind: CaseEventKind): EventShapes {
  return isActKind(kind) ? ACT_SHAPES[kind] : SHAPES[kind]
}
