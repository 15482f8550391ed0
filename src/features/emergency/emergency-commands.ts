import type { Command } from '../../commands/command.ts'
import type { EmergencyCardText } from './emergency-cards.ts'
import { CALL_KEYS } from './emergency-phone.ts'

export interface EmergencyActions {
  readonly cards: readonly EmergencyCardText[]
  readonly callCount: () => number
  readonly isChosen: () => boolean
  readonly canJoin: () => boolean
  readonly choose: (id: string) => void
  readonly mark: (index: number) => void
  readonly write: () => void
  readonly join: () => void
  readonly close: () => void
}

/** What the keys do on the emergency card (P13). */
export function emergencyCommands(actions: EmergencyActions): readonly Command[] {
  return [
    ...actions.cards.map(({ id, key, title }) => ({
      id: `emergency.kind.${id}`,
      titleKey: 'emergency.command.kind',
      titleParams: { title },
      keys: [key],
      run: () => actions.choose(id),
    })),
    ...CALL_KEYS.map((key, index) => ({
      id: `emergency.call.${key}`,
      titleKey: 'emergency.command.mark',
      titleParams: { key },
      keys: [key],
      when: () => index < actions.callCount(),
      run: () => actions.mark(index),
    })),
    {
      id: 'emergency.write',
      titleKey: 'emergency.command.write',
      keys: ['Enter'],
      when: actions.isChosen,
      run: actions.write,
      isInFooter: true,
    },
    {
      id: 'emergency.join',
      titleKey: 'emergency.command.join',
      keys: ['Shift+Enter'],
      when: () => actions.isChosen() && actions.canJoin(),
      run: actions.join,
      isInFooter: true,
    },
    {
      id: 'emergency.close',
      titleKey: 'commands.back',
      keys: ['Escape'],
      run: actions.close,
      isInFooter: true,
    },
  ]
}
