import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { commandsIn, writtenCommands } from '../../../scripts/command-catalogue.ts'

it('finds the commands of the source, each once', () => {
  const found = writtenCommands(resolve(import.meta.dirname, '../../../src'))
  expect(found).toContainEqual({
    id: 'cover',
    titleKey: 'commands.cover',
    keys: ['Ctrl+L'],
    where: 'app',
  })
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
})

it.each([
  [
    'a command in a feature',
    "const c = { id: 'case:note', titleKey: 'commands.note', keys: ['N'], run: go }",
    [{ id: 'case:note', titleKey: 'commands.note', keys: ['N'], where: 'cases' }],
  ],
  ['a key that is no text', "const c = { id: 'a', titleKey: 'b', keys: [key], run }", []],
  ['what runs nothing', "const c = { id: 'a', titleKey: 'b', keys: ['N'] }", []],
])('reads %s', (_what, code, commands) => {
  expect(commandsIn('features/cases/x.ts', code)).toEqual(commands)
})
