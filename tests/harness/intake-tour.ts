import { aJpeg, aPhotoWithGps, aPng } from '../builders/evidence-bytes.ts'
import { handFiles } from './handed-files.ts'
import type { Receptionist } from './receptionist.ts'
import { LISTED_HOUSEHOLD } from './roster-tour.ts'
import type { Visit } from './tour-visit.ts'

const LEAK = { channel: 'phone', categoryKeys: '4' } as const

/** Whatever a call may bring beside the plain way: rows, other matters, files, neighbours, drafts, an emergency. */
export async function tourCalls(person: Receptionist, visit: Visit): Promise<void> {
  await tourMatters(person, visit)
  await tourRows(person, visit)
  await tourEvidence(person, visit)
  await tourNeighbours(person, visit)
  await tourDrafts(person, visit)
  await tourEmergency(person, visit)
}

async function tourMatters(person: Receptionist, visit: Visit): Promise<void> {
  const { typist } = person
  await person.save()
  await typist.press('Alt+r')
  await person.takeDown({
    channel: 'phone',
    household: '2-0703',
    name: '钟其禄',
    content: '厨房水龙头关不紧',
  })
  await visit('intake-repair')
  await person.save()
  await typist.press('Alt+r', 'Alt+r')
  await person.takeDown({
    channel: 'online',
    household: '8-0903',
    name: '汤敬之',
    content: '装修要办什么手续',
  })
  await person.goTo('answer')
  await typist.type('带身份证和图纸到前台登记，交押金后当天发施工证')
  await visit('intake-enquiry')
  await person.save()
}

/** R2, R4, 004 §2: a 12345 ticket that a colleague brought, from somebody who turned to others already. */
async function tourRows(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  await person.takeDown({
    channel: 'official',
    household: '5-1-0902',
    name: '戴雨桐',
    content: '停车费涨了两次没有公示。',
    demand: '退回多收的',
  })
  await typist.press('Alt+b')
  await page.locator('[data-intake="relayingDepartment"] :focus').waitFor()
  await typist.press('3')
  await typist.type('环境部 老周')
  await person.goTo('officialTicket')
  await typist.type('12345-20261122-0099')
  await typist.press('Enter')
  await typist.type('很快')
  await person.goTo('escalatedTo')
  await typist.press('1', '3')
  await person.goTo('compensation')
  await typist.type('两个月，360元')
  await person.goTo('verbatim')
  await typist.type('你们收钱的时候怎么不说')
  await person.goTo('urgency')
  await visit('intake-rows')
  await typist.press('Control+Enter')
  await page.locator('[data-intake="officialDue"] :focus').waitFor()
  await visit('intake-rows-error')
  await person.write('12月31日')
  await person.save()
}

async function tourEvidence(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  const items = page.getByTestId('evidence-item')
  await person.takeDown({
    channel: 'visit',
    household: '4-0501',
    name: '尹长河',
    content: '单元门的玻璃碎了',
  })
  await handFiles(page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: aPng() }])
  await handFiles(page, 'drop', [
    { name: '单元门.jpg', type: 'image/jpeg', bytes: aPhotoWithGps() },
    { name: `${'门口监控画面'.repeat(12)}.jpg`, type: 'image/jpeg', bytes: aJpeg() },
    { name: '账单.jpg', type: 'image/jpeg', bytes: Uint8Array.from(Buffer.from('MZ a program')) },
    { name: '大图.png', type: 'image/png', bytes: aPng({ width: 60_000, height: 60_000 }) },
  ])
  await items.nth(2).waitFor()
  await page.getByTestId('evidence-refused').nth(1).waitFor()
  await items.nth(1).focus()
  await visit('intake-evidence')
  await typist.press('Enter')
  await page.locator('.evidence-viewer img').waitFor()
  await visit('intake-evidence-viewer')
  await typist.press('Escape', 'Alt+c')
  await page.getByTestId('camera-problem').waitFor()
  await visit('intake-camera-missing')
  await typist.press('Escape')
  await page.locator('.camera-panel').waitFor({ state: 'detached' })
  await person.save()
  await typist.press('Alt+o')
  await page.locator('.case-screen main:focus').waitFor()
  await items.nth(2).waitFor()
  await visit('case-evidence')
  await typist.press('F2')
  await person.atIntake()
}

/** R18, P10: a household with five people and open cases, and two neighbours with the same matter. */
async function tourNeighbours(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  const similar = page.getByTestId('similar-case')
  await person.takeDown({ ...LEAK, household: '6-1-1002', content: '厨房顶上滴水，地板泡起来了。' })
  await person.save()
  await person.takeDown({ ...LEAK, household: '6-1-0802', content: '阳台的墙一直是湿的，晾的衣服有霉味。' })
  await similar.first().waitFor()
  await person.save()
  await callFromListed(person)
  await visit('intake-household-people')
  await typist.press('1')
  await page.locator('[data-intake="content"] :focus').waitFor()
  await typist.type('主卧吊顶渗水，灯已经不敢开。')
  await person.goTo('serviceCategory')
  await typist.press('4')
  await person.goTo('promise')
  await typist.press('1')
  await person.save()
  await callFromListed(person)
  await page.locator('[data-intake="content"] :focus').waitFor()
  await typist.type('昨天说的渗水，今天更大了，接水的盆两个小时就满。')
  await person.goTo('serviceCategory')
  await typist.press('4')
  await similar.nth(2).waitFor()
  await page.locator('.who .person').nth(4).waitFor()
  await visit('intake-neighbours')
  await typist.press('Alt+g', 'Alt+Enter')
  await page.locator('.say .done').waitFor()
  await visit('intake-linked')
  await typist.press('Alt+u')
  await page.getByTestId('call-recorded').waitFor()
  await visit('intake-chased')
  await person.takeDown({ ...LEAK, household: '6-1-0702', content: '厕所天花板滴水。' })
  await similar.nth(2).waitFor()
  await typist.press('Alt+u')
  await page.getByTestId('none-to-chase').waitFor()
  await visit('intake-none-to-chase')
  await typist.press('Alt+g')
  await person.save()
  await visit('intake-undo')
  await typist.press('Alt+z')
  await page.getByTestId('reopened').waitFor()
  await visit('intake-reopened')
  await typist.press('Control+Enter')
  await page.getByTestId('reopened').waitFor({ state: 'detached' })
  await typist.press('Alt+o')
  await page.locator('.case-screen main:focus').waitFor()
  await page.getByTestId('group-member').nth(1).waitFor()
  await visit('case-group')
  await typist.press('F2')
  await person.atIntake()
}

/** A call from the household of the roster: its people are listed, or the one who called before is taken. */
async function callFromListed(person: Receptionist): Promise<void> {
  const { page, typist } = person
  await person.goTo('household')
  await typist.type(LISTED_HOUSEHOLD)
  await page.locator('.who .person').first().waitFor()
  await typist.press('Enter')
  await page.locator('[role="option"]:focus, [data-intake="content"] :focus').waitFor()
}

async function tourDrafts(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  for (const content of ['一楼大门关不上', '地库灯坏了一排，开车看不清车位线'] as const) {
    await person.takeDown({ channel: 'phone', household: '7-2-1803', content })
    await person.park()
  }
  await person.takeDown({ channel: 'phone', household: '9-2604', content: '楼上夜里拖家具' })
  await visit('intake-drafts-parked')
  await typist.press('Control+Shift+d')
  await page.getByTestId('draft-row').nth(1).waitFor()
  await typist.press('ArrowDown')
  await visit('drafts')
  await typist.press('Delete')
  await page.locator('.discard-reason input:focus').waitFor()
  await visit('drafts-discard')
  await typist.press('Enter')
  await page.locator('.discard-reason [role="alert"]').waitFor()
  await visit('drafts-discard-error')
  await typist.press('Escape', 'Escape')
  await page.locator('.draft-list').waitFor({ state: 'detached' })
}

/** P13. */
async function tourEmergency({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('Control+e')
  await page.getByTestId('emergency').waitFor()
  await visit('emergency')
  await typist.press('1', 'a')
  await page.locator('.emergency .done').waitFor()
  await visit('emergency-card')
  await typist.press('Escape')
  await page.getByTestId('emergency').waitFor({ state: 'detached' })
}
