import type { Page } from '@playwright/test'
import type { Receptionist } from '../tests/harness/receptionist.ts'
import type { InputFinding } from './input-finding.ts'
import { x11Key, type RealKeys } from './real-keys.ts'

const REACH_LIMIT_MS = 1500

/** Screens of which every command is asked for, and how to come there. */
const SCREENS: readonly (readonly [string, (person: Receptionist) => Promise<void>])[] = [
  ['intake', async (person) => person.atIntake()],
  [
    'case',
    async ({ page, typist }) => {
      await typist.press('Alt+o')
      await page.locator('.case-screen main:focus').waitFor()
    },
  ],
  [
    'worklist',
    async ({ page, typist }) => {
      await typist.press('F3')
      await page.locator('[data-row]:focus').waitFor()
    },
  ],
  [
    'records',
    async ({ page, typist }) => {
      await typist.press('F8')
      await page.locator('.button-main').first().waitFor()
    },
  ],
]

/** Every key that help shows, pressed through the X server; the page must get each, and the browser none. */
export async function checkBoundKeys(person: Receptionist, keys: RealKeys): Promise<readonly InputFinding[]> {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', content: '一单元楼道的灯坏了' })
  await typist.press('Control+d')
  await person.takeDown({ channel: 'phone', content: '地库有积水' })
  await person.save()
  const bound = new Map<string, string>()
  for (const [screen, goTo] of SCREENS) {
    await goTo(person)
    for (const keyCap of await keysInHelp(page, person))
      // `0…9` stands for many keys, which are pressed by name elsewhere.
      if (!bound.has(keyCap) && !keyCap.includes('…')) bound.set(keyCap, screen)
  }
  await typist.press('F2')
  await person.atIntake()
  await catchKeys(page)
  const findings: InputFinding[] = []
  for (const [keyCap, screen] of bound) {
    keys.press(x11Key(keyCap))
    const isReached = await isCaught(page, keyCap)
    findings.push({
      what: `${keyCap} (${screen})`,
      isAsExpected: isReached,
      found: isReached ? '' : 'not reached',
    })
  }
  return findings
}

async function keysInHelp(page: Page, { typist }: Receptionist): Promise<readonly string[]> {
  await typist.press('F1')
  await page.locator('.help-panel').waitFor()
  const caps = await page.locator('.help-panel .line .key-cap').allTextContents()
  await typist.press('Escape')
  await page.locator('.help-panel').waitFor({ state: 'detached' })
  return caps.map((cap) => cap.trim())
}

/** Takes every key before the app does, so that pressing them all changes nothing. */
async function catchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener(
      'keydown',
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return
        const modifiers = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift']
        const pressed = [...modifiers.filter((name) => name !== false), event.code, event.key].join(' ')
        document.documentElement.dataset['caught'] = pressed
      },
      { capture: true },
    )
  })
}

/** Names of key caps where the event has another. */
const EVENT_NAMES: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  '␣': 'Space',
  '⌫': 'Backspace',
  PgDn: 'PageDown',
  PgUp: 'PageUp',
  ',': 'Comma',
  '?': '?',
}

async function isCaught(page: Page, keyCap: string): Promise<boolean> {
  const parts = keyCap.split(' ')
  const last = parts.at(-1) ?? ''
  const names = [EVENT_NAMES[last] ?? last, `Key${last}`, `Digit${last}`]
  const deadline = Date.now() + REACH_LIMIT_MS
  while (Date.now() < deadline) {
    const caught = (await page.evaluate(() => document.documentElement.dataset['caught'] ?? '')).split(' ')
    const hasModifiers = parts.slice(0, -1).every((name) => caught.includes(name))
    if (hasModifiers && names.some((name) => caught.includes(name))) {
      await page.evaluate(() => {
        delete document.documentElement.dataset['caught']
      })
      return true
    }
    await page.waitForTimeout(50)
  }
  return false
}
