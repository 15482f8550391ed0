import { expect, test } from '../harness/journey-fixture.ts'

const CTRL = 2

test.describe('row 6: while an input method is composing, the keys are its own', () => {
  test('Enter, digits, arrows and Esc change no field and leave no screen', async ({ person }) => {
    const { typist, page } = person
    await person.goTo('content')
    await typist.beginComposition('loushui')
    for (const [key, code] of [
      ['1', 'Digit1'],
      ['Enter', 'Enter'],
      ['ArrowDown', 'ArrowDown'],
      ['Escape', 'Escape'],
    ] as const) {
      await typist.pressWhileComposing(key, code)
      expect(await person.field()).toBe('content')
    }
    await typist.commit('漏水')
    await expect(page.locator('[data-intake="content"] textarea')).toHaveValue('漏水')
    expect(await person.field()).toBe('content')
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
  })

  test('choice rows are no editable elements, so that no input method opens on them', async ({ person }) => {
    const rows = person.page.locator('[role="radiogroup"]')
    expect(await rows.count()).toBeGreaterThan(3)
    expect(await rows.locator('input, textarea, [contenteditable]').count()).toBe(0)
  })
})
