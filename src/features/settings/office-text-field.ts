import { MOST_IDENTITY_CHARACTERS } from '../../domain/office-identity.ts'

/** Most characters of the office's texts of one line; name and telephone as at the set-up. */
export const LONGEST_OFFICE_TEXT = {
  officeName: 300,
  officePhone: 300,
  officeAddress: MOST_IDENTITY_CHARACTERS.officeAddress,
  formPrefix: MOST_IDENTITY_CHARACTERS.formPrefix,
  formFooter: MOST_IDENTITY_CHARACTERS.formFooter,
} as const
export type OfficeTextField = keyof typeof LONGEST_OFFICE_TEXT
