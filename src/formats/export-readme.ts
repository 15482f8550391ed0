import type { Calendar, WallTime } from '../domain/calendar.ts'
import type { ExportManifest } from './export-manifest.ts'

/**
 * The explanation in one language, line by line. In `plain`, `{office}`, `{madeAt}`, `{cases}`, `{events}` and
 * `{appVersion}` are filled in; `encrypted` stands in clear in an encrypted export and says nothing about the office.
 */
export interface ReadmeWords {
  readonly plain: readonly string[]
  readonly encrypted: readonly string[]
}

/** What stands in the explanation. */
export type ReadmeFacts = Pick<ExportManifest, 'office' | 'madeAt' | 'counts' | 'appVersion'>

const BOM = '\uFEFF'

/**
 * `README.txt`: how to read the export without this program, one language after the other.
 *
 * `null` facts = the words in clear of an encrypted export. With a byte order mark and CRLF, so that every editor of Windows shows it.
 */
export function readmeText(
  languages: readonly ReadmeWords[],
  facts: ReadmeFacts | null,
  calendar: Calendar,
): string {
  if (facts === null) return written(languages.map(({ encrypted }) => encrypted))
  const values: Readonly<Record<string, string>> = {
    office: facts.office.name,
    madeAt: wallText(calendar.wallTime(facts.madeAt)),
    cases: String(facts.counts.cases),
    events: String(facts.counts.events),
    appVersion: facts.appVersion,
  }
  const fill = (line: string) =>
    line.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
  return written(languages.map(({ plain }) => plain.map(fill)))
}

function written(languages: readonly (readonly string[])[]): string {
  return BOM + languages.map((lines) => lines.map((line) => `${line}\r\n`).join('')).join('\r\n\r\n')
}

function wallText({ year, month, day, hour, minute }: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}
