import { describe, expect, it } from 'vitest'
import {
  assertSecure,
  isAllowedRequest,
  isOwnAddress,
  securePreferences,
} from '../../../../electron/main/security.ts'

describe('windows (safety.md §7)', () => {
  it('pass with our preferences', () => {
    expect(() => assertSecure({ webPreferences: securePreferences('/preload.cjs') })).not.toThrow()
  })

  it.each([
    ['contextIsolation', false],
    ['contextIsolation', undefined],
    ['sandbox', false],
    ['webSecurity', undefined],
    ['nodeIntegration', true],
    ['nodeIntegrationInSubFrames', true],
    ['webviewTag', true],
  ])('do not open with %s %s', (name, value) => {
    const webPreferences = { ...securePreferences('/preload.cjs'), [name]: value }
    expect(() => assertSecure({ webPreferences })).toThrow(`Window preference ${name} is ${String(value)}`)
  })

  it('do not open without preferences', () => {
    expect(() => assertSecure({})).toThrow('contextIsolation')
  })
})

describe('requests of pages (row 18)', () => {
  it.each(['app://desk/index.html', 'app://desk', 'blob:app://desk/1-2', 'data:image/png;base64,AA'])(
    '%s may go',
    (url) => {
      expect(isAllowedRequest(url)).toBe(true)
    },
  )

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://desk.evil/',
    'app://other/',
    'ws://x/',
    'blob:https://x/1',
  ])('%s may not', (url) => {
    expect(isAllowedRequest(url)).toBe(false)
    expect(isOwnAddress(url)).toBe(false)
  })
})
