/** A household's address within the estate. Parts nobody typed are `''`. */
export interface Household {
  /** One way of writing it: `2-3-1-1201`, `3-1-1201`, `3-1201`. */
  readonly canonical: string
  readonly phase: string
  readonly building: string
  readonly unit: string
  readonly room: string
}

type Part = 'phase' | 'building' | 'unit' | 'room'

/** How people mark the parts. Longer marks stand before those they begin with. */
const MARKS = {
  期: 'phase',
  号楼: 'building',
  栋: 'building',
  幢: 'building',
  座: 'building',
  '#': 'building',
  单元: 'unit',
  室: 'room',
  房: 'room',
  号: 'room',
} as const satisfies Record<string, Part>

/** Which parts unmarked numbers may be, by how many there are; the first that fits the marks is taken. */
const SHAPES: readonly (readonly Part[])[] = [
  ['building', 'room'],
  ['building', 'unit', 'room'],
  ['phase', 'building', 'room'],
  ['phase', 'building', 'unit', 'room'],
]

/** Longest parts that are still an address; a telephone number or a date of eight digits is none. */
const LONGEST_PART = { phase: 2, building: 5, unit: 3, room: 6 } as const satisfies Record<Part, number>
const LONGEST_HOUSEHOLD = 40

const TOKEN = new RegExp(`([0-9A-Z]+)\\s*(${Object.keys(MARKS).join('|')})?[\\s\\-—–−/、.,·]*`, 'y')

/**
 * Reads `2-3-1-1201`, `3-1201`, `3栋1单元1201`, `３－１２０１` and the like (`desk.md`, "Intake"); `null` when the text
 * is no such address. It then stays as it was typed (P11).
 */
export function parseHousehold(text: string): Household | null {
  const tokens = tokensOf(plain(text))
  const shape = SHAPES.find(
    (parts) =>
      parts.length === tokens.length &&
      tokens.every(({ value, mark }, at) => {
        const part = parts[at]
        return part !== undefined && (mark === null || mark === part) && value.length <= LONGEST_PART[part]
      }),
  )
  if (shape === undefined) return null
  const valueOf = (part: Part) => tokens[shape.indexOf(part)]?.value ?? ''
  const parts = {
    phase: withoutZeros(valueOf('phase')),
    building: withoutZeros(valueOf('building')),
    unit: withoutZeros(valueOf('unit')),
    room: valueOf('room'),
  }
  return { canonical: canonicalOf(parts), ...parts }
}

/** The building for statistics that outlive an erasure; `null` when the text is no address. */
export function buildingOf(text: string): string | null {
  return parseHousehold(text)?.building ?? null
}

/** Whether two texts may name the same household: building and room agree, phase and unit where both say them. */
export function isSameHousehold(a: string, b: string): boolean {
  if (householdKey(a) !== householdKey(b) || householdKey(a) === '') return false
  const [first, second] = [parseHousehold(a), parseHousehold(b)]
  if (first === null || second === null) return first === second
  const agree = (part: 'phase' | 'unit') =>
    first[part] === '' || second[part] === '' || first[part] === second[part]
  return agree('phase') && agree('unit')
}

/** Key under which households that may be the same are found: building and room, or the plain text. */
export function householdKey(text: string): string {
  const parsed = parseHousehold(text)
  return parsed === null ? plain(text).replace(/\s+/g, '') : `${parsed.building}-${withoutZeros(parsed.room)}`
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}

function tokensOf(text: string): readonly { readonly value: string; readonly mark: Part | null }[] {
  if (text.length > LONGEST_HOUSEHOLD) return []
  const tokens = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const [, value, mark] = TOKEN.exec(text) ?? []
    if (value === undefined) return []
    tokens.push({ value, mark: markedPart(mark) })
  }
  return tokens
}

function markedPart(mark: string | undefined): Part | null {
  return Object.entries(MARKS).find(([text]) => text === mark)?.[1] ?? null
}

function withoutZeros(value: string): string {
  return value.replace(/^0+(?=.)/, '')
}

/** A phase without a unit keeps its mark, or it would be read as building and unit. */
function canonicalOf({ phase, building, unit, room }: Omit<Household, 'canonical'>): string {
  const inPhase = [building, unit, room].filter((part) => part !== '').join('-')
  if (phase === '') return inPhase
  return unit === '' ? `${phase}期${inPhase}` : `${phase}-${inPhase}`
}

/** An address as the roster writes it: canonical where it can be read, trimmed where it cannot. */
export function canonicalAddress(text: string): string {
  return parseHousehold(text)?.canonical ?? text.trim()
}
