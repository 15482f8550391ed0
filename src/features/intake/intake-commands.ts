import type { Command } from '../../commands/command.ts'
import type { AfterSave } from '../../domain/office.ts'

export interface IntakeActions {
  readonly afterSave: AfterSave
  readonly save: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly park: () => void
  readonly takeUp: (index: number) => void
  readonly parkedCount: () => number
  readonly openSaved: () => void
  readonly hasSaved: () => boolean
}

const PARKED_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What the keys do on the intake screen (`desk.md`, "Intake"). */
export function intakeCommands(actions: IntakeActions): readonly Command[] {
  return [
    {
      id: 'intake.save',
      titleKey: `intake.command.save.${actions.afterSave}`,
      keys: ['Ctrl+Enter'],
      run: actions.save,
      isInFooter: true,
    },
    {
      id: 'intake.park',
      titleKey: 'intake.command.park',
      keys: ['Ctrl+D'],
      run: actions.park,
      isInFooter: true,
    },
    ...PARKED_KEYS.map((digit, index) => ({
      id: `intake.takeUp.${digit}`,
      titleKey: 'intake.command.takeUp',
      titleParams: { digit },
      keys: [`Ctrl+${digit}`],
      when: () => index < actions.parkedCount(),
      run: () => actions.takeUp(index),
    })),
    {
      id: 'intake.leave',
      titleKey: 'intake.command.leave',
      keys: ['Escape'],
      run: actions.leave,
      isInFooter: true,
    },
    {
      id: 'intake.openSaved',
      titleKey: 'intake.command.openSaved',
      keys: ['Alt+O'],
      when: actions.hasSaved,
      run: actions.openSaved,
      isInFooter: true,
    },
  ]
}
