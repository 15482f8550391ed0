import type { Command } from '../../commands/command.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import type { RegularLine } from './regular-lines.ts'
import type { TypedVisitKind } from './visit-entry.ts'

/** What the list of visits can do with the line that has the focus. */
export interface VisitList {
  readonly walk: (step: 1 | -1) => void
  /** The regular visit with the focus; `null` = a case has it, or nothing. */
  readonly regular: () => RegularLine | null
  readonly actOnCase: (wanted: ActKind | null) => void
  readonly go: (line: RegularLine) => void
  readonly open: (kind: TypedVisitKind, line: RegularLine | null) => void
  readonly hear: (line: RegularLine) => Promise<void>
  readonly showDayList: () => void
  /** The record form of the visit with the focus; `null` = to be filled in by hand. */
  readonly showForm: (line: RegularLine | null) => void
}

/** The keys of the visits screen; a case and a regular visit answer to the same ones where they mean the same. */
export function visitCommands(list: VisitList): readonly Command[] {
  const isStanding = (line: RegularLine | null): boolean =>
    line?.part === 'appointed' || line?.part === 'overdue'
  const on = (kind: TypedVisitKind) => () => {
    const line = list.regular()
    if (line !== null) list.open(kind, line)
  }
  return [
    command('down', 'commands.down', ['J', 'ArrowDown'], () => list.walk(1), { isRepeating: true }),
    command('up', 'commands.up', ['K', 'ArrowUp'], () => list.walk(-1), { isRepeating: true }),
    command('open', 'commands.open', ['Enter'], () => list.walk(1)),
    command('act', 'commands.actOnRow', ['A'], () => {
      const line = list.regular()
      if (line === null) list.actOnCase(null)
      else list.go(line)
    }),
    command('plan', 'regularVisits.key.plan', ['P'], () => {
      const line = list.regular()
      if (line === null) list.actOnCase('visitPlanned')
      else list.open(isStanding(line) ? 'regularVisitPutOff' : 'regularVisitPlanned', line)
    }),
    command('new', 'regularVisits.key.new', ['N'], () => list.open('regularVisitPlanned', null)),
    command('missed', 'regularVisits.key.missed', ['M'], () => {
      if (isStanding(list.regular())) on('regularVisitMissed')()
    }),
    command(
      'hear',
      'regularVisits.key.hear',
      ['C'],
      async () => {
        const line = list.regular()
        if (line?.part === 'made') await list.hear(line)
      },
      { isInFooter: false },
    ),
    command('end', 'regularVisits.key.end', ['X'], on('regularVisitsEnded'), { isInFooter: false }),
    command('day', 'regularVisits.key.dayList', ['D'], () => list.showDayList()),
    command('form', 'papers.desk.visit', ['Ctrl+P'], () => list.showForm(list.regular())),
  ]
}

function command(
  id: string,
  titleKey: string,
  keys: readonly string[],
  run: Command['run'],
  more: Partial<Pick<Command, 'isRepeating' | 'isInFooter'>> = {},
): Command {
  return { id: `visits:${id}`, titleKey, keys, run, isInFooter: true, ...more }
}
