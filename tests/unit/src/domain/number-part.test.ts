import { describe, expect, it } from 'vitest'
import { isMeantBy, parseNumberPart } from '../../../../src/domain/number-part.ts'

const NUMBERS = [
  'TS-20261121-A3F-0007',
  'TS-20261122-A3F-0007',
  'TS-20261122-BK2-0007',
  'TS-20261122-A3F-0017',
]

function meant(typed: string): readonly string[] {
  const part = parseNumberPart(typed)
  return part === null
    ? []
    : NUMBERS.filter((number) => isMeantBy(part, number)).map((n) => n.slice(-8) + n.slice(9, 11))
}

describe('part of a case number, as people say it', () => {
  it.each([
    ['7', ['A3F-000721', 'A3F-000722', 'BK2-000722']],
    ['0007', ['A3F-000721', 'A3F-000722', 'BK2-000722']],
    ['１７', ['A3F-001722']],
    ['b-7', ['BK2-000722']],
    ['A3F-0007', ['A3F-000721', 'A3F-000722']],
    ['1121-7', ['A3F-000721']],
    ['1122-a-7', ['A3F-000722']],
    ['1122 7', ['A3F-000722', 'BK2-000722']],
    ['20261121-A3F-0007', ['A3F-000721']],
    ['TS-20261122-BK2-0007', ['BK2-000722']],
    [' 7 ', ['A3F-000721', 'A3F-000722', 'BK2-000722']],
    ['1122 - 7', ['A3F-000722', 'BK2-000722']],
    ['1122－7', ['A3F-000722', 'BK2-000722']],
    ['TS1121-7', ['A3F-000721']],
    ['A3F 7', ['A3F-000721', 'A3F-000722']],
    ['A3F - 7', ['A3F-000721', 'A3F-000722']],
    ['A37', ['A3F-000721', 'A3F-000722']],
    ['8', []],
    ['C-7', []],
  ])('%s', (typed, expected) => {
    expect(meant(typed)).toEqual(expected)
  })

  it.each(['', ' ', 'TS-', '车位', '7号', 'A3F', '7-', '1-2-3-4'])('“%s” is none', (typed) => {
    expect(parseNumberPart(typed)).toBeNull()
  })

  it.each(['', 'TS', 'TS-20261122', 'TS-20261122-A3F'])(
    'none is meant by a number that is none: %j',
    (number) => {
      expect(isMeantBy({ serial: '0007', dateEnd: '', deskStart: '' }, number)).toBe(false)
    },
  )
})
