/** A file let go beside the place for it does nothing; a browser would leave the page for it. */
export function refuseStrayDrops(window: Pick<Window, 'addEventListener'>): void {
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
