/** The screens that exist, in the order of the rail; keys from `desk.md`, "Screens". */
export const SCREENS = [
  { name: 'intake', keys: 'F2', titleKey: 'shell.screen.intake' },
  { name: 'worklist', keys: 'F3', titleKey: 'shell.screen.worklist' },
  { name: 'visits', keys: 'F4', titleKey: 'shell.screen.visits' },
  { name: 'reports', keys: 'F7', titleKey: 'shell.screen.reports' },
  { name: 'records', keys: 'F8', titleKey: 'shell.screen.records' },
  { name: 'prompts', keys: 'F9', titleKey: 'shell.screen.prompts' },
  { name: 'training', keys: 'Shift+F9', titleKey: 'shell.screen.training' },
  { name: 'settings', keys: 'Ctrl+,', titleKey: 'shell.screen.settings' },
] as const

const OF_WORKLIST = ['case', 'slips', 'blankForms', 'printing', 'handover']

/** Screen a route belongs to on the rail: cases and papers are part of the worklist, the roster of the settings, an import of the records. */
export function railName(routeName: unknown): string {
  if (OF_WORKLIST.some((name) => name === routeName)) return 'worklist'
  if (routeName === 'import') return 'records'
  return routeName === 'roster' ? 'settings' : String(routeName)
}
