import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import LongTextField from '../../../../src/ui/LongTextField.vue'
import TextField from '../../../../src/ui/TextField.vue'

describe.each([
  ['TextField', TextField],
  ['LongTextField', LongTextField],
])('%s', (_, component) => {
  const field = () => mount(component, { props: { modelValue: '' } })

  it('goes on with Enter', async () => {
    const wrapper = field()
    await wrapper.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('next')).toHaveLength(1)
  })

  it.each([
    ['Enter of a composition', { key: 'Enter', isComposing: true }],
    ['the first key of a composition', { key: 'Enter', keyCode: 229 }],
    ['Shift+Enter, a new line', { key: 'Enter', shiftKey: true }],
    ['Ctrl+Enter, a command', { key: 'Enter', ctrlKey: true }],
  ])('stays with %s', async (_name, key) => {
    const wrapper = field()
    await wrapper.trigger('keydown', key)
    expect(wrapper.emitted('next')).toBeUndefined()
  })

  it('tells every change as it is typed', async () => {
    const wrapper = field()
    await wrapper.setValue('𠮷野家👍')
    expect(wrapper.emitted('update:modelValue')).toEqual([['𠮷野家👍']])
  })
})
