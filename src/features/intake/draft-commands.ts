import type { Command } from '../../commands/command.ts'

export interface DraftActions {
  readonly takeUp: (index: number) => void
  readonly parkedCount: () => number
  readonly openList: () => void
  /** Asks for the reason of throwing away what is in hand. */
  readonly askDiscard: () => void
  readonly hasDraft: () => boolean
}

/** Digits of the keys that take up a parked draft. */
export const PARKED_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What the keys do with parked drafts, on whatever screen (`desk.md`, "Intake"). */
export function draftCommands(actions: DraftActions): readonly Command[] {
  return [
    ...PARKED_KEYS.map((digit, index) => ({
      id: `drafts.takeUp.${digit}`,
      titleKey: 'intake.command.takeUp',
      titleParams: { digit },
      keys: [`Ctrl+${digit}`],
      when: () => index < actions.parkedCount(),
      run: () => actions.takeUp(index),
    })),
    { id: 'drafts.list', titleKey: 'drafts.command.list', keys: ['Ctrl+Shift+D'], run: actions.openList },
    {
      id: 'drafts.discard',
      titleKey: 'drafts.command.discard',
      keys: ['Alt+Delete'],
      when: actions.hasDraft,
      run: actions.askDiscard,
    },
  ]
}
