import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { aFilmWithGps, aJpeg, aPhotoWithGps, aPng, GPS_WORDS } from '../builders/evidence-bytes.ts'
import { recountExport, recountTool } from '../faults/recount-export.ts'
import type { DeskApp } from '../harness/desk-app.ts'
import { handFiles } from '../harness/handed-files.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const items = (page: Page) => page.getByTestId('evidence-item')
const CALLER = { channel: 'phone', household: '3-1201', content: '顶棚滴水' } as const

async function anOffice(desk: DeskApp): Promise<Receptionist> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  return person
}

const evidenceEvents = (desk: DeskApp) =>
  readJournal(desk.dataFolder).filter(({ kind }) => kind === 'evidenceAdded')

test('R27 pasted, dropped and chosen files go with the complaint, unchanged, and the call goes on', async ({
  desk,
}) => {
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(CALLER)
  await handFiles(page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: aPng() }])
  await expect(items(page)).toHaveCount(1)
  expect(await person.field()).toBe('content')
  await handFiles(page, 'drop', [
    { name: '顶棚.jpg', type: 'image/jpeg', bytes: aPhotoWithGps() },
    { name: '滴水.mp4', type: 'video/mp4', bytes: aFilmWithGps() },
  ])
  await expect(items(page)).toHaveCount(3)
  const chosen = join(dirname(desk.documentsFolder), '扫描件.pdf')
  await writeFile(chosen, '%PDF-1.7\n% scanned\n')
  await desk.answerDialogs(chosen)
  await typist.press('Control+u')
  await expect(items(page)).toHaveCount(4)
  await expect(items(page).nth(3)).toContainText('扫描件.pdf')
  await expect(items(page).first().locator('img')).toBeVisible()

  // Seen or heard of by one key, in the row itself.
  await items(page).nth(1).focus()
  // Nothing is on record yet, so no copy leaves.
  await typist.press('Enter')
  await expect(page.locator('.evidence-viewer img')).toBeVisible()
  await typist.press('Control+s')
  await expect(page.getByTestId('evidence-notice')).toHaveCount(0)
  // Tab goes round what is to be seen: the form behind is not to be written into blindly.
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await typist.press(key)
    await expect(page.locator('.intake :focus')).toHaveCount(0)
  }
  await typist.press('Escape')
  await expect(page.locator('.evidence-viewer')).toHaveCount(0)
  await typist.press('1')
  await expect(items(page).nth(1).locator('.is-chosen')).toContainText('亲见')
  await typist.press('ArrowDown', 'ArrowDown', 'Delete')
  await expect(items(page)).toHaveCount(3)
  await typist.press('Control+Enter')
  await expect.poll(() => person.shownNumber()).not.toBe('')

  expect(
    evidenceEvents(desk).map(({ data, personal }) => [data['source'], data['origin'], personal?.content]),
  ).toEqual([
    ['paste', 'heard', { fileName: '', note: '' }],
    ['drop', 'seen', { fileName: '顶棚.jpg', note: '' }],
    ['drop', 'heard', { fileName: '滴水.mp4', note: '' }],
  ])
  for (const bytes of [aPng(), aPhotoWithGps(), aFilmWithGps()]) {
    const stored = await readFile(join(desk.dataFolder, 'evidence', sha256(bytes)))
    expect(Uint8Array.from(stored)).toEqual(Uint8Array.from(bytes))
  }
  await expect(items(page)).toHaveCount(0)
})

test('text that is pasted stays text, also with a picture of it beside it', async ({ desk }) => {
  const person = await anOffice(desk)
  await person.goTo('content')
  await handFiles(person.page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: aPng() }], '一段话')
  await person.typist.type('好')
  await expect(person.page.locator('[data-intake="content"] textarea')).toHaveValue('好')
  await expect(items(person.page)).toHaveCount(0)
})

test('row 35 what is no evidence is refused in words, and nothing written is lost', async ({ desk }) => {
  const person = await anOffice(desk)
  const { page } = person
  await person.takeDown(CALLER)
  await handFiles(page, 'drop', [
    { name: '账单.jpg', type: 'image/jpeg', bytes: Uint8Array.from(Buffer.from('MZ a program')) },
    { name: '大图.png', type: 'image/png', bytes: aPng({ width: 60_000, height: 60_000 }) },
    { name: '空.jpg', type: 'image/jpeg', bytes: new Uint8Array(0) },
    { name: '顶棚.jpg', type: 'image/jpeg', bytes: aJpeg() },
  ])
  const refused = page.getByTestId('evidence-refused')
  await expect(refused).toHaveCount(3)
  await expect(refused.nth(0)).toContainText('账单.jpg')
  await expect(refused.nth(0)).toContainText('没有收下')
  await expect(refused.nth(1)).toContainText('60000 × 60000')
  await expect(refused.nth(2)).toContainText('空的')
  await expect(items(page)).toHaveCount(1)
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(CALLER.content)
  expect(await readdir(join(desk.dataFolder, 'evidence'))).toEqual([sha256(aJpeg())])
  await person.save()
  expect(evidenceEvents(desk)).toHaveLength(1)
})

test('row 5 a desk that ends before the save keeps the files with the draft', async ({ desk }) => {
  const person = await anOffice(desk)
  await person.takeDown(CALLER)
  await handFiles(person.page, 'paste', [{ name: '顶棚.jpg', type: 'image/jpeg', bytes: aJpeg() }])
  await expect(items(person.page)).toHaveCount(1)
  await expect.poll(() => keptDrafts(desk.dataFolder)).toContain(sha256(aJpeg()))
  await desk.stop()
  await desk.start()
  const back = new Receptionist(desk.page)
  await back.signIn()
  await expect(items(back.page)).toHaveCount(1)
  await expect(items(back.page)).toContainText('顶棚.jpg')
  await back.save()
  expect(evidenceEvents(desk)).toHaveLength(1)
})

test('R27 a case shows its evidence, takes more, hands out copies without places, and exports the originals', async ({
  desk,
}) => {
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(CALLER)
  await handFiles(page, 'paste', [{ name: '顶棚.jpg', type: 'image/jpeg', bytes: aPhotoWithGps() }])
  await expect(items(page)).toHaveCount(1)
  await person.save()
  await typist.press('Alt+o')
  await expect(items(page)).toHaveCount(1)
  await handFiles(page, 'drop', [{ name: '楼上.png', type: 'image/png', bytes: aPng() }])
  await expect(items(page)).toHaveCount(2)
  await handFiles(page, 'drop', [{ name: '又一次.png', type: 'image/png', bytes: aPng() }])
  await expect(page.getByTestId('evidence-refused')).toContainText('已经有这个文件')

  await typist.press('e')
  const large = page.locator('.evidence-viewer')
  await expect(large.locator('img')).toBeVisible()
  expect(await large.locator('img').evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(16)
  const outside = join(dirname(desk.documentsFolder), 'outside')
  await mkdir(outside)
  await desk.answerDialogs(outside)
  await typist.press('Control+s')
  await expect(page.getByTestId('evidence-notice')).toContainText('已另存，不含拍摄地点')
  const [copy = ''] = await readdir(outside)
  expect((await readFile(join(outside, copy))).toString('latin1')).not.toContain(GPS_WORDS)
  await typist.press('ArrowRight')
  await expect(large).toContainText('楼上.png')

  // What is said of the file one looks at is corrected by one key and a reason; the old words stay.
  await typist.press('s')
  const casePage = new CasePage(person)
  await expect(large).toHaveCount(0)
  await expect(casePage.panel.locator('[aria-checked="true"]').first()).toContainText('楼上.png')
  await typist.press('Enter', '1', 'Enter')
  await typist.type('楼上地面也湿')
  await typist.press('Enter', 'Enter')
  await expect(casePage.panel.getByRole('alert')).toContainText('要写明理由')
  await typist.type('自己上去看过')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(items(page).nth(1)).toContainText('楼上地面也湿')
  await expect(items(page).nth(1)).toContainText('亲见')
  await expect(casePage.timeline).toContainText('更正证据说明')
  await expect(casePage.timeline.locator('del').first()).toHaveText('转述')
  await expect(casePage.timeline).toContainText('另存证据一份')
  const later = readJournal(desk.dataFolder).filter(
    ({ kind }) => kind === 'evidenceCopied' || kind === 'evidenceDescribed',
  )
  expect(later.map(({ kind, data, personal }) => [kind, data, personal?.content])).toEqual([
    ['evidenceCopied', { sha256: sha256(aPhotoWithGps()) }, undefined],
    [
      'evidenceDescribed',
      { sha256: sha256(aPng()), origin: 'seen' },
      { note: '楼上地面也湿', reason: '自己上去看过' },
    ],
  ])

  const stick = join(dirname(desk.documentsFolder), 'stick')
  await mkdir(stick)
  const { path } = await person.exportTo(desk, stick)
  expect(recountExport(path)).toMatchObject({ archiveIsSound: true, differences: [], cases: 1 })
  const photo = recountTool().read(path, `evidence/${sha256(aPhotoWithGps())}.jpg`)
  expect(Uint8Array.from(photo)).toEqual(aPhotoWithGps())
  await desk.answerDialogs(path)
  await typist.press('v')
  await expect(page.getByTestId('verified')).toContainText('核验通过')
})
