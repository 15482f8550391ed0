import { expect, it } from 'vitest'
import { commandsIn, writtenCommands } from '../../../scripts/command-catalogue.ts'
import catalogue from '../../../src/commands/command-catalogue.json' with { type: 'json' }

it('the list of commands in the program is that of its source (npm run keys:list writes it)', () => {
  expect(catalogue).toEqual(writtenCommands())
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
