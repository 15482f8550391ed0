import type { OfficeSettings, StaffMember } from '../../domain/office.ts'

/** What a set-up may leave for later, in the order in which it helps most (ADR 47). */
export const SET_UP_LEFT = ['roster', 'officePhone', 'departments', 'colleagues', 'emergencyPhones'] as const
export type SetUpLeft = (typeof SET_UP_LEFT)[number]

/** What of the set-up is still open, worked out from the office itself. */
export function openSetUp(office: {
  readonly settings: OfficeSettings
  readonly staff: readonly StaffMember[]
  readonly households: number
}): readonly SetUpLeft[] {
  const { settings, staff, households } = office
  const isOpen: Readonly<Record<SetUpLeft, boolean>> = {
    roster: households === 0,
    officePhone: settings.officePhone.trim() === '',
    departments: settings.departments.length === 0,
    colleagues: staff.length < 2,
    emergencyPhones: [settings.liftCompanyPhone, settings.dutyEngineerPhone, settings.gasCompanyPhone].every(
      (phone) => phone.trim() === '',
    ),
  }
  return SET_UP_LEFT.filter((left) => isOpen[left])
}
