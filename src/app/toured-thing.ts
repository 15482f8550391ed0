/** Marks what a stop of the tour tells about, as soon as it is drawn and for as long as it is told about. */
export function markThing(selector: string, root: HTMLElement = document.body): () => void {
  let marked: Element | null = null
  const mark = (): void => {
    if (marked?.isConnected === true) return
    marked = root.querySelector(selector)
    marked?.setAttribute('data-toured', '')
    marked?.scrollIntoView({ block: 'nearest' })
  }
  const observer = new MutationObserver(mark)
  observer.observe(root, { childList: true, subtree: true })
  mark()
  return () => {
    observer.disconnect()
    marked?.removeAttribute('data-toured')
  }
}
