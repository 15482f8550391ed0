import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** Acts whose panels have between them every kind of field. */
const PICTURED_ACTS = [
  'investigated',
  'solvedOnSpot',
  'referralGiven',
  'contactLogged',
  'delayNoticeSent',
  'endedMerged',
  'staffComplainedOf',
] as const

/** What is recorded on the page of an open complaint: the questions of judging, the list, the panels, the timeline. */
export async function tourActs(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  const panel = page.locator('.action-panel')
  const isOpen = page.locator('.case-screen main:focus')
  await typist.press('j', 'g')
  await panel.locator('.guide :focus').waitFor()
  await visit('case-judging-questions')
  await typist.press('1')
  await visit('case-judging-proposal')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('j', 'Control+Enter')
  await panel.waitFor({ state: 'detached' })
  await isOpen.waitFor()
  await openList(person)
  await visit('case-record')
  await typist.press('Escape')
  await isOpen.waitFor()
  for (const act of PICTURED_ACTS) {
    await openAct(person, act)
    await visit(`case-act-${act}`)
    await typist.press('Escape')
    await isOpen.waitFor()
  }
  await openAct(person, 'reportedUp')
  await typist.press('Control+Enter')
  await panel.getByText(/R\d/).first().waitFor()
  await visit('case-act-refused')
  await typist.press('Escape')
  await isOpen.waitFor()
  await recordTold(person, '师傅已经到现场，正在查漏点，今天下班前再给您回话。')
  await recordTold(person, '水管接头找到了')
  await openAct(person, 'actTakenBack')
  await visit('case-act-actTakenBack')
  await typist.press('1')
  await typist.type('记到别家了')
  await typist.press('Control+Enter')
  await page.locator('.timeline-list del').first().waitFor()
  await isOpen.waitFor()
  await visit('case-acts')
}

async function openList({ page, typist }: Receptionist): Promise<void> {
  await typist.press('a')
  await page.locator('.record-panel input:focus').waitFor()
}

/** A, down to the line of the act, Enter: the same in every language. */
async function openAct(person: Receptionist, act: string): Promise<void> {
  const { page, typist } = person
  await openList(person)
  const line = page.locator(`.record-panel [data-work="${act}"]`)
  for (let left = await page.locator('.record-panel [role="option"]').count(); left > 0; left -= 1) {
    if ((await line.getAttribute('aria-selected')) === 'true') break
    await typist.press('ArrowDown')
  }
  await typist.press('Enter')
  await page.locator('.action-panel:not(.record-panel) :focus').waitFor()
}

async function recordTold(person: Receptionist, words: string): Promise<void> {
  const { page, typist } = person
  await openAct(person, 'progressTold')
  const progress = page.locator('[data-act-field="progress"] textarea')
  while (!(await progress.evaluate((field) => field === document.activeElement))) await typist.press('Enter')
  await person.write(words)
  await typist.press('Control+Enter')
  await page.locator('.action-panel').waitFor({ state: 'detached' })
  await page.locator('.case-screen main:focus').waitFor()
}
