import { describe, expect, it } from 'vitest'
import type { SummaryOnPaper } from '../../../../../src/domain/forms/f09-summary.ts'
import { f09Rows } from '../../../../../src/domain/forms/f09.ts'
import type { FormListName } from '../../../../../src/domain/forms/form-lists.ts'
import type { FormEntry } from '../../../../../src/domain/forms/form-rows.ts'
import { FORM_LISTS } from '../../../../../src/domain/forms/form-lists.ts'
import { INDICATORS } from '../../../../../src/domain/statistics/indicators.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { aSummary, manyFacts } from '../../../../builders/desk-papers.ts'

const rowsOf = (of: SummaryOnPaper | null) => f09Rows(of, ON_PAPER)
const linesOf = (of: SummaryOnPaper | null, list: FormListName): readonly (readonly FormEntry[])[] =>
  rowsOf(of)
    .rows.flat()
    .flatMap(({ values }) => values)
    .flatMap((value) => (value.kind === 'list' && value.of === list ? value.lines : []))
const wordOf = (entry: FormEntry | undefined) => (entry?.kind === 'word' ? entry.code : undefined)

describe('F09 客户服务信息统计分析汇总表', () => {
  const summary = aSummary()

  it('R22 P12 holds every figure the screen of numbers counts, each once, with both its parts', () => {
    const halves = linesOf(summary, 'figures').flatMap((line) => [line.slice(0, 5), line.slice(5)])
    for (const { id } of INDICATORS) {
      const found = halves.filter(([name]) => wordOf(name) === id)
      expect(found, id).toHaveLength(1)
      const { numerator, denominator } = summary.statistics.totals[id]
      expect(found[0]?.[1]).toMatchObject({ kind: 'figure', numerator, denominator })
    }
  })

  it('R18 R30 tells groups and regular visits beside them, and the period before', () => {
    const halves = linesOf(summary, 'figures').flatMap((line) => [line.slice(0, 5), line.slice(5)])
    const of = (id: string) => halves.find(([name]) => wordOf(name) === id)
    expect(of('groups')?.[1]).toMatchObject({ numerator: 2, show: 'count' })
    expect(of('grouped')?.[1]).toMatchObject({ numerator: 9, denominator: 84, show: 'parts' })
    expect(of('regularMade')?.[3]).toMatchObject({ numerator: 3, denominator: 3, show: 'both' })
    expect(of('regularMade')?.[4]).toEqual({ kind: 'change', by: 5 / 6 - 1, isRate: true })
  })

  it.each([
    ['byNature', 'nature'],
    ['byChannel', 'channel'],
    ['byBuilding', 'building'],
    ['byDepartment', 'department'],
    ['byServiceCategory', 'serviceCategory'],
    ['byCauseCategory', 'causeCategory'],
  ] as const)('P12 %s has a line for each value, rates with numerator and denominator', (list, dimension) => {
    const lines = linesOf(summary, list)
    expect(lines).toHaveLength(summary.statistics.by[dimension].length)
    const columns = Object.keys(FORM_LISTS[list])
    lines.forEach((line, at) => {
      expect(line).toHaveLength(columns.length)
      const figures = summary.statistics.by[dimension][at]?.figures
      const place = columns.indexOf('resolutionInTime')
      expect(line[place]).toEqual({
        kind: 'figure',
        show: 'both',
        numerator: figures?.resolutionInTime.numerator,
        denominator: figures?.resolutionInTime.denominator,
      })
    })
  })

  it('says where a case does not say, and keeps a code of a later version as it is', () => {
    const facts = manyFacts(20).map((each, at) => ({
      ...each,
      building: null,
      serviceCategory: at === 0 ? 'drones' : null,
    }))
    const named = linesOf(aSummary(facts), 'byServiceCategory').map(([key]) => key)
    expect(named).toContainEqual({ kind: 'text', text: 'drones' })
    expect(linesOf(aSummary(facts), 'byBuilding').map(([key]) => wordOf(key))).toEqual(['unsaid'])
  })

  it('R19 tells visits by role against what the role owes', () => {
    expect(linesOf(summary, 'visitQuotas').map(([role]) => wordOf(role))).toEqual([
      'manager',
      'generalManager',
    ])
    expect(linesOf(summary, 'visitQuotas')[0]?.[1]).toMatchObject({ denominator: 3, show: 'parts' })
  })

  it('names the five most frequent concerns, service beside cause', () => {
    const lines = linesOf(summary, 'concerns')
    expect(lines.map(([rank]) => rank)).toEqual(
      ['1', '2', '3', '4', '5'].map((text) => ({ kind: 'text', text })),
    )
    expect(wordOf(lines[0]?.[1])).toBe(summary.summary.concerns.serviceCategory[0]?.key)
    expect(wordOf(lines[0]?.[4])).toBe(summary.summary.concerns.causeCategory[0]?.key)
  })

  it('a month in which nothing came has a line in each table all the same', () => {
    const rows = rowsOf(aSummary([]))
    const lists = rows.rows.flat().flatMap(({ values }) => values)
    for (const value of lists)
      if (value.kind === 'list' && value.of !== 'concerns')
        expect(value.lines.length + value.spare, value.of).toBeGreaterThan(0)
  })

  it('blank, it names every figure and every code, and leaves analysis and improvement to the hand', () => {
    const named = linesOf(null, 'figures')
      .flatMap((line) => [line[0], line[5]])
      .map(wordOf)
    expect(named).toEqual(expect.arrayContaining(INDICATORS.map(({ id }) => id)))
    expect(linesOf(null, 'byNature')).toHaveLength(5)
    expect(rowsOf(null).closing.map(({ label }) => label)).toEqual(['analysis', 'improvement'])
  })
})
