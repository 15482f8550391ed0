import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ToggleRow from '../../../../src/ui/ToggleRow.vue'

const options = [
  { value: 'superior', label: '上级主管单位', key: '1' },
  { value: 'press', label: '新闻媒体', key: '2' },
  { value: 'court', label: '法院', key: '3' },
]
const row = (modelValue: readonly string[] = []) =>
  mount(ToggleRow, { props: { modelValue, options }, attachTo: document.body })
const press = (wrapper: ReturnType<typeof row>, key: string, more: Record<string, unknown> = {}) =>
  wrapper.find('[tabindex="0"]').trigger('keydown', { key, ...more })
const given = (wrapper: ReturnType<typeof row>) => wrapper.emitted('update:modelValue')?.at(-1)?.[0]

describe('ToggleRow', () => {
  it.each([
    ['turned on by its digit', [], '2', ['press']],
    ['turned on by a digit of full width', [], '２', ['press']],
    ['turned off by the same digit', ['press', 'court'], '2', ['court']],
    ['kept in the order of the row, however they were chosen', ['court'], '1', ['superior', 'court']],
    ['turned on by the space bar where the focus is', [], ' ', ['superior']],
  ])('options are %s', async (_, before, key, after) => {
    const wrapper = row(before)
    await press(wrapper, key)
    expect(given(wrapper)).toEqual(after)
    expect(wrapper.emitted()).not.toHaveProperty('next')
  })

  it('walks with arrows, round the ends, without turning anything on', async () => {
    const wrapper = row()
    await press(wrapper, 'ArrowLeft')
    expect(document.activeElement?.textContent).toContain('法院')
    await press(wrapper, 'ArrowDown')
    expect(document.activeElement?.textContent).toContain('上级主管单位')
    expect(wrapper.emitted()).not.toHaveProperty('update:modelValue')
    await press(wrapper, 'ArrowRight')
    await press(wrapper, ' ')
    expect(given(wrapper)).toEqual(['press'])
  })

  it('passes on with Enter and takes nothing', async () => {
    const wrapper = row()
    await press(wrapper, 'Enter')
    expect(wrapper.emitted('next')).toHaveLength(1)
    expect(wrapper.emitted()).not.toHaveProperty('update:modelValue')
  })

  it.each([
    ['the input method', '1', { isComposing: true }],
    ['the input method, by its first key', '1', { keyCode: 229 }],
    ['the program, with Ctrl', '1', { ctrlKey: true }],
    ['the program, with Alt', '1', { altKey: true }],
  ])('leaves keys to %s', async (_, key, more) => {
    const wrapper = row()
    await press(wrapper, key, more)
    await press(wrapper, 'Enter', more)
    expect(wrapper.emitted()).not.toHaveProperty('update:modelValue')
    expect(wrapper.emitted()).not.toHaveProperty('next')
  })

  it('tells which are on, and holds nothing in which an input method could open', () => {
    const wrapper = row(['court'])
    expect(wrapper.findAll('[role="checkbox"]').map((each) => each.attributes('aria-checked'))).toEqual([
      'false',
      'false',
      'true',
    ])
    expect(wrapper.find('input, textarea, [contenteditable]').exists()).toBe(false)
  })
})
