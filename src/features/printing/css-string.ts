/**
 * Any text as a CSS string literal that holds exactly that text: quotes, backslashes, controls, newlines and `<` are
 * written as escapes, so that no name can end the string or the rule it stands in.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\p{Cc}\u2028\u2029]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0xfffd
    return `\\${(code === 0 ? 0xfffd : code).toString(16)} `
  })
  return `"${escaped}"`
}
