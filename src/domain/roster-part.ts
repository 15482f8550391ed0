import { canonicalAddress } from './household.ts'
import type { Resident, RosterHousehold } from './roster-household.ts'

/** Somebody, or a whole household, in whom a part of what was typed was found. */
export interface RosterPart {
  readonly household: RosterHousehold
  /** `null` = it was found in the address, or is who has left. */
  readonly resident: Resident | null
  /** Who lived there and has moved away; '' = nobody. */
  readonly leftName: string
}

const LEAST_DIGITS = 3

/**
 * Whether a part of an address, a name (also from its middle) or a telephone number (three digits or more) is meant by what
 * was typed, and who it is; `null` = nothing of it. People before those who have left, they before the address.
 */
export function partOf(household: RosterHousehold, typed: string): RosterPart | null {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return null
  const digits = /^[\d\s-]+$/u.test(text) ? text.replace(/\D/gu, '') : ''
  const isPhone = ({ phone }: Resident) =>
    digits.length >= LEAST_DIGITS && phone.normalize('NFKC').replace(/\D/gu, '').includes(digits)
  const isNamed = (name: string) => digits === '' && name.toLowerCase().includes(text)
  const resident = household.residents.find((each) => isNamed(each.name) || isPhone(each))
  if (resident !== undefined) return { household, resident, leftName: '' }
  const leftName = household.leftNames.find(isNamed) ?? ''
  if (leftName !== '') return { household, resident: null, leftName }
  const address = household.address.toLowerCase()
  const isAddress = address.includes(text) || address.includes(canonicalAddress(typed).toLowerCase())
  return isAddress ? { household, resident: null, leftName: '' } : null
}
