/** Reads a whole number within limits, in digits of any width; `null` = it is none. */
export function typedCount(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const plain = typed.normalize('NFKC').trim()
  const count = /^\d{1,5}$/.test(plain) ? Number(plain) : NaN
  return count >= least && count <= most ? count : null
}
