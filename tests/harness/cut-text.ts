import type { Page } from '@playwright/test'

/**
 * Words of the screen that somebody cannot read: cut at the side or below without a way to scroll there, running out
 * of their box, or covered by something else. A line shortened on purpose with an ellipsis is no fault.
 */
export function cutText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 1.5
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth + 1)
      faults.push(`window: ${root.scrollWidth} > ${root.clientWidth}`)

    const isMeant = (box: Element): boolean =>
      box.closest('[inert], .visually-hidden, .form-preview .sheet, .desk-form .sheet, option') !== null
    const name = (box: Element, text: string): string => {
      const classes = typeof box.className === 'string' ? box.className : ''
      return `${box.tagName.toLowerCase()}.${classes} “${text.trim().slice(0, 24)}”`
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const holder = node.parentElement
      if (text.trim() === '' || !holder || isMeant(holder)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const style = getComputedStyle(holder)
      if (style.visibility === 'hidden') continue
      for (const rect of range.getClientRects()) {
        if (rect.width === 0 || rect.height === 0) continue
        let seen = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom }
        let isScrolledAway = false
        let isShortened = false
        let isBoxed = false
        for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
          const { overflowX, overflowY, textOverflow, display } = getComputedStyle(box)
          if (display === 'inline') continue
          const edge = box.getBoundingClientRect()
          if (
            overflowX !== 'visible' &&
            (rect.right > edge.right + SLACK_PX || rect.left < edge.left - SLACK_PX)
          ) {
            isShortened = textOverflow === 'ellipsis'
            if (isShortened) break
            faults.push(`cut at the side of ${box.className}: ${name(holder, text)}`)
          }
          if (!isBoxed && (rect.right > edge.right + SLACK_PX || rect.left < edge.left - SLACK_PX))
            faults.push(`runs out of its box: ${name(holder, text)}`)
          isBoxed = true
          const outside = rect.bottom > edge.bottom + SLACK_PX || rect.top < edge.top - SLACK_PX
          if (outside && overflowY === 'hidden') faults.push(`cut by ${box.className}: ${name(holder, text)}`)
          if (overflowY !== 'visible') {
            seen = {
              left: Math.max(seen.left, edge.left),
              right: Math.min(seen.right, edge.right),
              top: Math.max(seen.top, edge.top),
              bottom: Math.min(seen.bottom, edge.bottom),
            }
            isScrolledAway ||= outside
          }
          if (overflowY === 'auto' || overflowY === 'scroll') {
            // What can be scrolled to is not lost.
            if (outside) break
          }
        }
        if (isShortened || seen.bottom - seen.top < 4 || seen.right - seen.left < 4) continue
        if (rect.right > root.clientWidth + SLACK_PX || rect.left < -SLACK_PX)
          faults.push(`beyond the window: ${name(holder, text)}`)
        if (isScrolledAway) continue
        if (rect.bottom + scrollY > root.scrollHeight + SLACK_PX)
          faults.push(`below the page: ${name(holder, text)}`)
        const above = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2)
        // Evidence shown large, and the list of what was found for a field: over the screen until their key closes them.
        if (above?.closest('.evidence-viewer, .lookup-field .found')) continue
        if (above && !above.contains(holder) && !holder.contains(above))
          faults.push(`covered by ${name(above, '')}: ${name(holder, text)}`)
      }
    }
    for (const box of document.querySelectorAll('body *')) {
      const { overflowX, textOverflow } = getComputedStyle(box)
      if (isMeant(box) || overflowX === 'visible' || textOverflow === 'ellipsis') continue
      if (box.matches('input, textarea, progress') || box.clientWidth === 0) continue
      if (box.scrollWidth > box.clientWidth + 1) faults.push(`scrolls sideways: ${name(box, '')}`)
    }
    return [...new Set(faults)]
  })
}
