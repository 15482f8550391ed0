import type { CDPSession, Page } from '@playwright/test'

/** Characters an input method commits at once: about what a person composes before choosing. */
const PHRASE_LENGTH = 12

/**
 * Two hands on the keyboard: plain keys as key events, everything a key cannot type by composition as an input
 * method does it (key code 229, composition, commit). Counts the keys that are not text.
 */
export class Typist {
  /** Keys other than text pressed so far (`speed.md`). */
  controlKeys = 0
  private cdp: CDPSession | null = null

  constructor(readonly page: Page) {}

  /** Presses keys that are not text, such as `Enter`, `Control+Enter`, `F8`, or the digit of a choice. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.controlKeys += 1
      await this.page.keyboard.press(key)
    }
  }

  /** Types text into whatever has the focus; a line break is typed as Shift+Enter. */
  async type(text: string): Promise<void> {
    const lines = text.replace(/\r\n?/g, '\n').split('\n')
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.page.keyboard.press('Shift+Enter')
      for (const part of line.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? []) {
        if (/^[\x20-\x7e]/.test(part)) await this.page.keyboard.type(part)
        else await this.compose(part)
      }
    }
  }

  /** Composes text as an input method does and commits it. */
  async compose(text: string): Promise<void> {
    for (const phrase of phrases(text)) {
      await this.beginComposition(phrase)
      await (await this.session()).send('Input.insertText', { text: phrase })
    }
  }

  /** Leaves a composition open: what follows belongs to the input method until it commits. */
  async beginComposition(text: string): Promise<void> {
    const cdp = await this.session()
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyA',
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    })
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }

  /** A key pressed while composing, as the browser reports it: with key code 229. */
  async pressWhileComposing(key: string, code: string, modifiers = 0): Promise<void> {
    const cdp = await this.session()
    const event = { key, code, modifiers, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }

  async commit(text: string): Promise<void> {
    await (await this.session()).send('Input.insertText', { text })
  }

  private async session(): Promise<CDPSession> {
    this.cdp ??= await this.page.context().newCDPSession(this.page)
    return this.cdp
  }
}

function phrases(text: string): readonly string[] {
  const characters = [...text]
  const found: string[] = []
  for (let start = 0; start < characters.length; start += PHRASE_LENGTH) {
    found.push(characters.slice(start, start + PHRASE_LENGTH).join(''))
  }
  return found
}
