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
      id: 'worklist:filter',
      titleKey: 'commands.filter',
      keys: ['F'],
      isInFooter: true,
      run: keys.openFilter,
    },
  ]
}
