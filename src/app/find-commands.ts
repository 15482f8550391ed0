import type { Command } from '../commands/command.ts'
import { keyLabel } from '../ui/key-label.ts'

/** A command with its name in the language of the screen. */
export interface TitledCommand {
  readonly command: Command
  readonly title: string
}

/** Commands whose name or keys contain every word of the query, whatever its case and width. */
export function findCommands(commands: readonly TitledCommand[], query: string): readonly TitledCommand[] {
  const words = query.normalize('NFKC').toLowerCase().split(/[\s+]+/u).filter((word) => word !== '')
  return commands.filter(({ command, title }) => {
    const text = `${title} ${command.keys.map(keyLabel).join(' ')}`.normalize('NFKC').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
