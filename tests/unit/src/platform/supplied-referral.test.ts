import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTSIDE_PARTIES } from '../../../../src/domain/procedure/act-words.ts'
import { readHours } from '../../../../src/domain/referral/body-hours.ts'
import { wordsOfBody } from '../../../../src/domain/referral/referral-body.ts'
import { referralsFor } from '../../../../src/domain/referral/find-referral.ts'
import { referralDirectory } from '../../../../src/domain/referral/referral-directory.ts'
import { parseSuppliedReferral, suppliedReferral } from '../../../../src/platform/supplied-referral.ts'

const FILE = 'resources/referral/nationwide.zh-Hans.json'
const content = () => JSON.parse(readFileSync(FILE, 'utf8')) as { bodies: Record<string, unknown>[] }
const bodies = await suppliedReferral('zh-Hans', {})
const byPhone = new Map(bodies.map((body) => [body.phone, body]))

/** Nationwide and certain (ADR 40); another number does not get in by an edit of the list. */
const NATIONWIDE = [
  '110', '119', '120', '122', '12345', '12315', '12348', '12368', '95598', '12398',
  '10086', '10010', '10000', '10099', '12329', '12366',
] // prettier-ignore

describe('R14 the supplied directory', () => {
  it('names only numbers that are nationwide and certain', () => {
    expect([...byPhone.keys()].filter(Boolean).toSorted()).toEqual(NATIONWIDE.toSorted())
    expect(bodies.map(({ phone }) => phone).filter(Boolean)).toHaveLength(NATIONWIDE.length)
  })

  it.each(['110', '119', '120', '122', '12345'])('%s can be reached day and night', (phone) => {
    expect(readHours(byPhone.get(phone)?.hours ?? '')).toEqual({ kind: 'always' })
  })

  it('hours are readable wherever they are said', () => {
    for (const { name, hours } of bodies)
      if (hours !== '') expect(readHours(hours).kind, name).not.toBe('unread')
  })

  it('one body, and one only, takes what no other answers for', () => {
    expect(bodies.filter(({ isGeneral }) => isGeneral).map(({ phone }) => phone)).toEqual(['12345'])
  })

  it('every party outside the office has a body', () => {
    const directory = referralDirectory(bodies, [])
    for (const party of OUTSIDE_PARTIES) {
      const found = referralsFor(directory, { text: '', serviceCategory: null, party })
      expect(
        found.some(({ body }) => body.parties.includes(party)),
        party,
      ).toBe(true)
    }
  })

  it('R26 every body says what it rests on, what to bring, and how to hand over', () => {
    for (const { name, basis, bring, handOver, english } of bodies)
      for (const text of [basis, bring, handOver, english.name, english.purpose])
        expect(text, name).not.toBe('')
  })

  it('R28 judges nobody and threatens with nothing', () => {
    const words = /刁民|无理取闹|胡闹|停水停电催|拒不|骗/u
    for (const body of bodies) expect(JSON.stringify(body), body.name).not.toMatch(words)
  })

  it('no word stands twice in one body, and none is a single letter that would be found anywhere', () => {
    for (const { name, words } of bodies) {
      const each = words.split('、')
      expect(wordsOfBody({ words }), name).toEqual(each)
    }
  })

  it('in traditional characters it is found by words in either', async () => {
    const traditional = referralDirectory(await suppliedReferral('zh-Hant', {}), [])
    for (const text of ['頂樓有人違建', '顶楼有人违建']) {
      const [first] = referralsFor(traditional, { text, serviceCategory: null, party: null })
      expect(first?.body.name).toBe('城市管理綜合執法部門（城管）')
      expect(first?.body.bodyId).toBe(bodies.find(({ name }) => name.includes('城管'))?.bodyId)
    }
  })
})

describe('R14 a faulty list is refused with its place', () => {
  it.each([
    ['an unknown party', { parties: ['ministry'] }],
    ['an unknown category', { categories: ['weather'] }],
    ['a number with letters', { phone: '12345转1' }],
    ['no purpose', { purpose: ' ' }],
    ['no source', { basis: '' }],
    ['an id that is none', { id: 'police' }],
    ['a misspelt place', { telephone: '1' }],
  ])('%s', (_what, fault) => {
    const list = content()
    Object.assign(list.bodies[0] ?? {}, fault)
    expect(() => parseSuppliedReferral(list)).toThrow()
  })

  it('two bodies with one id', () => {
    const list = content()
    list.bodies.push({ ...list.bodies[0] })
    expect(() => parseSuppliedReferral(list)).toThrow('Each body needs its own id')
  })
})
