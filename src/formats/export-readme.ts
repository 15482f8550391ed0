import type { Calendar, WallTime } from '../domain/calendar.ts'
import type { ExportManifest } from './export-manifest.ts'

/** Lines of the explanation in one language; `{office}`, `{madeAt}`, `{cases}`, `{events}`, `{appVersion}` are filled in. */
export type ReadmeWords = readonly string[]

/** What stands in the explanation. */
export type ReadmeFacts = Pick<ExportManifest, 'office' | 'madeAt' | 'counts' | 'appVersion'>

const BOM = '\uFEFF'

/**
 * `README.txt`: how to read the export without this program, one language after the other.
 *
 * With a byte order mark and CRLF, so that every editor of Windows shows it.
 */
export function readmeText(
  languages: readonly ReadmeWords[],
  facts: ReadmeFacts,
  calendar: Calendar,
): string {
  const values: Readonly<Record<string, string>> = {
    office: facts.office.name,
    madeAt: wallText(calendar.wallTime(facts.madeAt)),
    cases: String(facts.counts.cases),
    events: String(facts.counts.events),
    appVersion: facts.appVersion,
  }
  const fill = (line: string) =>
    line.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
  return BOM + languages.map((lines) => lines.map((line) => `${fill(line)}\r\n`).join('')).join('\r\n\r\n')
}

function wallText({ year, month, day, hour, minute }: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}
