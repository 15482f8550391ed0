import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anonymised,
  passagesOf,
  replacementsIn,
  type KnownValues,
} from '../../../../../src/domain/training/anonymise.ts'

const NOBODY: KnownValues = {
  names: [],
  staffNames: [],
  households: [],
  phones: [],
  numbers: [],
  officeNames: [],
}
const KNOWN: KnownValues = {
  names: ['张宏伟', '欧阳敏之'],
  staffNames: ['林晓'],
  households: ['2-3-1-1201'],
  phones: ['13800001234', '8888 6603'],
  numbers: ['TS-20261122-A3F-0007'],
  officeNames: ['锦江苑物业服务中心'],
}

describe('R23 what is known of a case is taken out of free text', () => {
  it.each([
    ['the name', '张宏伟来电', '某人来电'],
    ['the given name alone', '宏伟又打来', '某人又打来'],
    ['the given name behind a double surname', '敏之说的', '某人说的'],
    ['the name with a gap', '张 宏 伟来电', '某人来电'],
    ['the staff', '林晓上门', '某工作人员上门'],
    ['the household as it is kept', '住2-3-1-1201的', '住某户的'],
    ['the household as it is said', '3栋1201漏水', '某户漏水'],
    ['the household with its phase and unit', '2期3栋1单元1201漏水', '某户漏水'],
    ['the room alone', '1201说楼上漏', '某户说楼上漏'],
    ['the room in wide digits', '住１２０１室', '住某户'],
    ['the telephone', '打13800001234没人接', '打（电话）没人接'],
    ['the telephone with gaps', '打138 0000 1234没人接', '打（电话）没人接'],
    ['the number of the case', '见TS-20261122-A3F-0007', '见（编号）'],
    ['the office', '锦江苑物业服务中心的人', '本物业的人'],
    ['the household as others say it', '3号楼1201，3幢1201，3座1201，3#1201', '某户，某户，某户，某户'],
    ['the room with its mark', '1201房漏水，1201室也漏', '某户漏水，某户也漏'],
  ])('%s', (_what, before, after) => {
    expect(anonymised(before, KNOWN)).toBe(after)
  })

  it.each<[string, Partial<KnownValues>, string, string]>([
    ['a room is no part of a longer number', { households: ['3-1201'] }, '表底112015度', '表底112015度'],
    ['nor of one in wide digits', { households: ['3-1201'] }, '表底１１２０１５度', '表底１１２０１５度'],
    ['a room of two digits is also a number', { households: ['3-12'] }, '等了12次', '等了12次'],
    ['a room of three digits is a room', { households: ['3-301'] }, '301说没水', '某户说没水'],
    [
      'an address nobody can read is taken as it is',
      { households: ['老锅炉房'] },
      '老锅炉房漏水',
      '某户漏水',
    ],
    [
      'a longer name goes before a shorter',
      { staffNames: ['林晓'], names: ['林晓东'] },
      '林晓东来电',
      '某人来电',
    ],
    ['whichever is known first', { names: ['林晓', '林晓东'] }, '林晓东来电', '某人来电'],
    ['one character says too little', { names: [' 张 '] }, '开张大吉', '开张大吉'],
    ['a given name is cut off Chinese names only', { names: ['Anna'] }, 'banana箱漏水', 'banana箱漏水'],
    ['a name is known without the spaces around it', { names: [' 张宏伟 '] }, '宏伟来电', '某人来电'],
    ['a gap in what is known hides nothing', { numbers: ['信访 七'] }, '见信访七', '见（编号）'],
    ['signs are signs', { numbers: ['[七]函', 'A.乙'] }, '见[七]函，AX乙', '见（编号），AX乙'],
  ])('%s', (_what, known, before, after) => {
    expect(anonymised(before, { ...NOBODY, ...known })).toBe(after)
  })

  it('of what kind each is', () => {
    const text = '张宏伟找林晓，3栋1201，13800001234，TS-20261122-A3F-0007，锦江苑物业服务中心'
    expect(passagesOf(text, KNOWN).map((passage) => [passage.text, passage.kind])).toEqual([
      ['张宏伟', 'name'],
      ['找', null],
      ['林晓', 'staff'],
      ['，', null],
      ['3栋1201', 'household'],
      ['，', null],
      ['13800001234', 'phone'],
      ['，', null],
      ['TS-20261122-A3F-0007', 'number'],
      ['，', null],
      ['锦江苑物业服务中心', 'office'],
    ])
  })
})

describe('R23 whoever it is, patterns find who can be told', () => {
  it.each([
    ['a surname with its title', '找王师傅修的，李阿姨也在', '找某师傅修的，某阿姨也在'],
    ['a full name with its title', '请欧阳建国先生来', '请某先生来'],
    ['老 and a surname', '老周说下周来', '某人说下周来'],
    ['a name that is given', '业主：何小满，电话在后', '业主：某人，电话在后'],
    ['a mobile number', '留了13912345678', '留了（电话）'],
    ['a wide mobile number', '留了１３９１２３４５６７８', '留了（电话）'],
    ['a landline with its area', '打010-62345678', '打（电话）'],
    ['an identity number', '身份证11010519491231002X', '身份证（证件号）'],
    ['a bank card', '卡号6222021234567890123', '卡号（号码）'],
    ['a plate', '京A12345堵门', '（车牌）堵门'],
    ['the plate of an electric car', '粤B·D12345堵门', '（车牌）堵门'],
    ['a household', '7-2-1803装修', '某户装修'],
    ['a building', '12号楼的电梯', '某栋的电梯'],
    ['a building in words', '十二栋二单元的门', '某栋的门'],
    ['a room', '楼上1502室装修', '楼上某室装修'],
    ['a room by who lives there', '1502业主不肯', '某户业主不肯'],
    ['a parking place', '占了B123车位', '占了某车位'],
    ['a mail address', '发到a.b@qq.com', '发到（邮箱）'],
    ['a name in a messenger', '微信：wx_abc123', '微信：（微信号）'],
    ['a street', '住建设路12号', '（地址）'],
  ])('%s', (_what, before, after) => {
    expect(anonymised(before, NOBODY)).toBe(after)
  })

  it.each([
    '2026年11月22日14:30上门',
    '等了30分钟，花了1200元',
    '小区门口的灯不亮',
    '三天内回复，办结率95%',
    '温度只有16度',
  ])('leaves %s as it is', (text) => {
    expect(anonymised(text, NOBODY)).toBe(text)
  })
})

describe('R23 what was replaced is shown', () => {
  it('each once, with how often and what stands there now', () => {
    expect(replacementsIn(['张宏伟来电', '张宏伟又打13800001234'], KNOWN)).toEqual([
      { kind: 'name', from: '张宏伟', to: '某人', times: 2 },
      { kind: 'phone', from: '13800001234', to: '（电话）', times: 1 },
    ])
  })

  it('in passages that are the text again, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('张宏伟', '3栋1201', '13800001234', ''),
        (noise, known) => {
          const text = `${noise}${known}${noise}`
          expect(
            passagesOf(text, KNOWN)
              .map((passage) => passage.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  it('no known value is left in what was made anonymous', () => {
    const words = fc.constantFrom('张宏伟', '林晓', '13800001234', '3栋1201', '来电说', '，', '漏水')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const after = anonymised(parts.join(''), KNOWN)
        for (const value of ['张宏伟', '林晓', '13800001234', '3栋1201']) expect(after).not.toContain(value)
      }),
    )
  })
})
