import { parseHousehold } from '../household.ts'
import { PERSONAL_PATTERNS, type Finder, type PersonalKind } from './personal-patterns.ts'

/** What is known of the people of one case, and whatever else may tell who they are. */
export interface KnownValues {
  readonly names: readonly string[]
  readonly staffNames: readonly string[]
  readonly households: readonly string[]
  readonly phones: readonly string[]
  /** Case numbers, tickets of superior bodies. */
  readonly numbers: readonly string[]
  readonly officeNames: readonly string[]
}

/** A passage of a text: as it was, and what stands in its place; `null` = it stays. */
export interface Passage {
  readonly text: string
  readonly kind: PersonalKind | null
  readonly to: string
}

/** A passage that was replaced, and how often. */
export interface Replacement {
  readonly kind: PersonalKind
  readonly from: string
  readonly to: string
  readonly times: number
}

interface Span {
  readonly start: number
  readonly end: number
  readonly kind: PersonalKind
  readonly to: string
}

const NAME_OF = {
  names: '某人',
  staffNames: '某工作人员',
  numbers: '（编号）',
  officeNames: '本物业',
} as const
const SHORTEST_GIVEN_NAME = 2

/** Cuts a text into what stays and what may tell who it is about: known values first, then patterns (R23, `safety.md` §6). */
export function passagesOf(text: string, known: KnownValues): readonly Passage[] {
  const spans = [...knownFinders(known), ...PERSONAL_PATTERNS].reduce<readonly Span[]>(
    (taken, finder) => [...taken, ...spansOf(text, finder).filter((span) => isFree(span, taken))],
    [],
  )
  const passages: Passage[] = []
  let at = 0
  for (const { start, end, kind, to } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) passages.push({ text: text.slice(at, start), kind: null, to: text.slice(at, start) })
    passages.push({ text: text.slice(start, end), kind, to })
    at = end
  }
  if (at < text.length) passages.push({ text: text.slice(at), kind: null, to: text.slice(at) })
  return passages
}

/** The text with everything replaced that was found. */
export function anonymised(text: string, known: KnownValues): string {
  return passagesOf(text, known)
    .map(({ to }) => to)
    .join('')
}

/** What was found in some texts, each once, in the order of the text. */
export function replacementsIn(texts: readonly string[], known: KnownValues): readonly Replacement[] {
  const found = new Map<string, Replacement>()
  for (const { text: from, kind, to } of texts.flatMap((text) => passagesOf(text, known))) {
    if (kind === null) continue
    const times = (found.get(from)?.times ?? 0) + 1
    found.set(from, { kind, from, to, times })
  }
  return [...found.values()]
}

/** Finders of what is known; the longest first, so that a name within an address goes with it. */
function knownFinders(known: KnownValues): readonly Finder[] {
  const literal = (kind: PersonalKind, to: string) => (value: string) => ({ kind, value: value.trim(), to })
  const values = [
    ...known.names.map(literal('name', NAME_OF.names)),
    ...known.names.flatMap(givenNames).map(literal('name', NAME_OF.names)),
    ...known.staffNames.map(literal('staff', NAME_OF.staffNames)),
    ...known.households.flatMap(addressForms).map(literal('household', '某户')),
    ...known.phones.map(literal('phone', '（电话）')),
    ...known.numbers.map(literal('number', NAME_OF.numbers)),
    ...known.officeNames.map(literal('office', NAME_OF.officeNames)),
  ].filter(({ value }) => [...value].length > 1)
  return values
    .toSorted((a, b) => b.value.length - a.value.length)
    .map(({ kind, value, to }) => ({ kind, to, pattern: literalPattern(value) }))
}

/** As it is written by hand: spaces do not hide it, wide digits are digits; a room is no part of a longer number. */
function literalPattern(value: string): RegExp {
  const characters = [...value.normalize('NFKC')].filter((character) => character.trim() !== '')
  const isRoom = /^\d{1,4}$/u.test(characters.join(''))
  const [before, after] = isRoom ? ['(?<![0-9０-９])', '(?![0-9０-９])'] : ['', '']
  return new RegExp(`${before}${characters.map(eitherWidth).join('[\\s·]*')}${after}`, 'giu')
}

function eitherWidth(character: string): string {
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  if (!/^[0-9A-Za-z]$/u.test(character)) return escaped
  const wide = String.fromCharCode(character.charCodeAt(0) + 0xfee0)
  return `[${character}${wide}]`
}

/** Of 张宏伟 also 宏伟; a given name of one character says too little. */
function givenNames(name: string): readonly string[] {
  const full = name.trim()
  return /^[\u4e00-\u9fff]{3,4}$/u.test(full) ? [full.slice(full.length - SHORTEST_GIVEN_NAME)] : []
}

/** The ways an address is written and said: 3-1201, 3栋1201, 3号楼1201, 1201. */
function addressForms(address: string): readonly string[] {
  const parsed = parseHousehold(address)
  if (parsed === null) return [address]
  const { phase, building, unit, room } = parsed
  const units = unit === '' ? [''] : [`${unit}单元`, '']
  const phases = phase === '' ? [''] : [`${phase}期`, '']
  const spoken = ['栋', '号楼', '幢', '座', '#'].flatMap((mark) =>
    phases.flatMap((ofPhase) => units.map((ofUnit) => `${ofPhase}${building}${mark}${ofUnit}${room}`)),
  )
  const rooms = room.length >= 3 ? [`${room}室`, `${room}房`, room] : []
  return [address, parsed.canonical, `${building}-${room}`, ...spoken, ...rooms]
}

function spansOf(text: string, { kind, pattern, to }: Finder): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const kept = match.groups?.['keep'] ?? ''
    const start = match.index + kept.length
    const end = match.index + match[0].length
    return end > start ? [{ start, end, kind, to }] : []
  })
}

function isFree({ start, end }: Span, taken: readonly Span[]): boolean {
  return taken.every((span) => end <= span.start || start >= span.end)
}
