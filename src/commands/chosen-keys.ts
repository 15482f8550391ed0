import type { Command } from './command.ts'

/** Keys somebody has chosen for commands, by the id of the command; each takes the place of the key that is shown. */
export type ChosenKeys = Readonly<Record<string, string>>

/** The keys of a command at this desk: the chosen one instead of the first, the others as they are. */
export function keysOf({ id, keys }: Pick<Command, 'id' | 'keys'>, chosen: ChosenKeys): readonly string[] {
  const mine = chosen[id]
  return mine === undefined ? keys : [mine, ...keys.slice(1)]
}
