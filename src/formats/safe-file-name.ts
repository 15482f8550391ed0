/** Longest file name made here, in UTF-16 units; Windows counts these. */
export const MAX_FILE_NAME_CHARS = 120
/** Longest file name made here, in UTF-8 bytes: 255 is the limit of most file systems, the rest is for temporary names. */
export const MAX_FILE_NAME_BYTES = 200

const encoder = new TextEncoder()
const FORBIDDEN_ON_WINDOWS = /[<>:"/\\|?*]/gu
const CONTROL_OR_BIDI = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu
const EXTENSION = /(?:\.[A-Za-z][A-Za-z0-9]{0,7}){1,2}$/u

/**
 * Makes one name that Windows, macOS and Linux accept as a file (`safety.md` row 30).
 *
 * An extension such as `.pdf` or `.tingsu.zip` is kept when the name is cut. `copy` 2 gives `name-2.pdf`, for a name
 * that is taken already.
 */
export function safeFileName(text: string, copy = 1): string {
  const clean = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(CONTROL_OR_BIDI, '')
    .replace(FORBIDDEN_ON_WINDOWS, '_')
  const extension = EXTENSION.exec(clean)?.[0] ?? ''
  const stem = withoutEdges(clean.slice(0, clean.length - extension.length))
  const suffix = (copy > 1 ? `-${copy}` : '') + extension
  const cut = withoutEdges(cutTo(stem, suffix))
  const named = cut === '' ? '_' : cut
  const base = (named + suffix).split('.', 1)[0] ?? ''
  return (RESERVED_ON_WINDOWS.test(base.trim()) ? '_' : '') + named + suffix
}

/** Windows drops dots and spaces at the end; a dot at the front hides the file elsewhere. */
function withoutEdges(text: string): string {
  return text.replace(/^[. ]+|[. ]+$/gu, '')
}

/** Whole characters only, one place kept free for the `_` before a reserved name. */
function cutTo(stem: string, suffix: string): string {
  let chars = suffix.length + 1
  let bytes = utf8Length(suffix) + 1
  let kept = ''
  for (const char of stem) {
    chars += char.length
    bytes += utf8Length(char)
    if (chars > MAX_FILE_NAME_CHARS || bytes > MAX_FILE_NAME_BYTES) return kept
    kept += char
  }
  return kept
}

function utf8Length(text: string): number {
  return encoder.encode(text).length
}
