import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ElectronParts } from '../../../../electron/main/electron-parts.ts'
import { APP_ID } from '../../../../electron/main/start-main.ts'
import { systemNotices } from '../../../../electron/main/system-notices.ts'

/** Electron's notification, as far as it can be here: what was shown, and the person who clicks. */
function someNotifications(isSupported = true) {
  const made: FakeNotification[] = []
  class FakeNotification extends EventEmitter {
    isShown = false
    constructor(readonly options: unknown) {
      super()
      made.push(this)
    }
    static isSupported = () => isSupported
    show() {
      this.isShown = true
    }
  }
  const parts = { Notification: FakeNotification } as unknown as Pick<ElectronParts, 'Notification'>
  return { made, parts }
}

const A_NOTICE = { title: '快到时限了', body: 'TS-20261122-A3F-0001 答应的回话：今天 14:30' }
const CASE_ID = '00000000-0000-4000-8000-000000000001'

describe('notifications of the desktop', () => {
  it('shows what it is given, and tells which case was clicked', () => {
    const { made, parts } = someNotifications()
    const chosen: (string | null)[] = []
    const notices = systemNotices(parts, (caseId) => chosen.push(caseId))
    expect(notices.show({ ...A_NOTICE, caseId: CASE_ID })).toBe(true)
    expect(notices.show({ ...A_NOTICE, caseId: null })).toBe(true)
    expect(made.map(({ options, isShown }) => ({ options, isShown }))).toEqual([
      { options: A_NOTICE, isShown: true },
      { options: A_NOTICE, isShown: true },
    ])
    expect(chosen).toEqual([])
    for (const each of made) each.emit('click')
    expect(chosen).toEqual([CASE_ID, null])
  })

  it('says so where the system has none, and makes none', () => {
    const { made, parts } = someNotifications(false)
    const notices = systemNotices(parts, () => undefined)
    expect(notices.isSupported()).toBe(false)
    expect(notices.show({ ...A_NOTICE, caseId: null })).toBe(false)
    expect(made).toEqual([])
  })

  it('is known to Windows by the name the installer gives the shortcut', () => {
    expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${APP_ID}\n`)
  })
})
