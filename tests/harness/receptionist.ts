import { expect, type Page } from '@playwright/test'
import type { DeskApp } from './desk-app.ts'
import { atSetUp, typeSetUp } from './set-up-typing.ts'
import { Typist } from './typist.ts'

/** Fields of intake by the name the form gives them, in their order. */
export const FIELD_ORDER = [
  'channel',
  'relayingDepartment',
  'relayingPerson',
  'officialTicket',
  'officialDue',
  'escalatedTo',
  'household',
  'complainantName',
  'relation',
  'phone',
  'content',
  'place',
  'occurredAt',
  'answer',
  'demand',
  'compensation',
  'identityCheck',
  'preferredChannel',
  'verbatim',
  'mood',
  'urgency',
  'serviceCategory',
  'jurisdiction',
  'nature',
  'judgementReason',
  'suspectedMajor',
  'department',
  'promise',
  'promisedAt',
] as const
export type FieldName = (typeof FIELD_ORDER)[number]

/** Fields beside the way of a plain call, and the key that leads to their row. */
const KEY_OF_FIELD: Partial<Record<FieldName, string>> = {
  relayingDepartment: 'Alt+b',
  relayingPerson: 'Alt+b',
  escalatedTo: 'Alt+x',
  compensation: 'Alt+y',
  identityCheck: 'Alt+m',
  preferredChannel: 'Alt+m',
  verbatim: 'Alt+m',
  mood: 'Alt+q',
  urgency: 'Alt+q',
}

export const CHANNEL_KEYS = {
  phone: '1',
  visit: '2',
  letter: '3',
  online: '4',
  petition: '5',
  official: '6',
  other: '7',
} as const
export type ChannelCode = keyof typeof CHANNEL_KEYS

/** What a caller brings; whatever is absent stays unanswered. */
export interface Caller {
  readonly channel: ChannelCode
  readonly household?: string
  readonly name?: string
  readonly phone?: string
  readonly content: string
  readonly place?: string
  readonly occurredAt?: string
  readonly demand?: string
  /** Keys that choose the category: a digit or initials. */
  readonly categoryKeys?: string
}

export const OFFICE = { name: '锦江苑物业服务中心', phone: '8888 6603', staff: '林晓', pin: '2580' } as const

/** A person at the desk who never touches the mouse. Looks at the screen, presses keys, knows nothing of the program. */
export class Receptionist {
  readonly typist: Typist

  constructor(readonly page: Page) {
    this.typist = new Typist(page)
  }

  /** First start: name of the office, who I am, my PIN; everything else as it is offered. */
  async setUp(afterSave: '1' | '2' | '3' = '1', officeName: string = OFFICE.name): Promise<void> {
    await typeSetUp(this.typist, OFFICE, officeName, afterSave)
    await this.typist.press('Control+Enter')
    await this.atIntake()
    await this.recordsOpen()
  }

  /** Waits until a step of the first start has the focus. */
  async atSetUp(step: string): Promise<void> {
    await atSetUp(this.page, step)
  }

  /** The program was started again, or the screen was covered: the PIN brings it back. */
  async signIn(pin: string = OFFICE.pin): Promise<void> {
    const fields = this.page.locator('.sign-in-screen input')
    await expect(fields.first()).toBeFocused()
    // Whoever has no PIN on this PC yet chooses one, and types it twice.
    const isFirstTime = (await fields.count()) > 1
    await this.typist.type(pin)
    await this.typist.press('Enter')
    if (isFirstTime) {
      await expect(fields.nth(1)).toBeFocused()
      await this.typist.type(pin)
      await this.typist.press('Enter')
    }
    await this.recordsOpen()
  }

  /** Waits until the records behind the form are open (ADR 15); what is about a call that begins before asks elsewhere. */
  async recordsOpen(): Promise<void> {
    await this.page.locator('.app-shell[aria-busy="false"]').waitFor()
  }

  /** Waits until the intake screen has the focus in its first field. */
  async atIntake(): Promise<void> {
    await expect.poll(() => this.field(), { timeout: 15_000 }).not.toBe('')
  }

  /** Field that has the focus now. */
  async field(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-intake]')?.dataset['intake'] ?? '',
    )
  }

  /** Goes to a field as a person does: Enter forward, Shift+Tab back, its own key where it is not to be seen. */
  async goTo(field: FieldName): Promise<void> {
    const key = KEY_OF_FIELD[field]
    const isThere = (await this.page.locator(`[data-intake="${field}"]`).count()) > 0
    if (key !== undefined && !isThere) {
      await this.typist.press(key)
      await this.page
        .locator(`[data-intake="${field}"]:focus-within, [data-intake]:focus-within`)
        .first()
        .waitFor()
    }
    for (let step = 0; step < FIELD_ORDER.length * 2; step += 1) {
      const here = await this.field()
      if (here === field) return
      const isBefore = FIELD_ORDER.findIndex((name) => name === here) < FIELD_ORDER.indexOf(field)
      await this.typist.press(isBefore ? 'Enter' : 'Shift+Tab')
      await expect.poll(() => this.field(), { intervals: [5, 5, 10, 20, 50] }).not.toBe(here)
    }
    throw new Error(
      `Field ${field} was not reached by Enter or Shift+Tab; the focus is in ${await this.field()}`,
    )
  }

  /** Writes into the field that has the focus, replacing what stands there when it is something else. */
  async write(text: string): Promise<void> {
    const present = await this.page.evaluate(() => {
      const element = document.activeElement
      return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : ''
    })
    if (present === text) return
    if (present !== '') {
      await this.typist.press('Control+A')
      if (text === '') await this.typist.press('Delete')
    }
    await this.typist.type(text)
  }

  /** Takes down what a caller says, up to the last thing they said; does not save. */
  async takeDown(caller: Caller): Promise<void> {
    await this.goTo('channel')
    await this.typist.press(caller.channel === 'phone' ? 'Enter' : CHANNEL_KEYS[caller.channel])
    const texts: readonly (readonly [FieldName, string | undefined])[] = [
      ['household', caller.household],
      ['complainantName', caller.name],
      ['phone', caller.phone],
      ['content', caller.content],
      ['place', caller.place],
      ['occurredAt', caller.occurredAt],
      ['demand', caller.demand],
    ]
    for (const [field, text] of texts) {
      if (text === undefined || text === '') continue
      await this.goTo(field)
      await this.write(text)
    }
    if (caller.categoryKeys !== undefined && caller.categoryKeys !== '') {
      await this.goTo('serviceCategory')
      await this.typist.press(...caller.categoryKeys)
    }
  }

  /** Ctrl+D, and the empty form with the focus in its first field. */
  async park(): Promise<void> {
    await this.typist.press('Control+d')
    await expect(this.page.locator('[data-intake="content"] textarea')).toHaveValue('')
    await expect.poll(() => this.field(), { intervals: [5, 5, 10, 20, 50] }).toBe('channel')
  }

  /** Ctrl+Enter, and the number the screen shows when it is saved. */
  async save(): Promise<string> {
    const before = await this.shownNumber()
    await this.typist.press('Control+Enter')
    await expect
      .poll(() => this.shownNumber(), { intervals: [5, 10, 20, 50], timeout: 8000 })
      .not.toBe(before)
    return this.shownNumber()
  }

  /** Number in the "saved" notice, '' when there is none. */
  async shownNumber(): Promise<string> {
    const notice = this.page.getByTestId('saved')
    if ((await notice.count()) === 0) return ''
    return /TS-\d{8}-[A-Z0-9]{3}-\d{4,}/.exec((await notice.textContent()) ?? '')?.[0] ?? ''
  }

  /** What the screen complains of now, '' when it is content. */
  async shownProblem(): Promise<string> {
    const texts = await this.page.locator('[role="alert"], .note.is-error').allTextContents()
    return texts.join(' ').trim()
  }

  /** F8, E, everything, no passphrase, another folder in the system's dialog; answers what the receipt says. */
  async exportTo(desk: DeskApp, folder: string): Promise<{ path: string; sha256: string; cases: number }> {
    await this.openExport()
    await desk.answerDialogs(folder)
    await this.typist.press('Enter', '3', 'Enter', '0', 'Enter')
    await expect(this.page.getByTestId('export-done')).toBeVisible({ timeout: 60_000 })
    const lines = await this.page.getByTestId('receipt').first().locator('dd').allTextContents()
    const [path = '', sha256 = '', , cases = ''] = lines
    return { path, sha256, cases: Number(cases.replaceAll(/\D/g, '')) }
  }

  /** F8 and E: the fields of an export, with the focus in the first one. */
  async openExport(): Promise<void> {
    await this.typist.press('F8')
    await this.page.locator('.works .button-main').waitFor()
    await this.typist.press('e')
    await expect(this.page.locator('.export-panel [role="radio"]:focus')).toHaveCount(1)
  }
}
