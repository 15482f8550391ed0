import { orderEvents } from '../event-order.ts'
import { fits, isRecord } from '../event-shape.ts'
import { ENVELOPE_VERSION, type EventEnvelope } from '../event.ts'
import { OUTSIDE_PARTIES } from '../procedure/act-words.ts'
import { isCategoryCode } from '../service-categories.ts'
import {
  REFERRAL_TEXTS,
  type Confirmation,
  type ReferralBody,
  type ReferralFacts,
  type SuppliedBody,
} from './referral-body.ts'
import { REFERRAL_SHAPES, type ReferralEventKind } from './referral-events.ts'

const BLANK: ReferralFacts = {
  name: '',
  purpose: '',
  words: '',
  phone: '',
  hours: '',
  address: '',
  bring: '',
  handOver: '',
  basis: '',
  categories: [],
  parties: [],
}

interface OwnWords {
  readonly facts: Partial<ReferralFacts>
  readonly isRetired: boolean
  readonly confirmed: Confirmation | null
}

const NOTHING: OwnWords = { facts: {}, isRetired: false, confirmed: null }

/** What each kind of event does; whoever changes an entry vouches for it. */
const REDUCERS: Readonly<Record<ReferralEventKind, (before: OwnWords, event: EventEnvelope) => OwnWords>> = {
  referralChanged: (before, event) => ({
    ...before,
    facts: { ...before.facts, ...changedFacts(event) },
    confirmed: { at: event.wallAt, by: event.by },
  }),
  referralConfirmed: (before, { wallAt, by }) => ({ ...before, confirmed: { at: wallAt, by } }),
  referralRetired: (before) => ({ ...before, isRetired: true }),
  referralRestored: (before) => ({ ...before, isRetired: false }),
  referralReset: () => NOTHING,
}

/**
 * The directory of the office: the supplied bodies with what the office changed of them, and its own; in any order and
 * with any duplication of events (ADR 1). A body of which nothing is left to read does not appear.
 */
export function referralDirectory(
  supplied: readonly SuppliedBody[],
  events: readonly EventEnvelope[],
): readonly ReferralBody[] {
  const eventsOfBody = byBody(events)
  const isSupplied = new Set(supplied.map(({ bodyId }) => bodyId))
  const own = [...eventsOfBody.keys()].filter((bodyId) => !isSupplied.has(bodyId)).toSorted()
  return [
    ...supplied.map((body) => bodyOf(body.bodyId, body, eventsOfBody.get(body.bodyId) ?? [])),
    ...own.map((bodyId) => bodyOf(bodyId, null, eventsOfBody.get(bodyId) ?? [])),
  ].filter(({ name }) => name !== '')
}

function byBody(events: readonly EventEnvelope[]): ReadonlyMap<string, readonly EventEnvelope[]> {
  const bodies = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    const known = bodies.get(event.stream.id)
    if (known === undefined) bodies.set(event.stream.id, [event])
    else known.push(event)
  }
  return bodies
}

function bodyOf(
  bodyId: string,
  supplied: SuppliedBody | null,
  events: readonly EventEnvelope[],
): ReferralBody {
  const order = orderEvents(events)
  const readable = order.events.filter(isReadable)
  const own = readable.reduce<OwnWords>((before, event) => REDUCERS[event.kind](before, event), NOTHING)
  return {
    ...BLANK,
    ...factsOf(supplied),
    ...own.facts,
    bodyId,
    isGeneral: supplied?.isGeneral ?? false,
    supplied,
    changed: supplied === null ? [] : changedFrom(supplied, own.facts),
    isRetired: own.isRetired,
    confirmed: own.confirmed,
    heads: order.heads,
    hasUnknown: readable.length < order.events.length,
  }
}

/** The parts of a body that can be changed. */
export function factsOf(body: ReferralFacts | null): ReferralFacts {
  if (body === null) return BLANK
  const texts = Object.fromEntries(REFERRAL_TEXTS.map((key) => [key, body[key]]))
  return { ...BLANK, ...texts, categories: body.categories, parties: body.parties }
}

/** Parts in which two versions of a body differ. */
export function changedFrom(
  before: ReferralFacts,
  after: Partial<ReferralFacts>,
): readonly (keyof ReferralFacts)[] {
  const keys = [...REFERRAL_TEXTS, 'categories', 'parties'] as const
  return keys.filter((key) => after[key] !== undefined && String(after[key]) !== String(before[key]))
}

function isReadable(event: EventEnvelope): event is EventEnvelope<ReferralEventKind> {
  if (event.v > ENVELOPE_VERSION || !isReferralKind(event.kind)) return false
  const { data, personal } = REFERRAL_SHAPES[event.kind]
  const content = event.personal?.content
  return fits(event.data, data) && (content === undefined || (personal !== null && fits(content, personal)))
}

function isReferralKind(kind: string): kind is ReferralEventKind {
  return Object.hasOwn(REFERRAL_SHAPES, kind)
}

/** Codes of a newer version are left aside; erased words leave what was there before. */
function changedFacts({ data, personal }: EventEnvelope): Partial<ReferralFacts> {
  const texts = isRecord(personal?.content) ? personal.content : {}
  const lists = isRecord(data) ? data : {}
  const { categories, parties } = lists
  return {
    ...Object.fromEntries(
      REFERRAL_TEXTS.filter((key) => texts[key] !== undefined).map((key) => [key, String(texts[key])]),
    ),
    ...(Array.isArray(categories) && { categories: categories.map(String).filter(isCategoryCode) }),
    ...(Array.isArray(parties) && { parties: OUTSIDE_PARTIES.filter((code) => parties.includes(code)) }),
  }
}
