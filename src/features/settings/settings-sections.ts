/** The sections of the settings, in the order of their list; the digit of each chooses it (`1` … `9`, `0`). */
export const SETTINGS_SECTIONS = [
  'office',
  'departments',
  'categories',
  'staff',
  'calendar',
  'forms',
  'destinations',
  'look',
  'keys',
  'computer',
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

/** Sections that hold what the office decides: whoever leads it changes them, everybody may read them. */
export const OFFICE_SECTIONS: readonly SettingsSection[] = [
  'office',
  'departments',
  'categories',
  'calendar',
  'forms',
]

/** The section of a name in an address; `null` where the name says none. */
export function sectionNamed(name: unknown): SettingsSection | null {
  return SETTINGS_SECTIONS.find((section) => section === name) ?? null
}

/** The digit before a section of the list. */
export function keyOfSection(section: SettingsSection): string {
  return String((SETTINGS_SECTIONS.indexOf(section) + 1) % 10)
}
