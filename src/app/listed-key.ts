import type { Command } from '../commands/command.ts'

/** A line of help: keys and what they do. */
export type ListedKey = Pick<Command, 'id' | 'keys' | 'titleKey' | 'titleParams'>

/** Keys that belong to every field and are no commands (`desk.md`, "Intake"). */
export const FIELD_KEYS: readonly ListedKey[] = [
  { id: 'field:next', keys: ['Enter'], titleKey: 'commands.nextField' },
  { id: 'field:newLine', keys: ['Shift+Enter'], titleKey: 'commands.newLine' },
  { id: 'field:previous', keys: ['Shift+Tab'], titleKey: 'commands.previousField' },
  { id: 'field:choose', keys: ['0…9', 'A…Z'], titleKey: 'commands.chooseOption' },
  { id: 'field:option', keys: ['ArrowLeft', 'ArrowRight'], titleKey: 'commands.otherOption' },
  { id: 'field:list', keys: ['ArrowDown'], titleKey: 'commands.intoList' },
  { id: 'evidence:open', keys: ['Enter'], titleKey: 'commands.openEvidence' },
  { id: 'evidence:origin', keys: ['1', '2'], titleKey: 'commands.evidenceOrigin' },
  { id: 'evidence:remove', keys: ['Delete'], titleKey: 'commands.removeEvidence' },
]
