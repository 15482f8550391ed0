import { describe, expect, it } from 'vitest'
import {
  noticePermission,
  notify,
  type NotifyingWindow,
} from '../../../../../src/platform/browser-desk/web-notices.ts'

/** A window with the web's notifications; `answer` is what its person says when asked. */
function aWindow(permission: NotificationPermission, answer: NotificationPermission = permission) {
  const log: string[] = []
  class FakeNotification {
    static permission = permission
    static requestPermission = () => {
      log.push('asked')
      return Promise.resolve(answer)
    }
    private click: () => void = () => undefined
    constructor(title: string, { body }: { readonly body: string }) {
      log.push(`${title}/${body}`)
      clicks.push(() => this.click())
    }
    addEventListener(_type: 'click', listener: () => void) {
      this.click = listener
    }
    close() {
      log.push('closed')
    }
  }
  const clicks: (() => void)[] = []
  const window: NotifyingWindow = { Notification: FakeNotification, focus: () => log.push('focus') }
  return { window, log, clicks }
}

const A_NOTICE = { title: 'due', body: 'soon' }

describe('notifications of the browser edition', () => {
  it('shows where it is granted; a click brings the page to the front', () => {
    const { window, log, clicks } = aWindow('granted')
    expect(notify(window, A_NOTICE, () => log.push('chosen'))).toBe(true)
    expect(log).toEqual(['due/soon'])
    for (const click of clicks) click()
    expect(log).toEqual(['due/soon', 'closed', 'focus', 'chosen'])
  })

  it.each(['denied', 'default'] as const)('shows nothing where it is %s', (permission) => {
    const { window, log } = aWindow(permission)
    expect(notify(window, A_NOTICE, () => undefined)).toBe(false)
    expect(log).toEqual([])
  })

  it.each([
    ['granted', true, 'granted', []],
    ['denied', true, 'denied', []],
    ['default', false, 'open', []],
    ['default', true, 'granted', ['asked']],
  ] as const)('of %s, asking %s, it says %s', async (permission, isAsked, expected, asked) => {
    const { window, log } = aWindow(permission, permission === 'default' ? 'granted' : permission)
    expect(await noticePermission(window, isAsked)).toBe(expected)
    expect(log).toEqual(asked)
  })

  it('has none in a browser without them', async () => {
    const window = { focus: () => undefined }
    expect(await noticePermission(window, true)).toBe('none')
    expect(notify(window, A_NOTICE, () => undefined)).toBe(false)
  })
})
