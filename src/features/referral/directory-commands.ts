import type { Command } from '../../commands/command.ts'

/** What the directory can do; who is no leader only reads (§5). */
export interface DirectoryActions {
  readonly isLeader: boolean
  readonly isWriting: boolean
  readonly isRetired: boolean
  readonly isSupplied: boolean
  readonly isChanged: boolean
  readonly isThere: boolean
  readonly walk: (step: 1 | -1) => void
  readonly search: () => void
  readonly add: () => void
  readonly edit: () => void
  readonly confirm: () => void
  readonly retire: () => void
  readonly restore: () => void
  readonly reset: () => void
}

/** The keys of the directory; while something is written they rest. */
export function directoryCommands(actions: DirectoryActions): readonly Command[] {
  const { isLeader, isWriting, isThere, isRetired, isSupplied, isChanged } = actions
  if (isWriting) return []
  const key = (id: string, titleKey: string, keys: readonly string[], run: () => void): Command => ({
    id: `directory:${id}`,
    titleKey,
    keys,
    run,
    isInFooter: true,
  })
  const walking = [
    { ...key('down', 'commands.down', ['J', 'ArrowDown'], () => actions.walk(1)), isRepeating: true },
    { ...key('up', 'commands.up', ['K', 'ArrowUp'], () => actions.walk(-1)), isRepeating: true },
    key('search', 'directory.key.search', ['/'], actions.search),
  ]
  if (!isLeader) return walking
  const ofBody = [
    key('edit', 'directory.key.edit', ['E', 'Enter'], actions.edit),
    key('confirm', 'directory.key.confirm', ['C'], actions.confirm),
    isRetired
      ? key('restore', 'directory.key.restore', ['R'], actions.restore)
      : key('retire', 'directory.key.retire', ['X'], actions.retire),
    ...(isSupplied && isChanged ? [key('reset', 'directory.key.reset', ['U'], actions.reset)] : []),
  ]
  return [...walking, key('add', 'directory.key.add', ['N'], actions.add), ...(isThere ? ofBody : [])]
}
