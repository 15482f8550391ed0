import { h, type Component } from 'vue'
import ChoiceRow from '../../src/ui/ChoiceRow.vue'
import FieldRow from '../../src/ui/FieldRow.vue'
import LongTextField from '../../src/ui/LongTextField.vue'
import LookupField from '../../src/ui/LookupField.vue'
import TextField from '../../src/ui/TextField.vue'
import ToggleRow from '../../src/ui/ToggleRow.vue'
import type { Specimen } from './specimen.ts'

export const LONG_WORDS =
  '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上，楼上说不是他家的水。'
const OPTIONS = [
  { value: 'phone', key: '1', label: '来电' },
  { value: 'visit', key: '2', label: '来访' },
  { value: 'letter', key: '3', label: '信函', note: '附原件' },
  { value: 'lift', key: '', initials: 'dt', label: '电梯' },
] as const
const MANY = Array.from({ length: 14 }, (_, index) => ({
  value: String(index),
  key: index < 9 ? String(index + 1) : '',
  initials: index < 9 ? '' : `x${index}`,
  label: `选项 ${index + 1}`,
}))
const named = { 'aria-label': '样品' }

function text(of: Component): readonly Specimen[] {
  const field = of === TextField ? 'input' : 'textarea'
  const show = (props: Readonly<Record<string, unknown>>) => () =>
    h(of, { modelValue: '', ...named, ...props })
  return [
    { state: 'rest, empty', show: show({ placeholder: '空着就是房号所在处' }) },
    { state: 'filled', show: show({ modelValue: '3-1201 卫生间' }) },
    { state: 'hover', show: show({ modelValue: '3-1201' }), forced: { by: 'hover', on: field } },
    { state: 'focus', show: show({ modelValue: '3-1201' }), forced: { by: 'focus', on: field } },
    { state: 'composing', show: show({}), forced: { by: 'compose', on: field } },
    { state: 'invalid', show: show({ modelValue: '25:00', isInvalid: true }) },
    { state: 'disabled', show: show({ modelValue: '3-1201', disabled: true }) },
    { state: 'long text', show: show({ modelValue: LONG_WORDS }) },
  ]
}

const choice = (props: Readonly<Record<string, unknown>>) => () =>
  h(ChoiceRow, { modelValue: null, options: OPTIONS, ...named, ...props })
const FOUND = [
  { value: 'a', label: '张宏伟', detail: '3-1201', note: '业主' },
  { value: 'b', label: '张慧雯', detail: '7-0302', note: '租户' },
]
const lookup =
  (modelValue: string, listNote = '') =>
  () =>
    h('div', { style: { minHeight: '9rem' } }, [
      h(LookupField, { modelValue, options: FOUND, listLabel: '找到的人', listNote, ...named }),
    ])
const toggles = (modelValue: readonly string[]) => () =>
  h(ToggleRow, { modelValue, options: OPTIONS, ...named })
const row =
  (props: Readonly<Record<string, unknown>>, value = '3-1201') =>
  () =>
    h(
      FieldRow,
      { label: '房号', ...props },
      {
        default: (slot: { fieldId: string; isInvalid: boolean }) =>
          h(TextField, { modelValue: value, id: slot.fieldId, isInvalid: slot.isInvalid }),
      },
    )

/** Components that are filled in. */
export const FIELD_SPECIMENS: Readonly<Record<string, readonly Specimen[]>> = {
  TextField: text(TextField),
  LongTextField: text(LongTextField),
  ChoiceRow: [
    { state: 'rest, empty', show: choice({}) },
    { state: 'chosen', show: choice({ modelValue: 'visit' }) },
    {
      state: 'focus',
      show: choice({ modelValue: 'visit' }),
      forced: { by: 'focus', on: '[aria-checked="true"]' },
    },
    { state: 'focus, empty', show: choice({}), forced: { by: 'focus', on: '[tabindex="0"]' } },
    { state: 'folded', show: choice({ modelValue: 'lift', isFolded: true }) },
    { state: 'many', show: choice({ modelValue: '4', options: MANY }) },
  ],
  LookupField: [
    { state: 'rest', show: lookup('张宏伟') },
    { state: 'found while writing', show: lookup('', '还有 6 人'), forced: { by: 'compose', on: 'input' } },
  ],
  ToggleRow: [
    { state: 'rest, empty', show: toggles([]) },
    { state: 'chosen', show: toggles(['visit', 'lift']) },
    { state: 'focus', show: toggles(['visit']), forced: { by: 'focus', on: '[tabindex="0"]' } },
  ],
  FieldRow: [
    { state: 'rest', show: row({}) },
    { state: 'empty', show: row({ isDim: true }, '') },
    { state: 'focus', show: row({}), forced: { by: 'focus', on: 'input' } },
    { state: 'hint', show: row({ hint: '请逐项念回核对（R25）' }) },
    { state: 'warning', show: row({ warning: '名册里认不出这个房号，照原样记下。' }) },
    { state: 'invalid', show: row({ error: '看不懂这个时间，请写成 17:30 或 明天10点' }, '25:00') },
    { state: 'long text', show: row({ label: '业主联系方式偏好', hint: LONG_WORDS }, LONG_WORDS) },
  ],
}
