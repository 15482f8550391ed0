import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface ReadEvent {
  readonly id: string
  readonly commandId: string
  readonly kind: string
  readonly seq: number
  /** Staff id. */
  readonly by: string
  readonly stream: { readonly kind: string; readonly id: string }
  readonly data: Readonly<Record<string, unknown>>
  readonly personal?: {
    readonly hash: string
    readonly salt?: string
    readonly content?: Readonly<Record<string, unknown>>
  }
}

/**
 * Reads a journal folder by the words of ADR 2 and 3 alone, sharing no code with the product, and throws at the first
 * line that does not follow the one before it.
 */
export function readJournal(dataFolder: string): readonly ReadEvent[] {
  const journal = join(dataFolder, 'journal')
  return readdirSync(journal).flatMap((origin) => readChain(join(journal, origin)))
}

function readChain(folder: string): readonly ReadEvent[] {
  const events: ReadEvent[] = []
  let head = ''
  for (const name of readdirSync(folder)
    .filter((file) => /^\d+\.jsonl$/.test(file))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text !== '' && !text.endsWith('\n')) throw new Error(`${name} ends in the middle of a line`)
    const [header, ...lines] = text.split('\n').filter((line) => line !== '')
    const after = (JSON.parse(header ?? '{}') as { after?: { head: string } }).after
    if (after?.head !== head)
      throw new Error(`${name} continues from ${String(after?.head)}; expected ${head}`)
    for (const line of lines) {
      const { batch, event, prev } = JSON.parse(line) as { batch: number[]; event: ReadEvent; prev: string }
      if (prev !== head)
        throw new Error(`${name}: event ${String(event.seq)} follows ${prev}; expected ${head}`)
      if (event.seq !== events.length + 1)
        throw new Error(`${name}: event ${String(event.seq)} after ${String(events.length)}`)
      checkSeal(event)
      const { personal, ...rest } = event
      head = sha256(
        sortedJson({ batch, event: personal ? { ...rest, personal: { hash: personal.hash } } : rest, prev }),
      )
      events.push(event)
    }
  }
  return events
}

function checkSeal({ id, personal }: ReadEvent): void {
  if (personal?.salt === undefined) return
  if (sha256(personal.salt + sortedJson(personal.content)) !== personal.hash) {
    throw new Error(`Personal content of ${id} does not match its hash`)
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** RFC 8785 for what the journal holds: integers, strings, booleans, null, arrays and objects. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${sortedJson(held)}`)
    .join(',')}}`
}

/** Contents of the cases in the journal, in the order of their registration. */
export function registeredContents(dataFolder: string): readonly string[] {
  return readJournal(dataFolder)
    .filter(({ kind }) => kind === 'registered')
    .map(({ personal }) => {
      const content = personal?.content?.['content']
      return typeof content === 'string' ? content : ''
    })
}
