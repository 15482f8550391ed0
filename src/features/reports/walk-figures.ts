/** Moves the focus among the figures: up and down from line to line in the same column, sideways within a line. */
export function walkFigures(root: ParentNode | null, down: number, right: number): void {
  const lines = [...(root?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].map((line) => [
    ...line.querySelectorAll<HTMLElement>('[data-figure]'),
  ])
  const at = lines.findIndex((figures) => figures.some((figure) => figure === document.activeElement))
  if (at < 0) {
    lines[0]?.[0]?.focus()
    return
  }
  const column = lines[at]?.findIndex((figure) => figure === document.activeElement) ?? 0
  const line = lines[Math.min(lines.length - 1, Math.max(0, at + down))] ?? []
  line[Math.min(line.length - 1, Math.max(0, column + right))]?.focus()
}

/** Puts the focus on a figure by its name. Answers whether it is there. */
export function focusFigure(root: ParentNode | null, name: string): boolean {
  const found = root?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(name)}"]`)
  found?.focus()
  return found !== null && found !== undefined
}
