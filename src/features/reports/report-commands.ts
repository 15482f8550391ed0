import type { Command } from '../../commands/command.ts'
import type { TableId } from './reports-place.ts'

/** Tables in the order of their digits. */
export const TABLES: readonly TableId[] = [
  'serviceCategory',
  'causeCategory',
  'channel',
  'building',
  'department',
  'nature',
  'month',
]

interface ReportKeys {
  /** Whether the cases behind a figure lie over the figures: their keys hold then. */
  readonly isListed: () => boolean
  /** Whether a counting takes so long that it can be given up. */
  readonly isCounting: () => boolean
  readonly stop: () => void
  /** Whether there are figures to print (F09). */
  readonly canPrint: () => boolean
  readonly print: () => void
  readonly walk: (down: number, right: number) => void
  readonly shift: (steps: number) => void
  readonly type: () => void
  readonly toTable: (table: TableId) => void
}

/** What the keys do on the screen of numbers. */
export function reportCommands({
  isListed,
  isCounting,
  stop,
  canPrint,
  print,
  walk,
  shift,
  type,
  toTable,
}: ReportKeys): readonly Command[] {
  const when = (): boolean => !isListed()
  const move = (id: string, keys: readonly string[], down: number, right: number): Command => ({
    id: `reports:${id}`,
    titleKey: `reports.command.${id}`,
    keys,
    when,
    isRepeating: true,
    isInFooter: id === 'down' || id === 'up',
    run: () => walk(down, right),
  })
  return [
    move('down', ['J', 'ArrowDown'], 1, 0),
    move('up', ['K', 'ArrowUp'], -1, 0),
    move('left', ['H', 'ArrowLeft'], 0, -1),
    move('right', ['L', 'ArrowRight'], 0, 1),
    {
      id: 'reports:stop',
      titleKey: 'reports.command.stop',
      keys: ['Escape'],
      when: isCounting,
      isInFooter: true,
      run: stop,
    },
    {
      id: 'reports:open',
      titleKey: 'reports.command.open',
      keys: ['Enter'],
      when,
      isInFooter: true,
      run: () => walk(0, 0),
    },
    {
      id: 'reports:earlier',
      titleKey: 'reports.command.earlier',
      keys: ['[', 'PageUp'],
      when,
      isInFooter: true,
      isRepeating: true,
      run: () => shift(-1),
    },
    {
      id: 'reports:later',
      titleKey: 'reports.command.later',
      keys: [']', 'PageDown'],
      when,
      isInFooter: true,
      isRepeating: true,
      run: () => shift(1),
    },
    {
      id: 'reports:type',
      titleKey: 'reports.command.type',
      keys: ['/', 'G'],
      when,
      isInFooter: true,
      run: type,
    },
    {
      id: 'reports:print',
      titleKey: 'papers.desk.summary',
      keys: ['Ctrl+P', 'P'],
      when: () => when() && canPrint(),
      isInFooter: true,
      run: print,
    },
    ...TABLES.map((table, index) => ({
      id: `reports:table:${table}`,
      titleKey: `reports.command.table.${table}`,
      keys: [String(index + 1)],
      when,
      run: () => toTable(table),
    })),
  ]
}
