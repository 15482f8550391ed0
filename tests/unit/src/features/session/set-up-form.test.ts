import { describe, expect, it } from 'vitest'
import {
  readDepartments,
  setUpProblems,
  setUpRequest,
  type SetUpForm,
} from '../../../../../src/features/session/set-up-form.ts'

const aForm = (part: Partial<SetUpForm> = {}): SetUpForm => ({
  officeName: '锦江苑物业服务中心',
  officePhone: '8888 6603',
  departments: '工程部 6603\n秩序部',
  deskLetter: 'A',
  staffName: '林',
  pin: '2468',
  pinAgain: '2468',
  afterSave: 'pdf',
  ...part,
})

describe('readDepartments', () => {
  it.each([
    ['工程部 6603', [{ name: '工程部', phone: '6603' }]],
    [
      '工程部\r\n\n 工程部 \n秩序部 028-8888 66',
      [
        { name: '工程部', phone: '' },
        { name: '秩序部', phone: '028-8888 66' },
      ],
    ],
    ['三 号 部', [{ name: '三 号 部', phone: '' }]],
    ['', []],
  ])('reads %o', (text, expected) => {
    expect(readDepartments(text)).toEqual(expected)
  })
})

describe('setUpProblems', () => {
  it('finds nothing in a whole form', () => {
    expect(setUpProblems(aForm())).toEqual({})
  })
  it.each([
    [{ officeName: '  ' }, { officeName: 'officeNameMissing' }],
    [{ officeName: '名'.repeat(301) }, { officeName: 'textTooLong' }],
    [{ deskLetter: 'O' }, { deskLetter: 'letterShape' }],
    [{ deskLetter: 'AB' }, { deskLetter: 'letterShape' }],
    [{ staffName: '' }, { staffName: 'staffNameMissing' }],
    [{ pin: '123' }, { pin: 'pinShape' }],
    [{ pin: '12a4' }, { pin: 'pinShape' }],
    [{ pinAgain: '2469' }, { pinAgain: 'pinDiffers' }],
  ])('names %o', (part, expected) => {
    expect(setUpProblems(aForm(part))).toEqual(expected)
  })
  it('takes digits and letters of full width', () => {
    const form = aForm({ pin: '２４６８', deskLetter: 'ｂ' })
    expect(setUpProblems(form)).toEqual({})
    expect(setUpRequest(form, 'zh-Hant')).toMatchObject({
      pin: '2468',
      deskLetter: 'B',
      formScript: 'zh-Hant',
    })
  })
})
