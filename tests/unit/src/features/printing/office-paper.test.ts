import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import OfficePaper from '../../../../../src/features/printing/OfficePaper.vue'

it('a paper of the office has its head in the middle, as forms have: the office above the title', () => {
  const sheet = {
    sheetId: 'exportReceipt',
    officeName: '锦江苑物业服务中心',
    title: '档案导出回执',
    lines: [],
    groups: [],
    groupsTitle: '',
    groupsNote: '',
    notes: [],
    gaps: [],
    footer: '',
  } as const
  const heading = mount(OfficePaper, { props: { sheet } }).get('.paper-header > .paper-heading')
  expect([...heading.element.children].map(({ className }) => className)).toEqual([
    'paper-office',
    'paper-title',
  ])
})
