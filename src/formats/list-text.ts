/**
 * The text of a list as a spreadsheet wrote it: UTF-8 or UTF-16 with a byte order mark, UTF-8 without one, otherwise GBK
 * (GB 18030), which Chinese spreadsheets write by default. `null` when it is none of them.
 */
export function listText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  // A spreadsheet file or a picture decodes to something as well; a list of people holds no such characters.
  return text === null || text.includes('\u0000') ? null : text
}

/** Without the byte order mark; `null` where the bytes are not of that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
