import type { FormRows } from './form-rows.ts'

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

/**
 * Text whose SHA-256 is the digest of a printed form: the rows as canonical JSON (RFC 8785), without the footer
 * (who printed, when), so that the same content gives the same digest whenever it is printed (`forms.md`).
 */
export function digestInput(rows: FormRows): string {
  return canonical(rows)
}
