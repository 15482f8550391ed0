/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface DifferentPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * How one sentence differs from another, by characters: their longest common sequence. Both are read out in one breath, so
 * their lengths multiplied stay small.
 */
export function differenceOf(before: string, after: string): readonly DifferentPart[] {
  const a = [...before]
  const b = [...after]
  const common = commonLengths(a, b)
  const lengthAt = (i: number, j: number): number => common[i]?.[j] ?? 0
  const parts: DifferentPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      append(parts, 'same', a[i] ?? '')
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      append(parts, 'removed', a[i] ?? '')
      i += 1
    } else {
      append(parts, 'added', b[j] ?? '')
      j += 1
    }
  }
  return parts
}

/** Length of what is common to the rest of both, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? []
    const below = lengths[i + 1] ?? []
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return lengths
}

function append(parts: DifferentPart[], kind: DifferentPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}
