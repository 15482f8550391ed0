import type { CDPSession, Page } from '@playwright/test'

/** A scanner that types like a keyboard: all digits and Enter in one burst, whatever the page makes of them. */
export class Scanner {
  private cdp: CDPSession | null = null

  constructor(readonly page: Page) {}

  /** Plain keys, as without an input method. */
  async scan(digits: string): Promise<void> {
    await this.burst([...digits].flatMap((digit) => plainKey(digit, `Digit${digit}`, digit)).concat(ENTER))
  }

  /** The same keys while an input method is on: every key has code 229, and the digits' meaning is hidden. */
  async scanIntoInputMethod(digits: string): Promise<void> {
    const keys = [...digits].map((digit) => hiddenKey(`Digit${digit}`))
    await this.burst([...keys, hiddenKey('Enter')].flat())
  }

  /** An input method that keeps even the places of the keys and writes full-width digits of its own. */
  async scanAsComposedText(digits: string): Promise<void> {
    const cdp = await this.session()
    const wide = digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    await cdp.send('Input.insertText', { text: wide })
    await this.burst(ENTER)
  }

  private async burst(events: readonly KeyParams[]): Promise<void> {
    const cdp = await this.session()
    // Sent without waiting for answers: a scanner does not wait either.
    await Promise.all(events.map((event) => cdp.send('Input.dispatchKeyEvent', event)))
  }

  private async session(): Promise<CDPSession> {
    this.cdp ??= await this.page.context().newCDPSession(this.page)
    return this.cdp
  }
}

interface KeyParams {
  readonly type: 'keyDown' | 'rawKeyDown' | 'keyUp'
  readonly key: string
  readonly code: string
  readonly text?: string
  readonly windowsVirtualKeyCode: number
  readonly nativeVirtualKeyCode?: number
}

const ENTER = plainKey('Enter', 'Enter', '\r', 13)

function plainKey(key: string, code: string, text: string, keyCode = 48 + Number(key)): readonly KeyParams[] {
  return [
    { type: 'keyDown', key, code, text, windowsVirtualKeyCode: keyCode },
    { type: 'keyUp', key, code, windowsVirtualKeyCode: keyCode },
  ]
}

function hiddenKey(code: string): readonly KeyParams[] {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  return [
    { type: 'rawKeyDown', ...key },
    { type: 'keyUp', ...key },
  ]
}
