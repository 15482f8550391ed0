import type { NoticePermission } from '../../../electron/contract/requests.ts'

/** What a window may have of the web's notifications; a browser may lack them. */
export interface NotifyingWindow {
  readonly Notification?: {
    new (
      title: string,
      options: { readonly body: string },
    ): {
      addEventListener(type: 'click', listener: () => void): void
      close(): void
    }
    readonly permission: NotificationPermission
    requestPermission(): Promise<NotificationPermission>
  }
  focus(): void
}

const PERMISSION: Readonly<Record<NotificationPermission, NoticePermission>> = {
  granted: 'granted',
  denied: 'denied',
  default: 'open',
}

/** Whether the browser lets the page notify; asks its person where nobody was asked yet and `isAsked`. */
export async function noticePermission(
  { Notification }: NotifyingWindow,
  isAsked: boolean,
): Promise<NoticePermission> {
  if (Notification === undefined) return 'none'
  const isOpen = Notification.permission === 'default'
  return PERMISSION[isOpen && isAsked ? await Notification.requestPermission() : Notification.permission]
}

/** Notifies where that is granted; a click brings the page to the front. `false` = nothing was shown. */
export function notify(
  window: NotifyingWindow,
  { title, body }: { readonly title: string; readonly body: string },
  chosen: () => void,
): boolean {
  const { Notification } = window
  if (Notification?.permission !== 'granted') return false
  const notification = new Notification(title, { body })
  notification.addEventListener('click', () => {
    notification.close()
    window.focus()
    chosen()
  })
  return true
}
