import type { Command } from '../../commands/command.ts'
import type { NextStepCode } from '../../domain/next-step.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'

/** What the keys of the worklist do. */
export interface WorklistKeys {
  readonly walk: (step: 1 | -1) => void
  readonly toggleSection: () => void
  readonly openFilter: () => void
  /** Opens the case of the row with the focus at the panel of this act; `null` = of the step it stands for. */
  readonly act: (act: ActKind | null) => void
  /** Whether the row with the focus asks for one of these steps. */
  readonly asksFor: (codes: readonly NextStepCode[]) => boolean
  readonly hasAct: () => boolean
  /** Cases to be printed together. */
  readonly isOnCase: () => boolean
  readonly mark: () => void
  readonly markAll: () => void
  readonly hasMarks: () => boolean
  readonly clearMarks: () => void
  readonly print: () => void
}

const PROGRESS = ['tellProgress', 'tellEfforts', 'tellChange', 'reply'] as const
const CHASE = ['chaseOutside'] as const
const VISIT = ['visit'] as const

/** The keys of the worklist; those for an act are there as soon as the row asks for it. */
export function worklistCommands(keys: WorklistKeys): readonly Command[] {
  const { walk, act, asksFor } = keys
  return [
    {
      id: 'worklist:down',
      titleKey: 'commands.down',
      keys: ['J', 'ArrowDown'],
      isInFooter: true,
      isRepeating: true,
      run: () => walk(1),
    },
    {
      id: 'worklist:up',
      titleKey: 'commands.up',
      keys: ['K', 'ArrowUp'],
      isInFooter: true,
      isRepeating: true,
      run: () => walk(-1),
    },
    // A focused line opens by itself; this one also serves when no line has the focus yet.
    { id: 'worklist:open', titleKey: 'commands.open', keys: ['Enter'], isInFooter: true, run: () => walk(1) },
    {
      id: 'worklist:act',
      titleKey: 'commands.actOnRow',
      keys: ['A'],
      isInFooter: true,
      when: keys.hasAct,
      run: () => act(null),
    },
    {
      id: 'worklist:told',
      titleKey: 'commands.tellProgress',
      keys: ['T'],
      when: () => asksFor(PROGRESS),
      run: () => act('progressTold'),
    },
    {
      id: 'worklist:chase',
      titleKey: 'commands.chaseOutside',
      keys: ['C'],
      when: () => asksFor(CHASE),
      run: () => act('contactLogged'),
    },
    {
      id: 'worklist:visit',
      titleKey: 'commands.visitRow',
      keys: ['V'],
      when: () => asksFor(VISIT),
      run: () => act('visitRecorded'),
    },
    {
      id: 'worklist:fold',
      titleKey: 'commands.collapse',
      keys: ['Z', 'ArrowLeft', 'ArrowRight'],
      run: keys.toggleSection,
    },
    {
      id: 'worklist:mark',
      titleKey: 'worklist.key.mark',
      keys: ['Space'],
      when: keys.isOnCase,
      isInFooter: true,
      run: keys.mark,
    },
    { id: 'worklist:markAll', titleKey: 'worklist.key.markAll', keys: ['Ctrl+A'], run: keys.markAll },
    {
      id: 'worklist:clearMarks',
      titleKey: 'worklist.key.clearMarks',
      keys: ['Escape'],
      when: keys.hasMarks,
      run: keys.clearMarks,
    },
    {
      id: 'worklist:print',
      titleKey: 'worklist.key.print',
      keys: ['Ctrl+P'],
      isInFooter: true,
      run: keys.print,
    },
    {
      id: 'worklist:filter',
      titleKey: 'commands.filter',
      keys: ['F'],
      isInFooter: true,
      run: keys.openFilter,
    },
  ]
}
