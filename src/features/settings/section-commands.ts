import type { Command } from '../../commands/command.ts'
import { keyOfSection, SETTINGS_SECTIONS, type SettingsSection } from './settings-sections.ts'

export interface SectionKeys {
  readonly section: SettingsSection
  /** Whether the list of sections has the focus. */
  readonly isInList: () => boolean
  /** Shows a section and stays in the list. */
  readonly show: (section: SettingsSection) => Promise<void>
  /** Shows a section and goes into it. */
  readonly enter: (section: SettingsSection) => Promise<void>
  readonly search: () => void
  /** Back to the list. */
  readonly leave: () => void
}

/** What keys do in the settings: through the sections, into one, back, and to the search. */
export function sectionCommands(keys: SectionKeys): readonly Command[] {
  const beside = (step: number): SettingsSection => {
    const count = SETTINGS_SECTIONS.length
    const at = SETTINGS_SECTIONS.indexOf(keys.section)
    return SETTINGS_SECTIONS[(at + step + count) % count] ?? keys.section
  }
  return [
    {
      id: 'settings:down',
      titleKey: 'settings.command.down',
      keys: ['J', 'ArrowDown'],
      when: keys.isInList,
      isInFooter: true,
      isRepeating: true,
      run: () => keys.show(beside(1)),
    },
    {
      id: 'settings:up',
      titleKey: 'settings.command.up',
      keys: ['K', 'ArrowUp'],
      when: keys.isInList,
      isInFooter: true,
      isRepeating: true,
      run: () => keys.show(beside(-1)),
    },
    {
      id: 'settings:enter',
      titleKey: 'settings.command.enter',
      // On the button of a section Enter is the button's own and does the same.
      keys: ['Enter'],
      when: keys.isInList,
      isInFooter: true,
      run: () => keys.enter(keys.section),
    },
    {
      id: 'settings:search',
      titleKey: 'settings.search.label',
      keys: ['/'],
      isInFooter: true,
      run: keys.search,
    },
    {
      id: 'settings:back',
      titleKey: 'settings.command.back',
      keys: ['Escape'],
      isInFooter: true,
      run: keys.leave,
    },
    ...SETTINGS_SECTIONS.map((section) => ({
      id: `settings:section:${section}`,
      titleKey: `settings.section.${section}`,
      keys: [keyOfSection(section)],
      when: keys.isInList,
      run: () => keys.enter(section),
    })),
  ]
}
