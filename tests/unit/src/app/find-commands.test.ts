import { expect, it } from 'vitest'
import { findCommands } from '../../../../src/app/find-commands.ts'

const titled = (id: string, title: string, keys: readonly string[]) => ({
  title,
  command: { id, titleKey: id, keys, run: () => undefined },
})
const commands = [
  titled('cover', '遮屏', ['Ctrl+L']),
  titled('save', '保存并打印', ['Ctrl+Enter']),
  titled('next', '换一句', ['Alt+ArrowDown']),
]

it.each([
  ['', ['cover', 'save', 'next']],
  ['打印', ['save']],
  ['ctrl enter', ['save']],
  ['ＣＴＲＬ＋l', ['cover']],
  ['↓', ['next']],
  ['没有', []],
])('%o finds %o', (query, expected) => {
  expect(findCommands(commands, query).map(({ command }) => command.id)).toEqual(expected)
})
