import { expect, it } from 'vitest'
import { guessLayout } from '../../../../src/domain/roster-layout.ts'
import { planRosterLoad } from '../../../../src/domain/roster-load.ts'
import { readRosterTable, type BadRow } from '../../../../src/domain/roster-table.ts'
import { listCells } from '../../../../src/formats/list-cells.ts'
import { rosterCsv } from '../../../bench/roster-rows.ts'
import { aHousehold, countingIds } from '../../../builders/a-household.ts'

const ROWS = 50_000
const EACH = 10
/** One of each kind of bad row; `of` is a good row of the list, in cells. */
const SPOILT: readonly (readonly [BadRow['code'], (of: readonly string[]) => readonly string[]])[] = [
  ['addressMissing', ([, ...others]) => ['', ...others]],
  ['addressUnreadable', ([, ...others]) => ['会所旁边', ...others]],
  ['nameMissing', ([address = '']) => [address, '', '业主', '13800001234', '']],
  ['relationUnknown', ([address = '', name = '']) => [address, name, '邻居', '', '']],
  ['phoneUnreadable', ([address = '', name = '']) => [address, name, '', '1.38E+10', '']],
  ['textTooLong', ([address = '']) => [address, '张'.repeat(101), '', '', '']],
  ['tooManyCells', (cells) => [...cells, '又一格']],
  ['twice', (cells) => cells],
  ['sameName', ([address = '', name = '']) => [address, name, '访客', '02888886603', '']],
  ['severalHouseholds', () => ['900-101', '张宏伟', '', '', '']],
]

it('row 45: of 50,000 rows a hundred bad ones of every kind are named, each with exactly its row, and the others are planned', () => {
  const lines = rosterCsv(ROWS, 2.5).split('\r\n')
  const planted = new Map<number, BadRow['code']>()
  const written: string[] = []
  for (const [at, line] of lines.entries()) {
    written.push(line)
    const kind = SPOILT[Math.floor(at / 450) % SPOILT.length]
    // Behind a good row, so that what says the same twice has something to repeat.
    if (at === 0 || at % 450 !== 0 || planted.size >= EACH * SPOILT.length || kind === undefined) continue
    written.push(kind[1](line.split(',')).join(','))
    planted.set(written.length, kind[0])
  }
  expect(planted.size).toBe(100)
  const cells = listCells(written.join('\r\n').replace(/^\uFEFF/u, ''))
  if (!cells.ok) throw new Error(`Line ${String(cells.line)} was not read`)
  const table = readRosterTable(cells.rows, guessLayout(cells.rows))
  const twins = ['1', '2'].map((phase) =>
    aHousehold({ householdId: `twin-${phase}`, address: `${phase}期900-101`, residents: [] }),
  )
  const load = planRosterLoad(twins, table.rows, { now: 0, newId: countingIds() })
  const named = [...table.bad, ...load.bad].sort((a, b) => a.row - b.row)
  expect(named.map(({ row, code }) => [row, code])).toEqual([...planted])
  expect(load).toMatchObject({ newHouseholds: 20_000, newPeople: ROWS, elsewhere: [] })
  expect(load.events).toHaveLength(70_000)
})
