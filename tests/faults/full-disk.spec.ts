import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from '../harness/desk-folder.ts'
import { registeredContents } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

/** More than the slack of the last page of a file that is full. */
const WORDS = '磁盘满了的时候说的话，一句也不能丢。'.repeat(300)

test('row 3: a full disk on save is told within 3 s, the text stays, and saving again works', async () => {
  // Mounting needs root; without it a small disk cannot be had, and the unit tests of the journal stand alone.
  test.skip(process.getuid?.() !== 0, 'a small tmpfs can only be mounted by root')
  const folder = await makeDeskFolder()
  const data = join(folder, 'userData')
  mkdirSync(data)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', data])
  const desk = new ChromiumDesk({ folder })
  try {
    await desk.start()
    const person = new Receptionist(desk.page)
    await person.setUp('3')
    await person.takeDown({ channel: 'phone', household: '3-1201', content: WORDS })
    const { bavail, bsize } = statfsSync(data)
    writeFileSync(join(data, 'filler'), Buffer.alloc(bavail * bsize))
    const pressedAt = Date.now()
    await person.typist.press('Control+Enter')
    await expect(desk.page.getByTestId('save-failed')).toBeVisible({ timeout: 3000 })
    expect(Date.now() - pressedAt).toBeLessThan(3000)
    await expect(desk.page.locator('[data-intake="content"] textarea')).toHaveValue(WORDS)
    expect(registeredContents(desk.dataFolder)).toEqual([])

    rmSync(join(data, 'filler'))
    await person.save()
    expect(registeredContents(desk.dataFolder)).toEqual([WORDS])
  } finally {
    await desk.stop()
    execFileSync('umount', ['-l', data])
    await removeDeskFolder(folder)
  }
})
