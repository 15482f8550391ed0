import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildingOf,
  householdKey,
  isSameHousehold,
  parseHousehold,
} from '../../../../src/domain/household.ts'

const number = fc.integer({ min: 1, max: 99 }).map(String)
const unitNumber = fc.integer({ min: 1, max: 9 }).map(String)
const building = fc.oneof(number, fc.constantFrom('A', 'A3', '3A', 'B12'))
const room = fc.integer({ min: 101, max: 3399 }).map(String)
const separator = fc.constantFrom('-', '－', '—', '–', '/', '、', '.', ' ', ' - ')
const buildingMark = fc.constantFrom('栋', '幢', '座', '号楼', '#', '＃')
const roomMark = fc.constantFrom('', '室', '房', '号')
const style = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => ` ${text} `,
  (text: string) => text.replace(/[0-9A-Z]/g, (char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0)),
)

describe('a household', () => {
  it('with phase, building, unit and room is read the same in every notation', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          number.filter((text) => text.length < 3),
          building,
          unitNumber,
          room,
        ),
        fc.tuple(separator, buildingMark, roomMark, style),
        ([phase, block, unit, flat], [gap, mark, end, styled]) => {
          const canonical = `${phase}-${block}-${unit}-${flat}`
          const notations = [
            [phase, block, unit, flat].join(gap),
            `${phase}期${block}${mark}${unit}单元${flat}${end}`,
            `${phase}期${gap}${block}${mark}${gap}${unit}单元${gap}${flat}${end}`,
            `${phase}${gap}${block}${mark}${unit}单元${flat}`,
          ]
          for (const text of notations) {
            expect(parseHousehold(styled(text))).toEqual({
              canonical,
              phase,
              building: block,
              unit,
              room: flat,
            })
          }
        },
      ),
    )
  })

  it('with building, unit and room, or building and room, as well', () => {
    fc.assert(
      fc.property(
        building,
        unitNumber,
        room,
        separator,
        buildingMark,
        style,
        (block, unit, flat, gap, mark, styled) => {
          for (const text of [
            [block, unit, flat].join(gap),
            `${block}${mark}${unit}单元${flat}室`,
            `${block}${mark}${gap}${unit}${gap}${flat}`,
          ]) {
            expect(parseHousehold(styled(text))?.canonical).toBe(`${block}-${unit}-${flat}`)
          }
          for (const text of [
            [block, flat].join(gap),
            `${block}${mark}${flat}`,
            `${block}${mark}${flat}室`,
          ]) {
            expect(parseHousehold(styled(text))?.canonical).toBe(`${block}-${flat}`)
          }
        },
      ),
    )
  })

  it.each([
    ['2-3-1-1201', '2-3-1-1201'],
    ['3-1201', '3-1201'],
    ['3栋1单元1201', '3-1-1201'],
    ['３－１２０１', '3-1201'],
    ['03-01-1201', '3-1-1201'],
    ['2期3栋1201', '2期3-1201'],
    ['2期3-1201', '2期3-1201'],
    ['A3-1201', 'A3-1201'],
    ['3a座1201', '3A-1201'],
  ])('%s is %s', (text, canonical) => {
    expect(parseHousehold(text)?.canonical).toBe(canonical)
  })

  it('is read again from its canonical notation', () => {
    for (const text of ['2-3-1-1201', '3-1201', '3栋1单元1201', '2期3栋1201']) {
      const parsed = parseHousehold(text)
      expect(parseHousehold(parsed?.canonical ?? '')).toEqual(parsed)
    }
  })

  it.each([
    '',
    '1201',
    '东门岗亭',
    '3栋东侧绿化带',
    '138-0013-8000',
    '1-2-3-4-5',
    '3单元1201栋',
    `3-${'1'.repeat(60)}`,
    '<b>3-1201</b>',
    '🏠3-1201',
  ])('%j stays as it was typed', (text) => {
    expect(parseHousehold(text)).toBeNull()
  })

  it('gives its building to the statistics', () => {
    expect([buildingOf('2-3-1-1201'), buildingOf('A座1201'), buildingOf('东门岗亭')]).toEqual([
      '3',
      'A',
      null,
    ])
  })
})

describe('two households', () => {
  it.each([
    { a: '3-1201', b: '３栋1201室', isSame: true },
    { a: '3-1201', b: '2-3-1-1201', isSame: true },
    { a: '3-1-1201', b: '3-2-1201', isSame: false },
    { a: '1-3-1-1201', b: '2-3-1-1201', isSame: false },
    { a: '3-1201', b: '4-1201', isSame: false },
    { a: '3-0301', b: '3-301', isSame: true },
    { a: '东门岗亭', b: ' 东门 岗亭', isSame: true },
    { a: '东门岗亭', b: '西门岗亭', isSame: false },
    { a: '', b: '', isSame: false },
  ])('$a and $b: $isSame', ({ a, b, isSame }) => {
    expect(isSameHousehold(a, b)).toBe(isSame)
    expect(isSameHousehold(b, a)).toBe(isSame)
  })

  it('that may be the same are found under one key', () => {
    expect(new Set(['3-1201', '3栋1单元1201', '2-3-1-1201'].map(householdKey))).toEqual(new Set(['3-1201']))
  })
})
