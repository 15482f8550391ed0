import type { StreamRef } from '../domain/event.ts'
import { peopleOf, peopleQuery, phoneTail, type FoundPerson } from '../domain/roster-lookup.ts'
import type { RosterHousehold } from '../domain/roster-household.ts'
import type { NameSpelling } from './name-spelling.ts'
import type { SpellNames } from './spelled-names.ts'

/** What the index reads; `OfficeStore` has this shape. */
export interface IndexedRoster {
  readonly roster: {
    page(afterId: string, limit: number): Promise<readonly RosterHousehold[]>
    byId(householdId: string): Promise<RosterHousehold | null>
    byPhoneTail(tail: string, limit: number): Promise<readonly RosterHousehold[]>
    byName(beginning: string, limit: number): Promise<readonly RosterHousehold[]>
  }
  onChange(listener: (changed: readonly StreamRef[]) => void): () => void
}

/** Finds people by the letters of their names. */
export interface PeopleIndex {
  /** Begins to read and spell, so that the first letters need not wait; nothing is read before. */
  prepare(): void
  /** Who is typed so: initials first, then the beginning of the whole pinyin. */
  byLetters(letters: string, limit: number): Promise<readonly FoundPerson[]>
}

interface Entry extends NameSpelling, FoundPerson {}

/** Households read and spelled at a time, so that the window is free in between. */
const PAGE = 500
/** More changed households than this are read as a whole when somebody asks again. */
const MOST_SINGLE_CHANGES = 50

/** Makes an index over the roster; built when first asked, kept up with every change after that. */
export function peopleIndex(store: IndexedRoster, spell: SpellNames): PeopleIndex {
  const entries = new Map<string, readonly Entry[]>()
  let ready: Promise<void> | null = null

  async function add(households: readonly RosterHousehold[]): Promise<void> {
    const people = households.flatMap((household) =>
      household.residents.map((resident) => ({ resident, household })),
    )
    const spellings = await spell(people.map(({ resident }) => resident.name))
    for (const { householdId } of households) entries.set(householdId, [])
    for (const [index, person] of people.entries()) {
      const spelling = spellings[index]
      const { householdId } = person.household
      if (spelling)
        entries.set(householdId, [...(entries.get(householdId) ?? []), { ...person, ...spelling }])
    }
  }

  async function build(): Promise<void> {
    let afterId = ''
    for (;;) {
      const page = await store.roster.page(afterId, PAGE)
      const last = page.at(-1)
      if (last === undefined) return
      await add(page)
      afterId = last.householdId
    }
  }

  async function follow(ids: readonly string[]): Promise<void> {
    const households = await Promise.all(ids.map((id) => store.roster.byId(id)))
    await add(households.filter((household) => household !== null))
  }

  store.onChange((changed) => {
    const ids = changed.filter(({ kind }) => kind === 'household').map(({ id }) => id)
    if (ready === null || ids.length === 0) return
    // A list comes in many pieces; it is read once, when somebody types letters again.
    ready = ids.length > MOST_SINGLE_CHANGES ? null : ready.then(() => follow(ids))
  })

  const prepare = (): Promise<void> => (ready ??= build())
  return {
    prepare: () => void prepare(),
    byLetters: async (letters, limit) => {
      await prepare()
      const all = [...entries.values()].flat()
      const byInitials = all.filter(({ initials }) => initials.startsWith(letters))
      const bySpelling = all.filter(
        ({ initials, full }) => full.startsWith(letters) && !initials.startsWith(letters),
      )
      return distinctPeople([...byInitials, ...bySpelling]).slice(0, limit)
    },
  }
}

/** A household that two desks made shows its people once. */
function distinctPeople(people: readonly FoundPerson[]): readonly FoundPerson[] {
  const seen = new Set<string>()
  return people.filter(({ resident, household }) => {
    const key = [household.address, resident.name, resident.phone].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

const INDEX_OF_STORE = new WeakMap<IndexedRoster, PeopleIndex>()

/** The one index of an office's store; the worker begins when it is first asked for. */
export function peopleIndexOf(store: IndexedRoster): PeopleIndex {
  const known = INDEX_OF_STORE.get(store)
  if (known !== undefined) return known
  let spelling: Promise<SpellNames> | null = null
  const made = peopleIndex(store, async (names) => {
    spelling ??= import('./spelled-names.ts').then(({ spellInWorker }) => spellInWorker())
    return (await spelling)(names)
  })
  INDEX_OF_STORE.set(store, made)
  return made
}

/** Households read, and people named, for one question; nobody looks through more while somebody speaks. */
const MOST_HOUSEHOLDS = 40
const MOST_PEOPLE = 30

/**
 * Who in the roster is meant by what is typed: initials or pinyin, the end of a telephone number, a name. Those of the
 * household in hand come first.
 */
export async function findPeople(
  store: IndexedRoster,
  typed: string,
  address: string,
): Promise<readonly FoundPerson[]> {
  const query = peopleQuery(typed)
  if (query === null) return []
  if (query.kind === 'letters') return peopleIndexOf(store).byLetters(query.letters, MOST_PEOPLE)
  if (query.kind === 'tail') {
    const households = await store.roster.byPhoneTail(query.tail, MOST_HOUSEHOLDS)
    return peopleOf(households, ({ phone }) => phoneTail(phone) === query.tail, address)
  }
  const households = await store.roster.byName(query.name, MOST_HOUSEHOLDS)
  return peopleOf(households, ({ name }) => name.startsWith(query.name), address)
}
