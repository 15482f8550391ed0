import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../../../src/domain/training/anonymise.ts'
import type { PersonalKind } from '../../../../../src/domain/training/personal-patterns.ts'

const NOBODY = { names: [], staffNames: [], households: [], phones: [], numbers: [], officeNames: [] }

const found = (text: string) =>
  passagesOf(text, NOBODY)
    .filter(({ kind }) => kind !== null)
    .map((passage) => [passage.kind, passage.text, passage.to])

describe('R23 a pattern takes out the whole of what may tell who it is', () => {
  it.each<[PersonalKind, string, string, string]>([
    ['contact', '发到', 'a.b+c@mail.qq.com.cn', '（邮箱）'],
    ['contact', '微信号：', 'wx_abc-123', '（微信号）'],
    ['contact', '微信', 'wxabc123', '（微信号）'],
    ['number', '见', 'TS-20261122-A3F-0007', '（编号）'],
    ['number', '见', 'TS-20261122-A3F-10007', '（编号）'],
    ['identity', '证件', '11010519491231002X', '（证件号）'],
    ['identity', '证件', '１１０１０５１９４９１２３１００２ｘ', '（证件号）'],
    ['identity', '卡', '622202123456789', '（号码）'],
    ['phone', '打', '+86 138-0000-1234', '（电话）'],
    ['phone', '打', '(010) 62345678', '（电话）'],
    ['phone', '打', '0571-8888 6603', '（电话）'],
    ['phone', '打', '057188886603', '（电话）'],
    ['phone', '打', '8888-6603', '（电话）'],
    ['phone', '打', '6234567', '（电话）'],
    ['phone', '打', '62345678转12345', '（电话）'],
    ['phone', '打', '62345678-801', '（电话）'],
    ['plate', '占道的', '京A·12345', '（车牌）'],
    ['household', '住', '12-3-1-1803房', '某户'],
    ['household', '住', 'B12-1803室', '某户'],
    ['household', '住', '3－301', '某户'],
    ['building', '在', '3 号楼 2 单元 1201 室', '某栋'],
    ['building', '在', '2 单元', '某单元'],
    ['building', '在', '三单元', '某单元'],
    ['household', '楼上', '1502 室', '某室'],
    ['household', '楼上', '301房', '某室'],
    ['address', '', '住建设大道 12 号院', '（地址）'],
    ['address', '占了', '123 号车位', '某车位'],
    ['address', '占了', 'B12车位', '某车位'],
    ['name', '找', '诸葛', '某'],
    ['name', '', '小李', '某人'],
    ['name', '联系人是', '赵敏', '某人'],
  ])('%s behind 「%s」: %s', (kind, before, text, to) => {
    const after = kind === 'name' && to === '某' ? '师傅修' : '，说漏水'
    expect(found(`${before}${text}${after}`)).toEqual([[kind, text, to]])
  })

  it.each([
    ['a day', '2026-11-22'],
    ['a span of years', '2025-2026年'],
    ['a moment', '14:30-15:30'],
    ['an amount', '3.1201元'],
    ['a number with a letter that is no identity', '第62345678901号文'],
    ['a number of a paper of another kind', 'TS-2026-A3F-07'],
  ])('leaves %s: %s', (_what, text) => {
    expect(found(`于${text}前`)).toEqual([])
  })
})
