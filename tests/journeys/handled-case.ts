import { expect, type Locator } from '@playwright/test'
import { CasePage } from './case-page.ts'

/** Keys that answer a choice, where an answer is not a text. */
export interface Keys {
  readonly keys: readonly string[]
}

/** What is answered in the fields of a panel, by their labels; fields that are not named stay as they are offered. */
export type Answers = Readonly<Record<string, string | Keys>>

/** Keys of a choice row, such as a digit or initials. */
export function keys(...pressed: readonly string[]): Keys {
  return { keys: pressed }
}

/** The page of a case on which somebody records what the procedure asks for, by keyboard alone. */
export class HandledCase extends CasePage {
  /** Takes a call down, saves it and opens its page. Answers its number. */
  async takeCall(content: string, categoryKeys: string): Promise<string> {
    await this.person.takeDown({
      channel: 'phone',
      household: '3-1-1201',
      name: '欧阳敏',
      phone: '13800001234',
      content,
      demand: '尽快有个说法',
      categoryKeys,
    })
    const number = await this.person.save()
    await this.openSaved()
    return number
  }

  /** Judges: digits of the kind of dispute and of its nature, and the reason where the pair needs one. */
  async judge(jurisdiction: string, nature: string, reason = ''): Promise<void> {
    await expect(this.root.getByRole('main')).toBeFocused()
    await this.person.typist.press('j')
    await this.answerAndSave({
      纠纷类型: keys(jurisdiction),
      投诉性质: keys(nature),
      ...(reason !== '' && { 理由: reason }),
    })
  }

  /** What was ordered, done: verified, told, and asked after, with the digit of how satisfied they are. */
  async finishAndVisit(satisfaction: string, words: string): Promise<void> {
    await this.takeStep('办完后记下')
    await this.takeStep('跟踪验证', { 结果: keys('1') })
    await this.takeStep('马上告知结果', { 意见: keys('3') })
    await this.takeStep('回访', { 满意吗: keys(satisfaction), 怎么说的: words })
  }

  /** A, the name of the act, Enter; the answers; Ctrl+Enter. */
  async record(title: string, answers: Answers = {}): Promise<void> {
    await this.openAct(title)
    await this.answerAndSave(answers)
    await expect(this.timeline).toContainText(title)
  }

  /** The panel of an act, by its name in the list of what may be recorded. */
  async openAct(title: string): Promise<void> {
    const { typist } = this.person
    await expect(this.root.getByRole('main')).toBeFocused()
    await typist.press('a')
    const list = this.root.locator('.record-panel')
    await expect(list.getByRole('combobox')).toBeFocused()
    await typist.type(title)
    await expect(list.locator('[aria-selected="true"] .words')).toHaveText(title)
    await typist.press('Enter')
    await expect(this.panel.getByRole('heading', { level: 2 })).toContainText(title)
  }

  /** The list shows an act that cannot be recorded now, with the reason; Enter on it records nothing. */
  async expectNotNow(title: string, why: string): Promise<void> {
    const { typist } = this.person
    await expect(this.root.getByRole('main')).toBeFocused()
    await typist.press('a')
    const list = this.root.locator('.record-panel')
    await expect(list.getByRole('combobox')).toBeFocused()
    await typist.type(title)
    const line = list.locator('[aria-selected="true"]')
    await expect(line.locator('.words')).toContainText(title)
    await expect(line).toContainText(why)
    await typist.press('Escape')
    await expect(this.root.getByRole('main')).toBeFocused()
  }

  /** The step that the rules ask for, by the digit before it. */
  async takeStep(title: string, answers: Answers = {}): Promise<void> {
    const step = this.steps.filter({ hasText: title })
    await expect(step).toHaveCount(1)
    const digit = ((await step.locator('.number').textContent()) ?? '').trim()
    await this.person.typist.press(digit)
    await expect(this.panel).toBeVisible()
    await this.answerAndSave(answers)
  }

  /** Fills in what is named, in the order of the panel, and records it with Ctrl+Enter. */
  async answerAndSave(answers: Answers): Promise<void> {
    await this.answer(answers)
    await this.person.typist.press('Control+Enter')
    await expect(this.panel).toHaveCount(0)
    await expect(this.root.getByRole('main')).toBeFocused()
  }

  async answer(answers: Answers): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      await this.goToRow(label)
      if (typeof answer === 'string') await this.person.typist.type(answer)
      else await this.person.typist.press(...answer.keys)
    }
  }

  /** Steps that stand under "next", by their titles. */
  async expectNext(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await expect(this.steps.filter({ hasText: title })).toHaveCount(1)
  }

  row(label: string): Locator {
    return this.panel.locator('.field-row').filter({
      has: this.person.page.locator('.label').getByText(label, { exact: true }),
    })
  }

  private async goToRow(label: string): Promise<void> {
    const row = this.row(label)
    await expect(row).toHaveCount(1)
    const rows = await this.panel.locator('.field-row').count()
    for (let step = 0; step <= rows; step += 1) {
      const hasFocus = await row.evaluate((element) => element.contains(document.activeElement))
      if (hasFocus) return
      const before = await this.focusedRow()
      await this.person.typist.press('Enter')
      await expect.poll(() => this.focusedRow(), { intervals: [5, 5, 10, 20, 50] }).not.toBe(before)
    }
    throw new Error(`Row ${label} was not reached by Enter in ${(await this.panel.textContent()) ?? ''}`)
  }

  private focusedRow(): Promise<number> {
    return this.panel
      .locator('.field-row')
      .evaluateAll((rows) => rows.findIndex((row) => row.contains(document.activeElement)))
  }
}
