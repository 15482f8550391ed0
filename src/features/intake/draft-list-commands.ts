import type { Command } from '../../commands/command.ts'

export interface DraftListActions {
  /** Whether the reason of throwing away is being written. */
  readonly isAsking: () => boolean
  readonly walk: (step: 1 | -1) => void
  readonly takeUp: () => void
  readonly askReason: () => void
  readonly stopAsking: () => void | Promise<void>
  readonly close: () => void
}

/** What the keys do in the list of drafts. */
export function draftListCommands(actions: DraftListActions): readonly Command[] {
  const isListed = () => !actions.isAsking()
  return [
    {
      id: 'drafts.down',
      titleKey: 'drafts.command.down',
      keys: ['ArrowDown', 'J'],
      when: isListed,
      isRepeating: true,
      run: () => actions.walk(1),
    },
    {
      id: 'drafts.up',
      titleKey: 'drafts.command.up',
      keys: ['ArrowUp', 'K'],
      when: isListed,
      isRepeating: true,
      run: () => actions.walk(-1),
    },
    {
      id: 'drafts.takeUpHere',
      titleKey: 'drafts.command.takeUp',
      keys: ['Enter'],
      when: isListed,
      run: actions.takeUp,
      isInFooter: true,
    },
    {
      id: 'drafts.discardHere',
      titleKey: 'drafts.command.discardHere',
      keys: ['Delete', 'Alt+Delete'],
      when: isListed,
      run: actions.askReason,
      isInFooter: true,
    },
    {
      id: 'drafts.stopAsking',
      titleKey: 'drafts.command.keep',
      keys: ['Escape'],
      when: actions.isAsking,
      run: actions.stopAsking,
      isInFooter: true,
    },
    {
      id: 'drafts.close',
      titleKey: 'commands.back',
      keys: ['Escape', 'Ctrl+Shift+D'],
      when: isListed,
      run: actions.close,
      isInFooter: true,
    },
  ]
}
