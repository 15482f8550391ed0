import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isStickGone, liesApart, seenDestinations } from '../../../../../electron/main/export/destinations.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { Folders } from '../../../../../electron/main/folders.ts'
import { aFolder, aTmpfs, canMount } from './export-desk.ts'

it('tells what is free where, what is missing, and does not wait for a share that hangs', async () => {
  const folder = await aFolder()
  const [own, hanging, gone] = ['own', 'share', 'gone'].map((name) => join(folder, name))
  await mkdir(join(folder, 'there'))
  // What a run leaves that was killed after the first of its three names.
  const left = '锦江苑_20260101-20261122_20261122.1of3.tingsu.zip'
  await writeFile(join(folder, 'there', left), '')
  const files = {
    freeBytes: (path: string) =>
      path === hanging ? new Promise<number>(() => undefined) : nodeExportFiles.freeBytes(path),
    names: nodeExportFiles.names,
  }
  const known = [join(folder, 'there'), hanging ?? '', gone ?? '', own ?? ''].map((each) => ({
    folder: each,
    isApart: false,
  }))
  const parts = { files, dataFolder: folder, ownFolder: own ?? '', limitMs: 50 }
  const seen = await seenDestinations(known, parts)
  expect(seen.map(({ state, isOwn }) => [state, isOwn])).toEqual([
    ['ready', false],
    ['silent', false],
    ['missing', false],
    // It is made when it is needed.
    ['ready', true],
  ])
  expect(seen[0]?.freeBytes).toBeGreaterThan(0)
  expect(seen.map(({ brokenSets }) => brokenSets)).toEqual([[{ there: [left], missing: [2, 3] }], [], [], []])
})

it.skipIf(!canMount)(
  'row 8: knows the place of a stick from the stick (needs root to mount)',
  async ({ skip }) => {
    const folder = await aTmpfs('size=1m')
    if (folder === null) return skip('tmpfs cannot be mounted here')
    const dataFolder = await aFolder()
    const stick = { folder, isApart: await liesApart(folder, dataFolder) }
    expect([stick.isApart, await isStickGone(stick, dataFolder)]).toEqual([true, false])
    spawnSync('umount', ['-l', folder])
    expect(await isStickGone(stick, dataFolder)).toBe(true)
  },
)

it('remembers the last five destinations over a start, and our own folder always', async () => {
  const folder = await aFolder()
  const path = join(folder, 'folders.json')
  const folders = await Folders.open(path, folder)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'b'])
    await folders.rememberDestination({ folder: join(folder, name), isApart: name === 'b' })
  const again = await Folders.open(path, folder)
  expect(again.destinations()).toEqual([
    { folder: join(folder, 'b'), isApart: true },
    ...['f', 'e', 'd', 'c'].map((name) => ({ folder: join(folder, name), isApart: false })),
    { folder: again.ownFolder('export'), isApart: false },
  ])
  expect(again.mayUseFolder(join(folder, 'f'))).toBe(true)
  expect(again.mayUseFolder(join(folder, 'a'))).toBe(false)
})
