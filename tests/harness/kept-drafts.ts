import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything written down of drafts, as text. */
export function keptDrafts(dataFolder: string): string {
  const folder = join(dataFolder, 'drafts')
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  } catch {
    return ''
  }
}
