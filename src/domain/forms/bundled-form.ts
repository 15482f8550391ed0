/** Name of a form's element and pages in a document of several forms, by its place from 0 (ADR 37). */
export function bundledFormName(at: number): string {
  return `form${String(at)}`
}
