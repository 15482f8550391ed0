import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEnvelope, OFFICE_ID } from '../../../builders/an-event.ts'
import { SERVICE_CATEGORIES } from '../../../../src/domain/case-vocabulary.ts'
import { foldSettings } from '../../../../src/domain/fold-office.ts'
import {
  addedCategory,
  categoriesInUse,
  categoriesOutOfUse,
  categoryName,
  isCategoryCode,
  MOST_CATEGORY_CHARACTERS,
  movedCategory,
  withCategoryChanges,
  type CategorySettings,
} from '../../../../src/domain/service-categories.ts'

const SUPPLIED: readonly string[] = SERVICE_CATEGORIES
const POOL = 'own-pool'

const changed = (...changes: readonly unknown[]): CategorySettings =>
  changes.reduce<CategorySettings>(withCategoryChanges, {})

describe('the service categories of an office (ADR 50)', () => {
  it('are the supplied ones in their order until the office decides otherwise', () => {
    expect(categoriesInUse({})).toEqual(SUPPLIED)
    expect(categoriesOutOfUse({})).toEqual([])
    expect(categoryName({}, 'leaks')).toBeNull()
    expect(categoryName({}, 'toString')).toBeNull()
  })

  it('are named by the office, and by the supplied word again', () => {
    const named = changed({ leaks: { name: ' 渗漏 ' } })
    expect(categoryName(named, 'leaks')).toBe('渗漏')
    expect(categoryName(changed(named, { leaks: { name: '' } }), 'leaks')).toBeNull()
  })

  it('take one of their own before the one of last resort', () => {
    const settings = changed(addedCategory({}, POOL, '泳池'))
    expect(categoriesInUse(settings).slice(-2)).toEqual([POOL, 'other'])
    expect(categoryName(settings, POOL)).toBe('泳池')
  })

  it('keep what is out of use apart, and never the one of last resort', () => {
    const settings = changed({ pets: { isOutOfUse: true }, other: { isOutOfUse: true } })
    expect(categoriesInUse(settings)).not.toContain('pets')
    expect(categoriesInUse(settings)).toContain('other')
    expect(categoriesOutOfUse(settings)).toEqual(['pets'])
    expect(categoriesInUse(changed(settings, { pets: { isOutOfUse: false } }))).toEqual(SUPPLIED)
  })

  it.each([
    ['leaks', -1, 2],
    ['repairs', 1, 1],
    ['other', -1, SUPPLIED.length - 2],
  ] as const)('%s moved by %d stands at %d', (code, step, at) => {
    expect(categoriesInUse(changed(movedCategory({}, code, step))).indexOf(code)).toBe(at)
  })

  it.each([
    ['repairs', -1],
    ['other', 1],
    ['nowhere', 1],
  ] as const)('%s cannot be moved by %d: nothing changes', (code, step) => {
    expect(movedCategory({}, code, step)).toEqual({})
  })

  it('any walk of moves puts each where the list of moves says', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...SUPPLIED), fc.constantFrom<1 | -1>(1, -1)))
    fc.assert(
      fc.property(moves, (walk) => {
        let settings = changed({ pets: { isOutOfUse: true } })
        let expected = SUPPLIED.filter((code) => code !== 'pets')
        for (const [code, step] of walk) {
          settings = changed(settings, movedCategory(settings, code, step))
          const from = expected.indexOf(code)
          const to = from + step
          if (from >= 0 && to >= 0 && to < expected.length)
            expected = expected.toSpliced(from, 1).toSpliced(to, 0, code)
        }
        expect(categoriesInUse(settings)).toEqual(expected)
      }),
    )
  })

  it.each([
    ['a list', []],
    ['a word', 'all'],
    ['a code with a space', { 'own two': { name: '二' } }],
    ['a name that is none', { leaks: { name: 7, place: -1, isOutOfUse: 'yes' } }],
    ['a name that is too long', { leaks: { name: 'x'.repeat(MOST_CATEGORY_CHARACTERS + 1) } }],
    ['nothing', { leaks: null }],
    ['an own one without a name', { [POOL]: { place: 1 } }],
  ])('leave aside %s', (_, changes) => {
    const settings = changed(changes)
    expect(categoriesInUse(settings)).toEqual(SUPPLIED)
    expect(categoryName(settings, 'leaks')).toBeNull()
  })

  it.each([
    ['leaks', true],
    [POOL, true],
    ['drones', false],
    ['own two', false],
  ])('%s is a code here: %s', (code, isCode) => {
    expect(isCategoryCode(code)).toBe(isCode)
  })

  it('two desks lose nothing of what each changed, whichever event comes first', () => {
    const event = (id: string, wallAt: number, serviceCategories: CategorySettings) =>
      anEnvelope('settingsChanged', { serviceCategories }, undefined, {
        id,
        stream: { kind: 'settings', id: OFFICE_ID },
        wallAt,
        seen: [],
      })
    const here = event('here', 1, { leaks: { name: '渗漏' }, 'own-a': { name: '泳池', place: 18 } })
    const there = event('there', 2, { leaks: { isOutOfUse: true }, 'own-b': { name: '快递柜', place: 18 } })
    const folded = foldSettings([here, there]).serviceCategories
    expect(foldSettings([there, here]).serviceCategories).toEqual(folded)
    expect(categoryName(folded, 'leaks')).toBe('渗漏')
    expect(categoriesOutOfUse(folded)).toEqual(['leaks'])
    expect(categoriesInUse(folded)).toEqual(expect.arrayContaining(['own-a', 'own-b']))
  })
})
