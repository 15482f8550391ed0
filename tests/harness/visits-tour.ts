import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** Answers of the panel that plans a visit, in the order of its fields; Enter leaves a field as it is offered. */
const PLAN = ['3-1201', '欧阳敏', '+1d', null, null, '听听对电梯改造的意见', null] as const
const PANELS = { p: 'put-off', a: 'record', m: 'missed', x: 'ended' } as const

/** Regular visits to customers with their panels and the list of a day; training cases with editor and reader. */
export async function tourVisits(person: Receptionist, visit: Visit): Promise<void> {
  await tourRegularVisits(person, visit)
  await tourTraining(person, visit)
}

async function tourRegularVisits({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const panel = page.locator('.visit-panel')
  await typist.press('F4')
  await page.locator('main .quotas').waitFor()
  await visit('visits')
  await typist.press('n')
  await panel.locator('input:focus').waitFor()
  await visit('visits-plan')
  for (const [index, answer] of PLAN.entries()) {
    await panel.locator('.field-row').nth(index).locator(':focus').waitFor()
    if (answer !== null) await typist.type(answer)
    await typist.press(index < PLAN.length - 1 ? 'Enter' : 'Control+Enter')
  }
  const row = page.locator('[data-visit]:focus')
  await row.waitFor()
  await visit('visits-planned')
  for (const [key, name] of Object.entries(PANELS)) {
    await typist.press(key)
    await panel.waitFor()
    await visit(`visits-${name}`)
    await typist.press('Escape')
    await row.waitFor()
  }
  await typist.press('d')
  await page.locator('.day-list:focus').waitFor()
  await typist.press('2')
  await page.locator('.day-list .paper').first().waitFor()
  await visit('visits-day')
  await typist.press('Escape')
  await row.waitFor()
  await typist.press('Control+p')
  await page.locator('.desk-form:focus').waitFor()
  await visit('visits-form')
  await typist.press('Escape')
  await row.waitFor()
}

async function tourTraining(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  const frame = page.locator('.training-frame')
  const isOpen = page.locator('.case-screen main:focus')
  await typist.press('Shift+F9')
  await page.locator('.empty-state').waitFor()
  await visit('training-empty')
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({ channel: 'phone', content: '三号楼门口路灯不亮，欧阳敏打来，13800001234' })
  await person.save()
  await typist.press('Alt+o')
  await isOpen.waitFor()
  await typist.press('w')
  await page.locator('.action-panel input:focus').waitFor()
  await typist.type('已经自己修好')
  await typist.press('Control+Enter')
  await page.locator('.action-panel').waitFor({ state: 'detached' })
  await isOpen.waitFor()
  await typist.press('Alt+t')
  await frame.locator('[data-training-field="title"] :focus').waitFor()
  await visit('training-edit')
  await typist.press('Control+Enter')
  for (const field of ['handling', 'lessons']) {
    await frame.locator(`[data-training-field="${field}"] textarea:focus`).waitFor()
    await typist.type('先止水，再问责。')
    await typist.press('Control+Enter')
  }
  await page.locator('[data-training]:focus').waitFor()
  await visit('training')
  await typist.press('Enter')
  await frame.waitFor()
  await visit('training-read')
  await typist.press('Escape')
  await page.locator('[data-training]:focus').waitFor()
}
