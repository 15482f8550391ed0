import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import ChoiceRow from '../../../../src/ui/ChoiceRow.vue'
import { TYPED_TOGETHER_MS } from '../../../../src/ui/typed-choice.ts'

const options = [
  { value: 'leaks', label: '漏水渗水', key: '4', initials: 'ls' },
  { value: 'greening', label: '绿化', key: '', initials: 'lh' },
  { value: 'security', label: '秩序安保', key: '', initials: 'zx' },
  { value: 'lobby', label: '中心大厅', key: '', initials: 'zxd' },
]
const row = (modelValue: string | null = null) =>
  mount(ChoiceRow, { props: { modelValue, options }, attachTo: document.body })
const typeInto = async (wrapper: ReturnType<typeof row>, ...keys: string[]) => {
  for (const key of keys) await wrapper.find('[tabindex="0"]').trigger('keydown', { key })
}

describe('ChoiceRow', () => {
  it.each([
    ['the digit shown before the option', ['4'], 'leaks'],
    ['a digit of full width', ['４'], 'leaks'],
    ['initials, as soon as only one begins like them', ['l', 'h'], 'greening'],
    ['capital initials', ['L', 'S'], 'leaks'],
    [
      'complete initials with Enter, although a longer one begins like them',
      ['z', 'x', 'Enter'],
      'security',
      'enter',
    ],
    ['the longer ones', ['z', 'x', 'd'], 'lobby'],
  ])('is chosen by %s', async (_, keys, expected, by = 'key') => {
    const wrapper = row()
    await typeInto(wrapper, ...keys)
    expect(wrapper.emitted('choose')).toEqual([[expected, by]])
  })

  it('takes complete initials by itself when nothing follows', async () => {
    vi.useFakeTimers()
    const wrapper = row()
    await typeInto(wrapper, 'z', 'x')
    expect(wrapper.emitted('choose')).toBeUndefined()
    vi.advanceTimersByTime(TYPED_TOGETHER_MS)
    expect(wrapper.emitted('choose')).toEqual([['security', 'key']])
    vi.useRealTimers()
  })

  it.each([{ isComposing: true }, { keyCode: 229 }])('leaves keys to the input method: %o', async (ime) => {
    const wrapper = row()
    await wrapper.find('[tabindex="0"]').trigger('keydown', { key: '4', ...ime })
    await wrapper.find('[tabindex="0"]').trigger('keydown', { key: 'Enter', ...ime })
    expect(wrapper.emitted()).not.toHaveProperty('choose')
    expect(wrapper.emitted()).not.toHaveProperty('next')
  })

  it('walks with arrows, round the ends', async () => {
    const wrapper = row('leaks')
    await typeInto(wrapper, 'ArrowLeft')
    expect(wrapper.emitted('choose')).toEqual([['lobby', 'arrow']])
  })

  it('goes on with Enter, taking the first option where none was chosen', async () => {
    const wrapper = row()
    await typeInto(wrapper, 'Enter')
    expect(wrapper.emitted('choose')).toEqual([['leaks', 'enter']])
    expect(wrapper.emitted('next')).toHaveLength(1)
  })

  it('holds nothing in which an input method could open', () => {
    expect(row().find('input, textarea, [contenteditable]').exists()).toBe(false)
  })
})
