import type { RequestArgs } from '../contract/requests.ts'
import type { ElectronParts, SystemNotification } from './electron-parts.ts'

/** Notifications of the desktop. */
export interface SystemNotices {
  /** Whether the system has notifications at all. */
  isSupported(): boolean
  /** Shows one without taking the focus from anything; `false` = the system has none. */
  show(notice: RequestArgs<'notice:show'>): boolean
}

/** A notification that nothing holds is collected, and its click goes nowhere; not every one says that it was closed. */
const MOST_HELD = 50

/**
 * Notifications of the system.
 *
 * @param chosen called when a person has clicked one, with its case; `null` = it tells of several
 */
export function systemNotices(
  { Notification }: Pick<ElectronParts, 'Notification'>,
  chosen: (caseId: string | null) => void,
): SystemNotices {
  const held = new Set<SystemNotification>()
  return {
    isSupported: () => Notification.isSupported(),
    show({ title, body, caseId }) {
      if (!Notification.isSupported()) return false
      const notification = new Notification({ title, body })
      const release = () => held.delete(notification)
      notification.on('click', () => {
        release()
        chosen(caseId)
      })
      notification.on('close', release)
      notification.on('failed', release)
      hold(held, notification)
      notification.show()
      return true
    },
  }
}

function hold(held: Set<SystemNotification>, notification: SystemNotification): void {
  held.add(notification)
  const [oldest] = held
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest)
}
