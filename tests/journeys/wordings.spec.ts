import { readFileSync } from 'node:fs'
import type { PromptPack } from '../../src/domain/prompts/prompt-pack.ts'
import { expect, test } from '../harness/journey-fixture.ts'

const SUPPLIED_PACK = JSON.parse(
  readFileSync('resources/prompt-packs/supplied.zh-Hans.json', 'utf8'),
) as PromptPack

const apology = SUPPLIED_PACK.prompts.find(({ id }) => id === 'apology-1')
const second = SUPPLIED_PACK.prompts.find(({ id }) => id === 'apology-2')

test.describe('§4 the office’s own wordings on F9', () => {
  test('R26 a leader writes one in the place of a supplied one: faults are named, unsaved words stay, the prompter says it, and it is put back', async ({
    person,
  }) => {
    const { page, typist } = person
    const editor = page.getByTestId('wording-editor')
    const text = editor.locator('textarea').first()
    const origin = page.getByTestId('wording-origin')
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await expect(page.locator('[data-wording]').first()).toContainText('给您添麻烦了')
    await expect(origin).toContainText('程序自带')
    await typist.press('e')
    await expect(text).toBeFocused()
    await person.write('{nobody}您好，这件事无效，对不起。')
    await expect(page.getByTestId('wording-faults')).toContainText('没有叫 nobody 的填空')
    await typist.press('Control+Enter')
    await expect(editor).toContainText('这句话术还有问题')
    await typist.press('F2')
    await person.atIntake()
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('e')
    await expect(text).toHaveValue('{nobody}您好，这件事无效，对不起。')
    await person.write('{caller}您好，我是{staff}，让您费心了，对不起。')
    await expect(page.getByTestId('wording-faults')).toHaveCount(0)
    await expect(editor.locator('.spoken')).toContainText('张先生您好')
    await typist.press('Control+Enter')
    await expect(origin).toContainText('本处的说法')
    await expect(page.getByTestId('wording-difference').locator('ins').first()).toBeVisible()
    await typist.press('F2')
    await person.atIntake()
    await expect(page.locator('.say .spoken')).toContainText('让您费心了')
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('u')
    await expect(origin).toContainText('程序自带')
    await typist.press('F2')
    await person.atIntake()
    await expect(page.locator('.say .spoken')).toContainText('给您添麻烦了')
  })

  test('§4 one is taken out of use, the last one of a moment is not', async ({ person }) => {
    const { page, typist } = person
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('x')
    await expect(page.getByTestId('wording')).toContainText('已停用')
    await typist.press('j', 'x')
    await expect(page.getByTestId('wording')).toContainText('就剩这句能说了')
    await typist.press('k', 'u')
    await expect(page.getByTestId('wording')).not.toContainText('已停用')
  })

  test('a pack from another office: every fault is named and nothing is taken, then shown first and taken as a whole', async ({
    person,
  }) => {
    const { page, typist } = person
    const file = page.locator('input[type="file"]')
    const give = (name: string, content: unknown) =>
      file.setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      })
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('i')
    await give('坏.json', '{')
    await expect(page.getByTestId('pack-faults')).toContainText('这不是话术文件')
    await give('错.json', { ...SUPPLIED_PACK, prompts: [{ ...apology, moment: 'shouting' }] })
    await expect(page.getByTestId('pack-faults')).toContainText('prompts.0.moment')
    await give('错.json', { ...SUPPLIED_PACK, prompts: [{ ...apology, text: second?.text, sources: [] }] })
    await expect(page.getByTestId('pack-faults')).toContainText('还没有写依据')
    await give('好.json', {
      ...SUPPLIED_PACK,
      prompts: [
        { ...apology, text: '让您费心了，真对不起。' },
        { ...apology, id: 'theirs', text: '对不住，您请讲。' },
        second,
      ],
    })
    await expect(page.getByTestId('pack-preview')).toContainText('新增 1 句，改动 1 句，相同 1 句')
    await typist.press('Control+Enter')
    await expect(page.locator('[data-wording]', { hasText: '让您费心了' })).toHaveCount(1)
    await expect(page.locator('[data-wording]', { hasText: '对不住，您请讲' })).toHaveCount(1)
  })
})
