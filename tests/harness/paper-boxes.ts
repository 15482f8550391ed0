import type { Page } from '@playwright/test'

/**
 * What is cut or lies over something else on a laid out paper, measured in its page at the width it is printed with: words
 * that run out of their box or into the margins, lines of text that overlap, boxes over boxes.
 */
export function paperBoxFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 1
    const BODY_PX = 14
    const paper = document.querySelector('.paper')
    if (!paper) return ['no paper on the page']
    const { paddingLeft, paddingRight } = getComputedStyle(paper)
    const edge = paper.getBoundingClientRect()
    const inside = { left: edge.left + parseFloat(paddingLeft), right: edge.right - parseFloat(paddingRight) }
    const faults: string[] = []
    const lines: { readonly rect: DOMRect; readonly text: string; readonly holder: Element }[] = []

    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim()
      const holder = node.parentElement
      if (text === '' || !holder || getComputedStyle(holder).display === 'none') continue
      const cell = holder.closest('td, th')
      const box = cell?.getBoundingClientRect() ?? null
      // 10.5 points; notes and what stands below the code may be smaller.
      const isBody = cell !== null || holder.closest('.paper-letter') !== null
      if (isBody && parseFloat(getComputedStyle(holder).fontSize) < BODY_PX - 0.05)
        faults.push(`smaller than the body may be: “${text.slice(0, 16)}”`)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        const short = text.slice(0, 16)
        if (rect.left < inside.left - SLACK_PX || rect.right > inside.right + SLACK_PX)
          faults.push(`in the margin: “${short}”`)
        if (
          box &&
          (rect.left < box.left - SLACK_PX ||
            rect.right > box.right + SLACK_PX ||
            rect.top < box.top - SLACK_PX ||
            rect.bottom > box.bottom + SLACK_PX)
        )
          faults.push(`runs out of its box: “${short}”`)
        lines.push({ rect, text: short, holder })
      }
    }
    // Glyphs stand within their line; the boxes of lines may touch.
    const LAP_PX = 5
    lines.sort((a, b) => a.rect.top - b.rect.top)
    lines.forEach((line, at) => {
      for (const next of lines.slice(at + 1, at + 40)) {
        if (next.rect.top > line.rect.bottom - LAP_PX) break
        const across = Math.min(line.rect.right, next.rect.right) - Math.max(line.rect.left, next.rect.left)
        if (across > LAP_PX) faults.push(`“${line.text}” and “${next.text}” overlap`)
      }
    })
    for (const row of paper.querySelectorAll('tr')) {
      const cells = [...row.children].map((cell) => cell.getBoundingClientRect())
      cells.forEach((cell, at) => {
        const next = cells[at + 1]
        if (next && cell.right > next.left + SLACK_PX) faults.push(`boxes overlap: “${row.textContent}”`)
      })
    }
    return [...new Set(faults)]
  })
}
