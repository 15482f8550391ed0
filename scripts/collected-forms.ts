import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const FORM_LIMIT_MS = 60_000

/** Waits until the app has written F01 of every case, then copies them to where they are wanted. */
export async function collectForms(
  documents: string,
  target: string,
  numbers: ReadonlySet<string>,
): Promise<Set<string>> {
  const source = join(documents, 'Tingsu Desk', 'Forms')
  const found = new Set<string>()
  const until = Date.now() + FORM_LIMIT_MS
  while (found.size < numbers.size && Date.now() < until) {
    for (const name of await readdir(source).catch((): string[] => [])) {
      const number = [...numbers].find((candidate) => name.startsWith(candidate) && name.endsWith('.pdf'))
      if (number === undefined || found.has(number)) continue
      await copyFile(join(source, name), join(target, name))
      found.add(number)
    }
    if (found.size < numbers.size) await new Promise((settle) => setTimeout(settle, 100))
  }
  return found
}
