import type { HouseholdEntry } from '../../domain/decide-roster.ts'
import type { FoldedHousehold, Resident } from '../../domain/roster-household.ts'

/** A household while it is being edited; the last line of people is always an empty one. */
export interface HouseholdForm {
  readonly householdId: string
  address: string
  movedIn: string
  people: PersonLine[]
  leftIds: string[]
}

/** One line of people: a resident who may still be without a name. */
export type PersonLine = { -readonly [Key in keyof Resident]: Resident[Key] }

/** The form of a household, or of a new one. */
export function householdForm(current: FoldedHousehold | null, newId: () => string): HouseholdForm {
  return {
    householdId: current?.householdId ?? newId(),
    address: current?.address ?? '',
    movedIn: current?.movedIn ?? '',
    people: [...(current?.residents.map((resident) => ({ ...resident })) ?? []), emptyLine(newId)],
    leftIds: [],
  }
}

/** Keeps an empty line at the end, so that one more person is always a matter of writing. */
export function keepEmptyLine(form: HouseholdForm, newId: () => string): void {
  const last = form.people.at(-1)
  if (last === undefined || !isEmpty(last)) form.people.push(emptyLine(newId))
}

/** Takes the person of a line out of the household: they have left. */
export function leaveLine(form: HouseholdForm, residentId: string, newId: () => string): void {
  form.people = form.people.filter((line) => line.residentId !== residentId)
  form.leftIds.push(residentId)
  keepEmptyLine(form, newId)
}

/** What is to stand in the roster. */
export function entryOf(form: HouseholdForm): HouseholdEntry {
  return { ...form, residents: form.people.filter((line) => !isEmpty(line)) }
}

function emptyLine(newId: () => string): PersonLine {
  return { residentId: newId(), name: '', relation: null, phone: '' }
}

function isEmpty({ name, phone, relation }: PersonLine): boolean {
  return name.trim() === '' && phone.trim() === '' && relation === null
}
