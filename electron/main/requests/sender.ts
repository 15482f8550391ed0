/** Who sent a request, as the system says it, not as the sender does. */
export interface Sender {
  /** Address of the frame; '' when the frame is gone. */
  readonly url: string
  /** False for frames inside a page. */
  readonly isTopFrame: boolean
  /** Whether it is the window people work in. */
  readonly isDeskWindow: boolean
}

export const APP_SCHEME = 'app'
export const APP_HOST = 'desk'
/** Where the pages of the app lie; the origin never changes, because IndexedDB belongs to it. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Which of our pages the sender is, or `null` for everything else (`safety.md` row 42). */
export function pageOf(sender: Sender): 'desk' | 'sheet' | null {
  if (!sender.isTopFrame || !URL.canParse(sender.url)) return null
  const { protocol, host, pathname, username, password } = new URL(sender.url)
  if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST || username !== '' || password !== '') return null
  if (pathname === '/index.html') return sender.isDeskWindow ? 'desk' : null
  return pathname === '/sheet.html' && !sender.isDeskWindow ? 'sheet' : null
}
