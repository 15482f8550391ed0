import { FIELD_ORDER, type FieldName } from '../harness/receptionist.ts'
import { expect, test } from '../harness/journey-fixture.ts'

const CTRL = 2
const ALT = 1
const SHIFT = 8

/** Keys an input method takes while it composes, as the browser reports them. */
const ITS_OWN_KEYS = [
  ['Enter', 'Enter', 0],
  ['1', 'Digit1', 0],
  ['9', 'Digit9', 0],
  ['ArrowDown', 'ArrowDown', 0],
  ['ArrowUp', 'ArrowUp', 0],
  ['Escape', 'Escape', 0],
  ['Tab', 'Tab', SHIFT],
] as const

/** Every shortcut of intake, as the help of the screen writes it. */
const MODIFIERS = { Ctrl: CTRL, Alt: ALT, Shift: SHIFT } as const
const CODES: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  Esc: 'Escape',
  ',': 'Comma',
}

function isModifier(part: string): part is keyof typeof MODIFIERS {
  return part in MODIFIERS
}

/** `Ctrl Shift D` as key, code and modifiers of the browser. */
function pressed(keyCap: string): readonly [string, string, number] {
  const parts = keyCap.trim().split(' ')
  const last = parts.at(-1) ?? ''
  const key = CODES[last] ?? last
  const code = /^[A-Z]$/.test(last) ? `Key${last}` : /^\d$/.test(last) ? `Digit${last}` : key
  return [key, code, parts.reduce((sum, part) => sum + (isModifier(part) ? MODIFIERS[part] : 0), 0)]
}

test.describe('row 6: while an input method is composing, the keys are its own', () => {
  test('in every text field of intake', async ({ person }) => {
    const { typist, page } = person
    await person.goTo('channel')
    const texts: FieldName[] = []
    for (const field of FIELD_ORDER) {
      const input = page.locator(`[data-intake="${field}"]`).locator('input, textarea')
      if ((await input.count()) === 1) texts.push(field)
    }
    expect(texts).toEqual(
      expect.arrayContaining(['household', 'complainantName', 'phone', 'content', 'demand']),
    )
    for (const field of texts) {
      await person.goTo(field)
      await typist.beginComposition('loushui')
      for (const [key, code, modifiers] of ITS_OWN_KEYS) {
        await typist.pressWhileComposing(key, code, modifiers)
        expect(await person.field(), `${key} in ${field}`).toBe(field)
      }
      await typist.commit('漏水')
      const value = page.locator(`[data-intake="${field}"]`).locator('input, textarea')
      await expect(value).toHaveValue('漏水')
      await person.write('')
    }
  })

  test('for every shortcut of the screen', async ({ person }) => {
    const { typist, page } = person
    await person.takeDown({ channel: 'phone', content: '一单元门禁失灵' })
    await typist.press('Control+d')
    await person.takeDown({ channel: 'visit', content: '地库有积水' })
    await person.save()
    await typist.press('2')
    await person.goTo('content')
    await typist.type('楼道的灯')
    await typist.press('F1')
    const keyCaps = await page.locator('.help-panel .line .key-cap').allTextContents()
    await typist.press('Escape')
    await expect(page.locator('.help-panel')).toHaveCount(0)
    expect(keyCaps.length).toBeGreaterThan(12)
    const [number, prompt] = [await person.shownNumber(), await page.locator('.say .spoken').textContent()]
    await person.goTo('content')
    await typist.beginComposition('huaile')
    for (const keyCap of keyCaps) {
      await typist.pressWhileComposing(...pressed(keyCap))
      expect(await person.field(), keyCap).toBe('content')
      expect(await person.shownNumber(), keyCap).toBe(number)
    }
    await expect(page.locator('.help-panel, .sign-in-screen')).toHaveCount(0)
    await expect(page.locator('.say .spoken')).toHaveText(prompt ?? '')
    await typist.commit('坏了')
    await expect(page.locator('[data-intake="content"] textarea')).toHaveValue('楼道的灯坏了')
  })

  test('Ctrl+Enter does not save half a word', async ({ person }) => {
    const { typist, page } = person
    await person.goTo('content')
    await typist.type('楼道的灯')
    await typist.beginComposition('huaile')
    await typist.pressWhileComposing('Enter', 'Enter', CTRL)
    await expect(page.getByTestId('saved')).toHaveCount(0)
    await typist.commit('坏了')
    await person.save()
  })

  test('the first key of a composition (key code 229 without isComposing) is no command', async ({
    person,
  }) => {
    const { typist } = person
    await person.goTo('demand')
    await typist.pressWhileComposing('Enter', 'Enter')
    expect(await person.field()).toBe('demand')
    await typist.pressWhileComposing('Escape', 'Escape')
    expect(await person.field()).toBe('demand')
  })

  test('choice rows are no editable elements, so that no input method opens on them', async ({ person }) => {
    const rows = person.page.locator('[role="radiogroup"]')
    expect(await rows.count()).toBeGreaterThan(3)
    expect(await rows.locator('input, textarea, [contenteditable]').count()).toBe(0)
  })
})
