import { expect, it } from 'vitest'
import { blankFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import { NO_MARKS } from '../../../../../src/domain/forms/printed-marks.ts'
import { bundlePageStyle } from '../../../../../src/features/printing/bundle-page-style.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'

const printed = { at: { year: 2026, month: 11, day: 23, hour: 9, minute: 5 }, by: '林' }
const forms = (['F01', 'F13'] as const).map((formId) => {
  return { rows: blankFormRows(formId, ON_PAPER), printed, marks: NO_MARKS }
})

it('ADR 37 each form has pages of its own name, with its size, its footer, its count and its total', () => {
  const [first = '', second = ''] = bundlePageStyle(forms, [3, 1]).split(/(?=@page form1)/u)
  expect(first).toContain('@page form0 { counter-increment: form0;')
  expect(first).toContain('size: 210mm 297mm')
  expect(first).toContain('F01 第1版')
  expect(first).toContain('"第 " counter(form0) " 页 共 " "3" " 页"')
  expect(first).toContain('#form0 { page: form0; break-before: page }')
  expect(second).toContain('size: 148mm 210mm')
  expect(second).toContain('"第 " counter(form1) " 页 共 " "1" " 页"')
})

it('ADR 37 while the pages are counted no total stands there', () => {
  expect(bundlePageStyle(forms, [])).toContain('counter(form1) " 页 共 " "" " 页"')
})
