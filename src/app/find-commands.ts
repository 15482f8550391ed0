import { keyLabel } from '../ui/key-label.ts'
import type { ListedKey } from './listed-key.ts'

/** A command with its name in the language of the screen. */
export interface TitledCommand {
  readonly command: ListedKey
  readonly title: string
}

/** Commands of which every word of the query is part of the name or begins one of the keys, whatever case and width. */
export function findCommands(commands: readonly TitledCommand[], query: string): readonly TitledCommand[] {
  const words = plain(query)
    .split(/[\s+]+/u)
    .filter((word) => word !== '')
  return commands.filter(({ command, title }) => {
    const keys = command.keys.flatMap((key) => plain(keyLabel(key)).split(' '))
    return words.every((word) => plain(title).includes(word) || keys.some((key) => key.startsWith(word)))
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
