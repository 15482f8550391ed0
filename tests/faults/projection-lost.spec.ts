import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../harness/chromium-fixture.ts'
import { comeBack } from '../harness/come-back.ts'
import { projectedContents } from '../harness/projection-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

/** Kinds of damage to the folder of one origin's LevelDB; each gets the names of its files. */
const DAMAGES = {
  'folder deleted': (folder: string) => rmSync(folder, { recursive: true }),
  'MANIFEST deleted': (folder: string) => each(folder, /^MANIFEST/, (path) => rmSync(path)),
  'log cut in half': (folder: string) =>
    each(folder, /\.log$/, (path) => truncateSync(path, Math.floor(statSync(path).size / 2))),
  'log emptied': (folder: string) => each(folder, /\.log$/, (path) => truncateSync(path, 0)),
  'bytes overwritten': (folder: string) => each(folder, /\.(log|ldb)$/, overwrite),
} as const

function each(folder: string, pattern: RegExp, damage: (path: string) => void): void {
  const names = readdirSync(folder).filter((name) => pattern.test(name))
  if (names.length === 0) throw new Error(`Nothing in ${folder} matches ${String(pattern)}`)
  for (const name of names) damage(join(folder, name))
}

function overwrite(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3))
  writeFileSync(path, bytes)
}

for (const [kind, damage] of Object.entries(DAMAGES)) {
  test(`row 2: IndexedDB with ${kind} comes back from the journal, and the user is told`, async ({
    desk,
  }) => {
    const person = new Receptionist(desk.page)
    await person.setUp('3')
    const contents = ['电梯停了', '路灯不亮', '水管在漏']
    const numbers: string[] = []
    for (const content of contents) {
      await person.takeDown({ channel: 'phone', household: '3-1201', content })
      numbers.push(await person.save())
    }
    await desk.stop()
    const databases = join(desk.options.folder, 'profile/Default/IndexedDB')
    const [folder] = readdirSync(databases).filter((name) => name.endsWith('.leveldb'))
    damage(join(databases, folder ?? ''))

    const again = await comeBack(desk)
    await expect(again.page.getByTestId('start-up-notice')).toBeVisible()
    expect(await projectedContents(again.page)).toEqual([...contents].sort())
    await again.typist.press('F3')
    for (const number of numbers) await expect(again.page.getByText(number)).toBeVisible()
  })
}

test('row 2: a projection in step with the journal says nothing at the start', async ({ desk }) => {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'visit', content: '门口的灯坏了' })
  await person.save()
  await desk.stop()
  const again = await comeBack(desk)
  await expect(again.page.getByTestId('start-up-notice')).toHaveCount(0)
  expect(await projectedContents(again.page)).toEqual(['门口的灯坏了'])
})
