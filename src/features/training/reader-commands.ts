import type { Command } from '../../commands/command.ts'

/** What can be done with a training case that is being read. */
export interface ReaderActions {
  readonly isToCheck: boolean
  readonly isWithdrawn: boolean
  /** A reason is being written. */
  readonly isAsking: boolean
  readonly save: () => void
  readonly ask: (kind: 'trainingReturned' | 'trainingWithdrawn') => void
  readonly edit: () => void
  readonly leave: () => void
}

/** The keys of a training case. Who may, the rules say: a refusal names them. */
export function readerCommands(actions: ReaderActions): readonly Command[] {
  const { isToCheck, isWithdrawn, isAsking } = actions
  const key = (id: string, titleKey: string, keys: readonly string[], run: () => void): Command => ({
    id: `training:${id}`,
    titleKey,
    keys,
    run,
    isInFooter: true,
  })
  const back = key('back', 'commands.back', ['Escape'], actions.leave)
  if (isAsking) return [key('reason', 'commands.save', ['Ctrl+Enter'], actions.save), back]
  return [
    ...(isToCheck
      ? [
          key('approve', 'training.key.approve', ['Ctrl+Enter'], actions.save),
          key('return', 'training.key.return', ['R'], () => actions.ask('trainingReturned')),
        ]
      : []),
    ...(isWithdrawn
      ? []
      : [
          key('edit', 'training.key.edit', ['E'], actions.edit),
          key('withdraw', 'training.key.withdraw', ['X'], () => actions.ask('trainingWithdrawn')),
        ]),
    back,
  ]
}
