import type { Command } from '../../commands/command.ts'
import { PARKED_KEYS } from './draft-commands.ts'

export interface DraftListActions {
  /** Whether the reason of throwing away is being written. */
  readonly isAsking: () => boolean
  readonly walk: (step: 1 | -1) => void
  readonly takeUp: () => void
  /** Takes up the one whose key stands before it; the keys of the screen below rest. */
  readonly takeUpAt: (index: number) => void
  readonly parkedCount: () => number
  readonly askReason: () => void
  readonly stopAsking: () => void | Promise<void>
  readonly close: () => void
}

/** What the keys do in the list of drafts. */
export function draftListCommands(actions: DraftListActions): readonly Command[] {
  const isListed = () => !actions.isAsking()
  return [
    ...PARKED_KEYS.map((digit, index) => ({
      id: `drafts.takeUpHere.${digit}`,
      titleKey: 'intake.command.takeUp',
      titleParams: { digit },
      keys: [`Ctrl+${digit}`],
      when: () => index < actions.parkedCount(),
      run: () => actions.takeUpAt(index),
    })),
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
