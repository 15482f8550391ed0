import { describe, expect, it } from 'vitest'
import {
  assertSecure,
  isAllowedRequest,
  isOwnCamera,
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

describe('the camera (safety.md §7)', () => {
  const own = { isMainFrame: true, requestingUrl: 'app://desk/index.html', mediaTypes: ['video'] }
  it.each([
    { name: 'our own page, the picture alone', details: own, isOpen: true },
    { name: 'with the microphone', details: { ...own, mediaTypes: ['video', 'audio'] }, isOpen: false },
    { name: 'the microphone alone', details: { ...own, mediaTypes: ['audio'] }, isOpen: false },
    { name: 'nothing named', details: { ...own, mediaTypes: [] }, isOpen: false },
    { name: 'a frame inside the page', details: { ...own, isMainFrame: false }, isOpen: false },
    { name: 'another page', details: { ...own, requestingUrl: 'app://desk.evil/' }, isOpen: false },
    { name: 'a page of the network', details: { ...own, requestingUrl: 'https://desk/' }, isOpen: false },
  ])('$name: $isOpen', ({ details, isOpen }) => {
    expect(isOwnCamera(details)).toBe(isOpen)
  })
})
