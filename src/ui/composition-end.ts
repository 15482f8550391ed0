/** Milliseconds after which a composition that never said it ended holds nothing up any longer. */
const COMPOSED_AT_LATEST_MS = 10_000

const composing = new WeakSet<Document>()

/** Begins to watch for words being composed, so that `whenComposed` can wait for their end. */
export function watchComposition(page: Document): void {
  page.addEventListener('compositionstart', () => composing.add(page), true)
  page.addEventListener('compositionend', () => composing.delete(page), true)
}

/** Settles at once, or when the words being composed in a watched page have been put down: the focus may move then. */
export function whenComposed(page: Document): Promise<void> {
  if (!composing.has(page)) return Promise.resolve()
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      page.removeEventListener('compositionend', settle, true)
      resolve()
    }
    const timer = setTimeout(settle, COMPOSED_AT_LATEST_MS)
    page.addEventListener('compositionend', settle, true)
  })
}
