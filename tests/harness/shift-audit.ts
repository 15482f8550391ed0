import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import vocabulary from '../../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }
import type { ChromiumDesk } from './chromium-desk.ts'
import { readJournal } from './journal-reader.ts'
import { projectedContents } from './projection-reader.ts'
import { TYPED_FIELDS, type TypedField } from './typed-words.ts'

type Wanted = Readonly<Record<TypedField, string>>
type ReadEvent = ReturnType<typeof readJournal>[number]

const SETTLED_WITHIN_MS = 5000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Proves from the files alone that a shift lost nothing, and answers what is wrong in words: each complaint registered
 * once with every field as it was typed, the chain whole, the projection equal, no draft left over.
 */
export async function auditShift(desk: ChromiumDesk, callers: readonly Wanted[]): Promise<readonly string[]> {
  const left = await draftsLeft(desk.dataFolder)
  let events: readonly ReadEvent[]
  try {
    events = readJournal(desk.dataFolder)
  } catch (error) {
    return [`The journal is broken: ${String(error)}`]
  }
  const projected = await projectedContents(desk.page)
  const wanted = callers.map(({ content }) => content).sort()
  return [
    ...lostIn(events, callers),
    ...left.map((name) => `drafts/${name} is left over`),
    ...(JSON.stringify(projected) === JSON.stringify(wanted)
      ? []
      : [`${String(projected.length)} cases in the projection, not the ${String(wanted.length)} taken`]),
    ...desk.violations,
  ]
}

/** What the events do not say of the callers, or say twice. */
export function lostIn(events: readonly ReadEvent[], callers: readonly Wanted[]): readonly string[] {
  const registered = events.filter(({ kind }) => kind === 'registered')
  const numbers = new Set(registered.map(({ data }) => data['number']))
  const ids = new Set(events.map(({ id }) => id))
  return [
    ...callers.flatMap((wanted) => lostOf(wanted, registered)),
    ...(registered.length === callers.length
      ? []
      : [`${String(registered.length)} registrations of ${String(callers.length)} callers`]),
    ...(numbers.size === registered.length ? [] : ['A number was given twice']),
    ...(ids.size === events.length ? [] : ['An event stands there twice']),
    ...events
      .filter(({ kind }) => kind === 'corrected')
      .map(({ id }) => `${id} corrects what nobody corrected`),
  ]
}

function lostOf(wanted: Wanted, registered: readonly ReadEvent[]): readonly string[] {
  const name = wanted.household
  const found = registered.filter(({ personal }) => personal?.content?.['household'] === name)
  const [event] = found
  if (event === undefined || found.length > 1) return [`${name} is registered ${String(found.length)} times`]
  return TYPED_FIELDS.filter((field) => !isKept(field, wanted[field], event)).map(
    (field) => `${name}: ${field} is not ${JSON.stringify(wanted[field])}`,
  )
}

function isKept(field: TypedField, wanted: string, { data, personal }: ReadEvent): boolean {
  if (field === 'channel') return data['channel'] === codeAt(vocabulary.channel, wanted)
  if (field === 'serviceCategory')
    return data['serviceCategory'] === (wanted === '' ? null : codeAt(vocabulary.initials, wanted))
  if (field === 'occurredAt') return isTimeBefore(wanted, data['occurredAt'], Number(data['receivedAt']))
  // Nobody said where: it was at home.
  const expected = field === 'place' && wanted === '' ? personal?.content?.['household'] : wanted
  return personal?.content?.[field] === expected
}

/** Choices are numbered in the order of the vocabulary. */
function codeAt(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.keys(words)[Number(key) - 1]
}

/** A time of day without a date is the last one before the call; no time is that of the call. */
function isTimeBefore(typed: string, at: unknown, receivedAt: number): boolean {
  if (typed === '') return at === receivedAt
  if (typeof at !== 'number' || at > receivedAt || at <= receivedAt - DAY_MS) return false
  const date = new Date(at)
  const shown = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return shown.join(':') === typed
}

/** Files among the drafts once the last removal has had its time. */
async function draftsLeft(dataFolder: string): Promise<readonly string[]> {
  const until = Date.now() + SETTLED_WITHIN_MS
  for (;;) {
    const names = readdirSync(join(dataFolder, 'drafts'))
    if (names.length === 0 || Date.now() > until) return names
    await wait(50)
  }
}
