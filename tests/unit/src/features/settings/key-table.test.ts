import { describe, expect, it } from 'vitest'
import { keyChange, keyLines, withKey, type KeyLine } from '../../../../../src/features/settings/key-table.ts'

const line = (id: string, where: string, ...keys: readonly string[]): KeyLine => ({
  id,
  titleKey: id,
  where,
  keys,
})
const JUDGE = line('case:judge', 'cases', 'J')
const NOTE = line('case:note', 'cases', 'N')
const WALK = line('worklist:down', 'worklist', 'J', 'ArrowDown')
const HELP = line('help', 'app', 'F1')
const CHASE = line('case:chase', 'cases', 'C', 'M')
const LINES = [JUDGE, NOTE, WALK, HELP, CHASE]

describe('a new key for a command', () => {
  it.each([
    ['a key nobody has', NOTE, 'X', {}, { kind: 'free', chosen: { 'case:note': 'X' } }],
    ['a key of another screen', NOTE, 'B', {}, { kind: 'free', chosen: { 'case:note': 'B' } }],
    ['its own first key again', NOTE, 'N', { 'case:note': 'X' }, { kind: 'free', chosen: {} }],
    [
      'a key of the same screen changes places',
      NOTE,
      'J',
      {},
      { kind: 'taken', by: JUDGE, chosen: { 'case:note': 'J', 'case:judge': 'N' } },
    ],
    ['a second key of another command', NOTE, 'M', {}, { kind: 'taken', by: CHASE, chosen: null }],
    ['a key of every screen', line('x', 'intake', 'F4'), 'F1', {}, { kind: 'taken', by: HELP }],
    ['a key that was given away is free', NOTE, 'J', { 'case:judge': 'X' }, { kind: 'free' }],
    ['a key of the system', NOTE, 'F10', {}, { kind: 'refused', why: 'system' }],
  ])('%s', (_what, mine, wanted, chosen, change) => {
    expect(keyChange(LINES, mine, wanted, chosen)).toMatchObject(change)
  })

  it('two screens may have one key', () => {
    expect(keyChange(LINES, WALK, 'N', {})).toMatchObject({ kind: 'free' })
  })
  it('a command with its own key again is not among the chosen', () => {
    expect(withKey({ 'case:note': 'X', help: 'F6' }, NOTE, 'N')).toEqual({ help: 'F6' })
  })
})

describe('the table of keys', () => {
  it('has the commands of the source, those shown since the start, and none whose key is fixed', () => {
    const run = (): void => undefined
    const lines = keyLines([{ id: 'case:judge2', titleKey: 'commands.judge', keys: ['J'], run }])
    expect(lines.find(({ id }) => id === 'case:judge2')).toMatchObject({ where: 'cases' })
    expect(lines.find(({ id }) => id === 'cover')).toMatchObject({ where: 'app', keys: ['Ctrl+L'] })
    expect(lines.filter(({ keys }) => keys[0] === 'Escape')).toEqual([])
  })
})
