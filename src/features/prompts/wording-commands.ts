import type { Command } from '../../commands/command.ts'

/** What can be done with the wordings; who is no leader only reads (§5). */
export interface WordingActions {
  readonly isLeader: boolean
  readonly isWriting: boolean
  readonly isThere: boolean
  readonly isOwn: boolean
  readonly isRetired: boolean
  readonly walk: (step: 1 | -1) => void
  readonly search: () => void
  readonly edit: () => void
  readonly add: () => void
  readonly retire: () => void
  readonly reset: () => void
  readonly packs: () => void
}

/** The keys of the list of wordings; while one is written they rest. */
export function wordingCommands(actions: WordingActions): readonly Command[] {
  const { isLeader, isWriting, isThere, isOwn, isRetired } = actions
  if (isWriting) return []
  const key = (id: string, titleKey: string, keys: readonly string[], run: () => void): Command => ({
    id: `wordings:${id}`,
    titleKey,
    keys,
    run,
    isInFooter: true,
  })
  const reading = [
    { ...key('down', 'commands.down', ['J', 'ArrowDown'], () => actions.walk(1)), isRepeating: true },
    { ...key('up', 'commands.up', ['K', 'ArrowUp'], () => actions.walk(-1)), isRepeating: true },
    key('search', 'directory.key.search', ['/'], actions.search),
  ]
  if (!isLeader || !isThere) return reading
  return [
    ...reading,
    key('edit', 'wordings.key.edit', ['E', 'Enter'], actions.edit),
    key('add', 'wordings.key.add', ['N'], actions.add),
    ...(isRetired ? [] : [key('retire', 'directory.key.retire', ['X'], actions.retire)]),
    ...(isOwn || isRetired ? [key('reset', 'wordings.key.reset', ['U'], actions.reset)] : []),
    key('packs', 'wordings.key.packs', ['I'], actions.packs),
  ]
}
