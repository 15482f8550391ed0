import type { Command } from '../../commands/command.ts'
import type { PrintWay } from './print-job.ts'

/** What the keys in front of earlier papers do. */
export interface EarlierKeys {
  readonly papers: number
  readonly choose: (index: number) => void
  readonly walk: (step: 1 | -1) => void
  readonly issue: (way: PrintWay) => Promise<void>
  readonly close: () => void
}

/** The keys in front of earlier papers; printing has those of the preview. */
export function earlierCommands(keys: EarlierKeys): readonly Command[] {
  const { papers, choose, walk, issue } = keys
  const hasPapers = { when: () => papers > 0, isInFooter: true } as const
  return [
    {
      id: 'earlier:print',
      titleKey: 'commands.print',
      keys: ['Enter'],
      ...hasPapers,
      run: () => issue('dialog'),
    },
    {
      id: 'earlier:straight',
      titleKey: 'commands.printStraight',
      keys: ['D'],
      ...hasPapers,
      run: () => issue('print'),
    },
    {
      id: 'earlier:pdf',
      titleKey: 'commands.saveAsPdf',
      keys: ['Ctrl+S'],
      ...hasPapers,
      run: () => issue('pdf'),
    },
    {
      id: 'earlier:down',
      titleKey: 'papers.earlier.key.older',
      keys: ['ArrowDown', 'J'],
      ...hasPapers,
      isRepeating: true,
      run: () => walk(1),
    },
    {
      id: 'earlier:up',
      titleKey: 'papers.earlier.key.newer',
      keys: ['ArrowUp', 'K'],
      ...hasPapers,
      isRepeating: true,
      run: () => walk(-1),
    },
    ...Array.from({ length: Math.min(9, papers) }, (_, index) => ({
      id: `earlier:${String(index)}`,
      titleKey: 'papers.earlier.key.choose',
      titleParams: { place: index + 1 },
      keys: [String(index + 1)],
      run: () => choose(index),
    })),
    { id: 'earlier:close', titleKey: 'commands.back', keys: ['Escape'], isInFooter: true, run: keys.close },
  ]
}
