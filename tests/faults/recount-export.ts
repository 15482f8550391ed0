import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { readZipEntry, zipEntries } from './node-unzip.ts'

/**
 * Counts an export again with nothing of the program: 7-Zip, Python's zipfile or a few lines of Node take it apart, Node hashes.
 *
 * Shares no code with `src/formats`, so that a mistake there is not repeated here.
 */
export interface Recount {
  readonly archiveIsSound: boolean
  readonly tool: '7z' | 'python3' | 'node'
  readonly cases: number
  readonly events: number
  readonly entries: number
  /** Numbers of the cases, sorted. */
  readonly numbers: readonly string[]
  /** Every difference between manifest and content, in words; empty when there is none. */
  readonly differences: readonly string[]
  readonly sha256: Readonly<Record<string, string>>
}

interface Tool {
  readonly name: Recount['tool']
  isSound(path: string): boolean
  names(path: string): string[]
  read(path: string, entry: string): Buffer
}

const BIG = { maxBuffer: 8 * 1024 ** 3, stdio: 'pipe' } as const

const sevenZip: Tool = {
  name: '7z',
  isSound: (path) => spawnSync('7z', ['t', path], { stdio: 'ignore' }).status === 0,
  names(path) {
    const listed = execFileSync('7z', ['l', '-slt', '-ba', '-sccUTF-8', path], BIG).toString()
    return [...listed.matchAll(/^Path = (.*)$/gm)].map((found) => found[1] ?? '')
  },
  read: (path, entry) => execFileSync('7z', ['x', '-so', '-spd', path, entry], BIG),
}

const pythonProgram = (body: string) => `import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n${body}`
const python: Tool = {
  name: 'python3',
  isSound: (path) =>
    spawnSync('python3', ['-c', pythonProgram('sys.exit(0 if z.testzip() is None else 1)'), path]).status ===
    0,
  names: (path) =>
    execFileSync('python3', ['-c', pythonProgram('print("\\n".join(z.namelist()))'), path], BIG)
      .toString()
      .trim()
      .split('\n'),
  read: (path, entry) =>
    execFileSync(
      'python3',
      ['-c', pythonProgram('sys.stdout.buffer.write(z.read(sys.argv[2]))'), path, entry],
      BIG,
    ),
}

const plainNode: Tool = {
  name: 'node',
  isSound(path) {
    try {
      for (const { name } of zipEntries(path)) readZipEntry(path, name)
      return true
    } catch {
      return false
    }
  },
  names: (path) => zipEntries(path).map(({ name }) => name),
  read: readZipEntry,
}

/** The first that is here: 7-Zip, Python, or a few lines of Node. */
export function recountTool(): Tool {
  const installed = [sevenZip, python].find(
    ({ name }) => spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined,
  )
  return installed ?? plainNode
}

/** Recounts one export without passphrase. */
export function recountExport(path: string, tool: Tool = recountTool()): Recount {
  const names = tool.names(path)
  const contents = new Map(names.map((name) => [name, tool.read(path, name)]))
  const sha256 = Object.fromEntries([...contents].map(([name, bytes]) => [name, sha256Hex(bytes)]))
  const manifest = record(JSON.parse(contents.get('manifest.json')?.toString('utf8') ?? 'null'))
  const events = lines(contents.get('events.jsonl'))
  const cases = lines(contents.get('cases.jsonl'))
  const counts = record(manifest['counts'])
  const differences = [
    ...list(manifest['entries']).flatMap((entry) => entryDifferences(record(entry), contents)),
    ...unlisted(names, list(manifest['entries'])),
    ...countDifference('events', counts['events'], events.length),
    ...countDifference('cases', counts['cases'], cases.length),
    ...countDifference('cases by events', cases.length, caseIds(events).size),
    ...events.flatMap(personalDifferences),
  ]
  return {
    archiveIsSound: tool.isSound(path),
    tool: tool.name,
    cases: cases.length,
    events: events.length,
    entries: names.length,
    numbers: cases.map((each) => String(each['number'])).sort(),
    differences,
    sha256,
  }
}

function entryDifferences(entry: Record<string, unknown>, contents: ReadonlyMap<string, Buffer>): string[] {
  const path = String(entry['path'])
  const bytes = contents.get(path)
  if (bytes === undefined) return [`${path}: listed, not there`]
  const differs =
    bytes.length !== entry['bytes']
      ? [`${path}: ${bytes.length} bytes, listed ${String(entry['bytes'])}`]
      : []
  return sha256Hex(bytes) === entry['sha256'] ? differs : [...differs, `${path}: SHA-256 differs`]
}

function unlisted(names: readonly string[], entries: readonly unknown[]): string[] {
  const listed = new Set(['manifest.json', ...entries.map((entry) => String(record(entry)['path']))])
  const extra = names.filter((name) => !listed.has(name)).map((name) => `${name}: not listed`)
  return new Set(names).size === names.length ? extra : [...extra, 'a name stands there twice']
}

function countDifference(what: string, listed: unknown, found: number): string[] {
  return listed === found ? [] : [`${what}: ${found} found, ${String(listed)} expected`]
}

function caseIds(events: readonly Record<string, unknown>[]): Set<unknown> {
  const registered = events.filter(({ kind }) => kind === 'registered')
  return new Set(registered.map((event) => record(event['stream'])['id']))
}

/** SHA-256 of the salt followed by the content with its names sorted (ADR 3). */
function personalDifferences(event: Record<string, unknown>): string[] {
  const personal = record(event['personal'])
  if (personal['content'] === undefined) return []
  const hash = sha256Hex(Buffer.from(String(personal['salt']) + sortedJson(personal['content']), 'utf8'))
  return hash === personal['hash']
    ? []
    : [`event ${String(event['id'])}: personal content differs from its hash`]
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const of = record(value)
  const names = Object.keys(of).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${sortedJson(of[name])}`).join(',')}}`
}

function lines(bytes: Buffer | undefined): Record<string, unknown>[] {
  const texts = (bytes?.toString('utf8') ?? '').split('\n').filter((text) => text !== '')
  return texts.map((text) => record(JSON.parse(text)))
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function sha256Hex(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const [, script, file] = process.argv
if (script !== undefined && file !== undefined && import.meta.url === pathToFileURL(script).href) {
  const recount = recountExport(file)
  process.stdout.write(`${JSON.stringify(recount, null, 2)}\n`)
  process.exitCode = recount.archiveIsSound && recount.differences.length === 0 ? 0 : 1
}
