import type { Command } from '../../commands/command.ts'

/** What the list of training cases can do. */
export interface TrainingList {
  /** The number of a case is being typed. */
  readonly isAsking: boolean
  readonly walk: (step: 1 | -1) => void
  readonly search: () => void
  readonly askNumber: () => void
  readonly leaveNumber: () => void
}

/** The keys of the list; a line with the focus opens by itself. */
export function trainingListCommands(list: TrainingList): readonly Command[] {
  return [
    {
      id: 'trainingList:down',
      titleKey: 'commands.down',
      keys: ['J', 'ArrowDown'],
      isInFooter: true,
      isRepeating: true,
      run: () => list.walk(1),
    },
    {
      id: 'trainingList:up',
      titleKey: 'commands.up',
      keys: ['K', 'ArrowUp'],
      isInFooter: true,
      isRepeating: true,
      run: () => list.walk(-1),
    },
    {
      id: 'trainingList:open',
      titleKey: 'commands.open',
      keys: ['Enter'],
      isInFooter: true,
      run: () => list.walk(1),
    },
    {
      id: 'trainingList:new',
      titleKey: 'training.key.new',
      keys: ['N'],
      isInFooter: true,
      run: list.askNumber,
    },
    {
      id: 'trainingList:search',
      titleKey: 'training.key.search',
      keys: ['/'],
      isInFooter: true,
      run: list.search,
    },
    ...(list.isAsking
      ? [
          {
            id: 'trainingList:back',
            titleKey: 'commands.back',
            keys: ['Escape'],
            isInFooter: true,
            run: list.leaveNumber,
          },
        ]
      : []),
  ]
}
