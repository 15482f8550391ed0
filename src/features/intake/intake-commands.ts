import type { Command } from '../../commands/command.ts'
import type { AfterSave } from '../../domain/office.ts'

export interface IntakeActions {
  readonly afterSave: AfterSave
  readonly save: () => Promise<void>
  readonly leave: () => void
  readonly park: () => void
  readonly undo: () => void
  readonly canUndo: () => boolean
  readonly openSaved: () => void
  readonly hasSaved: () => boolean
  /** P5: prints what the complainant takes along. */
  readonly printReceipt: () => void
  readonly hasReceipt: () => boolean
  /** P15: whether a visitor reads along, and so words that judge may be hidden. */
  readonly hasVisitor: () => boolean
  readonly toggleDiscretion: () => void
}

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
    {
      id: 'intake.undo',
      titleKey: 'intake.command.undo',
      keys: ['Alt+Z'],
      when: actions.canUndo,
      run: actions.undo,
    },
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
    {
      id: 'intake.receipt',
      titleKey: 'commands.receipt',
      keys: ['Alt+I'],
      when: actions.hasReceipt,
      run: actions.printReceipt,
    },
    {
      id: 'intake.discretion',
      titleKey: 'intake.command.discretion',
      keys: ['Alt+V'],
      when: actions.hasVisitor,
      run: actions.toggleDiscretion,
    },
  ]
}
