import type { OfficeSettings } from '../../domain/office.ts'
import type { EmergencyCall } from './emergency-cards.ts'

/** Keys that mark a call as made, in the order of the card's calls. */
export const CALL_KEYS = ['A', 'B', 'C', 'D', 'E'] as const

/** The number to dial; '' where only the office could know it and has not set it. */
export function phoneOf(call: EmergencyCall, office: OfficeSettings): string {
  if (call === 'liftCompany') return office.liftCompanyPhone
  if (call === 'dutyEngineer') return office.dutyEngineerPhone
  return call === 'gasCompany' ? office.gasCompanyPhone : call
}
