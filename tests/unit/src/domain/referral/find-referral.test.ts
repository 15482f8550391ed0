import { describe, expect, it } from 'vitest'
import { referralsFor, searchReferral } from '../../../../../src/domain/referral/find-referral.ts'
import type { OutsideParty } from '../../../../../src/domain/procedure/act-words.ts'
import { referralDirectory } from '../../../../../src/domain/referral/referral-directory.ts'
import { nameSpelling } from '../../../../../src/platform/name-spelling.ts'
import { suppliedReferral } from '../../../../../src/platform/supplied-referral.ts'
import { aBody, aReferralEvent } from '../../../../builders/a-referral.ts'

const directory = referralDirectory(await suppliedReferral('zh-Hans', {}), [])
const offered = (text: string, serviceCategory: string | null = null, party: OutsideParty | null = null) =>
  referralsFor(directory, { text, serviceCategory, party })
const names = (found: ReturnType<typeof offered>) => found.map(({ body }) => body.name)

describe('R14 names the body whose business a matter is', () => {
  it.each([
    ['楼顶有人搭阳光房，违建', null, null, '城市管理综合执法部门（城管）'],
    ['楼下饭店油烟往屋里窜', null, 'environment', '生态环境部门'],
    ['底商饭店没有营业执照', null, null, '辖区市场监督管理所'],
    ['家里停电，变压器响了一声', null, null, '95598 供电服务热线'],
    ['暖气不热，室温只有十五度', 'heating', null, '供热公司'],
    ['外墙渗水，还在保修期', 'leaks', 'developer', '开发建设单位'],
    ['装修公司不退款', 'renovation', null, '12315 消费者投诉举报'],
    ['隔壁在拆承重墙', 'renovation', null, '住房城乡建设（房屋管理）部门'],
    ['楼上漏水赔多少说不拢', 'leaks', 'neighbour', '人民调解委员会'],
    ['公共收益怎么用的', null, 'ownersCommittee', '本小区业主委员会'],
    ['机顶盒电视没信号', 'network', null, '10099 中国广电客服'],
    ['有人持刀威胁', null, null, '110 报警'],
    ['不知道归谁', null, null, '12345 政务服务便民热线'],
  ] as const)('%s', (text, category, party, first) => {
    expect(names(offered(text, category, party))[0]).toBe(first)
  })

  it('never sends anybody away with nothing: 12345 stands last', () => {
    expect(offered('说不清的事').map(({ because }) => because)).toEqual(['general'])
    const noise = offered('楼上半夜噪音', 'noise')
    expect(noise.length).toBeGreaterThan(2)
    expect(noise.at(-1)?.because).toBe('general')
  })

  it('says why it is offered', () => {
    expect(offered('楼上半夜噪音', 'noise')[0]).toMatchObject({ because: 'words', words: ['噪音'] })
    expect(offered('吵', 'heating')).toEqual(
      expect.arrayContaining([expect.objectContaining({ because: 'category' })]),
    )
    expect(offered('', null, 'court')[0]).toMatchObject({ because: 'party' })
  })

  it('where a party is named, only its bodies and the general one are meant', () => {
    const found = offered('楼上噪音，电梯也坏了', 'noise', 'court')
    expect(found.every(({ body }) => body.parties.includes('court') || body.isGeneral)).toBe(true)
  })

  it('of two as fitting, the one with a number comes first', () => {
    const without = aBody({ bodyId: 'a' })
    const found = referralsFor([without, { ...without, bodyId: 'b', phone: '1' }], {
      text: '违建',
      serviceCategory: null,
      party: null,
    })
    expect(found.map(({ body }) => body.bodyId)).toEqual(['b', 'a'])
  })

  it('what is out of use is never offered', () => {
    const retired = aBody({}, [aReferralEvent('referralRetired', { texts: { reason: 'x' } })])
    expect(referralsFor([retired], { text: '违建', serviceCategory: null, party: null })).toEqual([])
  })
})

describe('R14 the directory is found by any part', () => {
  const spell = ({ name }: { readonly name: string }) => [nameSpelling(name)]
  const found = (query: string) => searchReferral(directory, query, spell).map(({ name }) => name)

  it.each([
    ['name', '派出所', '辖区派出所'],
    ['number', '12315', '12315 消费者投诉举报'],
    ['part of a number', '9559', '95598 供电服务热线'],
    ['a word of the complaint', '油烟', '城市管理综合执法部门（城管）'],
    ['initials', 'xqpcs', '辖区派出所'],
    ['initials while they are being composed', "x'q'p", '辖区派出所'],
    ['pinyin', 'gongre', '供热公司'],
    ['English', 'heating', '供热公司'],
    ['two words', '供 公司', '供热公司'],
  ])('by %s: %s', (_what, query, name) => {
    expect(found(query)).toContain(name)
  })

  it('a name that says it stands before one that only mentions it, and what is out of use last', () => {
    expect(found('派出所')[0]).toBe('辖区派出所')
    const retired = { ...aBody({ name: '派出所旧址' }), isRetired: true }
    expect(searchReferral([retired, ...directory], '派出所', spell).at(-1)).toBe(retired)
  })

  it('nothing typed is everything', () => {
    expect(found('')).toHaveLength(directory.length)
    expect(found('没有这样的单位')).toEqual([])
  })
})
