import { exportEncrypted, stickOf, withAnotherDesk } from './carried-office.ts'
import type { DeskApp } from './desk-app.ts'
import { TOUR_STOPS } from '../../src/app/tour-stops.ts'
import { OFFICE, Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** Steps that can be taken as they are, and the fields in each. */
const PASSED_STEPS = [
  ['departments', 1],
  ['paper', 2],
  ['calendar', 1],
  ['colleagues', 1],
  ['disk', 1],
] as const
const DEMO_PIN = '2468'
/** Milliseconds the demo may take to be made on a busy machine. */
const MAKING_LIMIT_MS = 60_000

/** What a PC shows that has no office yet: set-up, the way back from an export, the demo office and out of it. */
export async function tourFirstStart(desk: DeskApp, visit: Visit): Promise<void> {
  await tourRestore(desk, visit)
  await tourDemo(desk, visit)
  await tourSetUp(desk, visit)
}

/** Every step in its order, one of them with an error, and the tour behind the last. */
async function tourSetUp(desk: DeskApp, visit: Visit): Promise<void> {
  const person = new Receptionist(desk.page)
  const { typist } = person
  await person.atSetUp('language')
  await typist.press('Enter')
  await person.atSetUp('office')
  await typist.press('Enter', 'Enter')
  await desk.page.locator('[aria-invalid]:focus').waitFor()
  await visit('set-up-office')
  await typist.type(OFFICE.name)
  await typist.press('Enter', 'Enter')
  await person.atSetUp('person')
  await visit('set-up-person')
  for (const answer of [OFFICE.staff, OFFICE.pin, OFFICE.pin]) {
    await typist.type(answer)
    await typist.press('Enter')
  }
  for (const [step, enters] of PASSED_STEPS) {
    await person.atSetUp(step)
    await visit(`set-up-${step}`)
    for (let left = enters; left > 0; left -= 1) await typist.press('Enter')
  }
  await person.atSetUp('ready')
  await visit('set-up-ready')
  await typist.press('t')
  for (let stop = 1; stop <= TOUR_STOPS.length; stop += 1) {
    await desk.page.locator('.tour-card:focus', { hasText: `${String(stop)} / ` }).waitFor()
    await visit(`tour-${String(stop)}`)
    await typist.press('Enter')
  }
}

/** Up to the preview: what it shows is left. */
async function tourRestore(desk: DeskApp, visit: Visit): Promise<void> {
  const person = new Receptionist(desk.page)
  const stick = await stickOf(desk)
  let path = ''
  let groups: readonly string[] = []
  await withAnotherDesk(async (other) => {
    const before = new Receptionist(other.page)
    await before.setUp('3')
    await before.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: '卫生间渗水' })
    await before.save()
    groups = await exportEncrypted(other, before, stick)
    path = (await other.page.getByTestId('receipt').first().locator('dd').first().textContent()) ?? ''
  })
  await desk.page.locator('.restore-entry button').waitFor()
  await visit('first-start')
  await desk.answerDialogs(null)
  await person.typist.press('Alt+i')
  await desk.page.locator('.restore-screen .button-main').waitFor()
  await visit('restore')
  await desk.answerDialogs(path.trim())
  await person.typist.press('i')
  await desk.page.locator('.import-passphrase input:focus').waitFor()
  await visit('restore-passphrase')
  await person.typist.type(groups.join(''))
  await person.typist.press('Enter')
  await desk.page.getByTestId('import-preview').locator('input:focus').waitFor()
  await person.typist.press('Control+A')
  await person.typist.type('I')
  await person.typist.press('Control+Enter')
  await desk.page.locator('.import-preview [aria-invalid="true"]').waitFor()
  await visit('restore-preview')
  await person.typist.press('Escape')
  await desk.page.locator('.restore-screen > .actions').waitFor()
  await person.typist.press('Escape')
  await desk.page.locator('.demo-entry button').waitFor()
}

async function tourDemo(desk: DeskApp, visit: Visit): Promise<void> {
  await new Receptionist(desk.page).typist.press('Alt+w')
  await desk.page.locator('.demo-sign-in').waitFor({ timeout: MAKING_LIMIT_MS })
  await desk.page.locator('.sign-in-screen input:focus').waitFor()
  const person = new Receptionist(desk.page)
  await visit('demo-sign-in')
  await person.signIn(DEMO_PIN)
  await person.atIntake()
  await visit('demo-intake')
  await person.typist.press('F3')
  await desk.page.locator('[data-row]:focus').waitFor()
  await visit('demo-worklist')
  await person.typist.press('Alt+w')
  await desk.page.locator('.demo-panel:focus').waitFor()
  await visit('demo-panel')
  await person.typist.press('d')
  await desk.page.locator('.demo-panel .status-notice').waitFor()
  await visit('demo-remove')
  await person.typist.press('y')
  await desk.page.locator('.set-up-screen').waitFor()
}
