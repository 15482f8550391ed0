import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DECLARED_MIGRATIONS } from '../../../../../src/storage/migrations/declared-migrations.ts'
import { assertGapless } from '../../../../../src/storage/migrations/migration.ts'

const FOLDER = join(import.meta.dirname, '../../../../../src/storage/migrations')

describe('migrations of the projection', () => {
  it('are one file each, numbered without gaps, none forgotten', () => {
    const numbered = readdirSync(FOLDER).filter((name) => /^\d{3}-[a-z-]+\.ts$/.test(name))
    const expected = DECLARED_MIGRATIONS.map(({ number }) => String(number).padStart(3, '0'))
    expect(numbered.map((name) => name.slice(0, 3))).toEqual(expected)
    expect(() => {
      assertGapless(DECLARED_MIGRATIONS)
    }).not.toThrow()
  })

  it.each([
    [[1, 2, 4], 'Migration 4 follows 2; expected 3'],
    [[2], 'Migration 2 follows 0; expected 1'],
    [[1, 1], 'Migration 1 follows 1; expected 2'],
  ])('numbered %j are refused', (numbers, message) => {
    const migrations = numbers.map((number) => ({ number, tables: {} }))
    expect(() => {
      assertGapless(migrations)
    }).toThrow(message)
  })
})
