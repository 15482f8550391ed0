import { beforeEach, describe, expect, it } from 'vitest'
import { fieldsIn, focusFirst, focusNext, focusPrevious } from '../../../../src/ui/focus.ts'

describe('moving between fields', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <div data-fields>
        <div id="group" data-field><span tabindex="-1"></span><span id="chosen" tabindex="0"></span></div>
        <button id="aside"></button>
        <input id="off" data-field disabled>
        <div hidden><input data-field></div>
        <input id="text" data-field>
      </div>
      <input id="elsewhere" data-field>`
  })
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body
  const focused = () => document.activeElement?.id

  it('counts a group of options once and leaves out what cannot be reached', () => {
    expect(fieldsIn(document).map(({ id }) => id)).toEqual(['group', 'text', 'elsewhere'])
  })

  it('enters a group at the option that takes the tab', () => {
    expect(focusFirst(document.body)).toBe(true)
    expect(focused()).toBe('chosen')
  })

  it('goes on and back, and stops at the ends of its container', () => {
    byId('chosen').focus()
    expect(focusNext(byId('chosen'))).toBe(true)
    expect(focused()).toBe('text')
    expect(focusNext(byId('text'))).toBe(false)
    expect(focusPrevious(byId('text'))).toBe(true)
    expect(focused()).toBe('chosen')
  })
})
