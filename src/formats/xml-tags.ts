/** A beginning or an end of an element, or the text between two; names without their prefix. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y
const SKIPPED = /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|![^>]*)>/y

/**
 * The tokens of the XML that spreadsheet programs write: no entities of its own, no validation. What is no tag is passed
 * over.
 */
export function* xmlTokens(xml: string): Generator<XmlToken, void> {
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const end = next === -1 ? xml.length : next
    if (end > at) yield { kind: 'text', text: xmlText(xml.slice(at, end)) }
    if (next === -1) return
    TAG.lastIndex = next
    SKIPPED.lastIndex = next
    const tag = TAG.exec(xml)
    const [, slash, name = '', attributes = '', empty] = tag ?? []
    if (tag !== null)
      yield slash === '/'
        ? { kind: 'close', name }
        : { kind: 'open', name, attributes, isEmpty: empty === '/' }
    at = tag !== null ? TAG.lastIndex : SKIPPED.exec(xml) !== null ? SKIPPED.lastIndex : next + 1
  }
}

/** An attribute of a tag, '' when it has none of that name; `r:id` is asked for as `r:id`. */
export function xmlAttribute(attributes: string, name: string): string {
  const [, double, single] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  return xmlText(double ?? single ?? '')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function xmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return NAMED[name as string] ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole)
    },
  )
}
