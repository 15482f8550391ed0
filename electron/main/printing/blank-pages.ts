import { inflateSync } from 'node:zlib'

/** Operators that show text: `(…) Tj`, `[…] TJ`. */
const SHOWS_TEXT = /\bT[jJ]\b/u
const PAGE = /\/Type ?\/Page\b(?<page>.*?)endobj/gsu
const CONTENTS = /\/Contents (?<id>\d+) 0 R/u

/**
 * Whether a PDF has pages and no text on any of them: what was to be printed came out blank (`safety.md` row 16). Every
 * paper of ours has text, if only in its footer. A PDF built otherwise than Chromium builds it is taken as it is.
 */
export function isBlank(pdf: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(pdf)
  const ids = [...text.matchAll(PAGE)].map(
    ({ groups }) => CONTENTS.exec(groups?.['page'] ?? '')?.groups?.['id'],
  )
  if (ids.length === 0) return false
  for (const id of ids) {
    const content = id === undefined ? '' : contentOf(text, id)
    if (content === null || SHOWS_TEXT.test(content)) return false
  }
  return true
}

/** What a stream says; `null` = it cannot be read here. */
function contentOf(text: string, id: string): string | null {
  const found = new RegExp(
    `\\n${id} 0 obj\\s*<<(?<head>.*?)>>\\s*stream\\r?\\n(?<body>.*?)endstream`,
    'su',
  ).exec(text)
  const { head, body } = found?.groups ?? {}
  if (head === undefined || body === undefined) return null
  if (!head.includes('/Filter')) return body
  if (!head.includes('/FlateDecode')) return null
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return null
  }
}
