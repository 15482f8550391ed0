const NEWLINES = /\r\n|[\r\u0085\u2028\u2029]/gu
/** General category Cc: C0, DEL and C1. Newlines are told apart by the caller. */
const CONTROLS = /[^\P{Cc}\n]/gu
/** Embeddings, overrides, isolates and marks that reorder what stands beside them; byte order mark; annotations. */
const REORDERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu
const LONE_SURROGATES = /\p{Cs}/gu

/**
 * A person's words as plain text that can only show itself: every newline becomes `\n`, a tab a space, controls and
 * marks of writing direction go, half a surrogate pair becomes U+FFFD (`safety.md` row 17). Nothing else changes.
 */
export function printableText(text: string): string {
  return text
    .replace(NEWLINES, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROLS, '')
    .replace(REORDERING, '')
    .replace(LONE_SURROGATES, '\uFFFD')
}

/** `printableText` on one line: newlines become spaces, runs of spaces one, none at the ends. */
export function printableLine(text: string): string {
  return printableText(text).replace(/\s+/gu, ' ').trim()
}
