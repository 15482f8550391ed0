import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { addColleague, changeTo } from './colleagues.ts'
import { HandledCase } from './handled-case.ts'
import { OFFICE } from '../harness/receptionist.ts'

const SECOND = { name: '何苗', pin: '4711', roleKeys: [] } as const
const CONTENT = '张宏伟来电，住3栋1201，客厅顶棚滴水，找王师傅来过，电话13800001234。'

test('R23 a training case is made of an ended case, what is personal taken out, read by a second person beside the original, kept, found and withdrawn', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const frame = page.locator('.training-frame')
  await addColleague(person, SECOND)
  await typist.press('F2')
  await person.takeDown({
    channel: 'phone',
    household: '3-1201',
    name: '张宏伟',
    phone: '13800001234',
    content: CONTENT,
    categoryKeys: 'ls',
  })
  const number = await person.save()
  const casePage = new HandledCase(person)
  await casePage.openSaved()

  // Not of a case that is open.
  await typist.press('Alt+t')
  await expect(page.getByTestId('training-number')).toContainText('了结')
  await casePage.openFromWorklist(number)
  await typist.press('w')
  await expect(casePage.panel).toBeVisible()
  await typist.type('张宏伟说已经自己修好')
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await casePage.isOpen()
  await typist.press('Alt+t')

  // The draft, with what was replaced beside it; edited by hand.
  await expect(frame).toContainText('做成培训案例')
  const situation = frame.locator('[data-training-field="situation"] textarea')
  await expect(situation).toHaveValue(/某人来电，住某户，客厅顶棚滴水/u)
  await expect(frame.locator('[data-training-field="situation"] mark').first()).toHaveText('张宏伟')
  await expect(frame).toContainText('从原话里换下的')
  await expect(frame.locator('.found')).toContainText('13800001234 → （电话）')
  await typist.press('Control+a')
  await typist.type('渗水来得快，第一句话要先问水')
  await typist.press('Control+Enter')
  // What nobody recorded is asked for, one field after the other.
  for (const [field, words] of [
    ['handling', '问清水从哪来，先关阀。'],
    ['lessons', '先止水再问责。'],
  ] as const) {
    await expect(frame.locator(`[data-training-field="${field}"] textarea`)).toBeFocused()
    await expect(frame.getByRole('alert')).toContainText('R23')
    await typist.type(words)
    await typist.press('Control+Enter')
  }
  const row = page.locator('[data-training]')
  await expect(row).toContainText('等人核对')

  // Its author cannot keep it.
  await typist.press('Enter')
  await expect(frame).toContainText('等另一个人')
  await typist.press('Control+Enter')
  await expect(frame.getByRole('alert')).toContainText('不能自己核对')

  // Somebody else reads it beside the original and keeps it.
  await changeTo(person, SECOND)
  await typist.press('F3', 'Shift+F9')
  await expect(row).toBeFocused()
  await typist.press('Enter')
  await expect(frame.locator('[data-training-text="situation"] .before')).toContainText('张宏伟')
  await expect(frame.locator('[data-training-text="situation"] .after')).not.toContainText('张宏伟')
  await typist.press('Control+Enter')
  await expect(row).toContainText('已留存')
  await typist.press('Enter')
  await expect(frame).toContainText('核对，已留存')
  await expect(frame).not.toContainText('张宏伟')
  await typist.press('Escape')

  // Found by words and category, not by another rule.
  await typist.press('/')
  await typist.type('止水')
  await typist.press('Enter')
  await expect(row).toBeFocused()
  await typist.press('/')
  await typist.press('Control+a')
  await typist.type('R35')
  await expect(row).toHaveCount(0)
  await typist.press('Control+a', 'Delete', 'Enter')
  await expect(row).toBeFocused()

  await typist.press('Enter', 'x')
  await expect(frame.locator('textarea')).toBeFocused()
  await typist.type('有更好的案例')
  await typist.press('Control+Enter')
  await expect(row).toContainText('已撤下')
  await changeTo(person, { name: OFFICE.staff, pin: OFFICE.pin })

  const events = readJournal(desk.dataFolder).filter(({ stream }) => stream.kind === 'training')
  expect(events.map(({ kind }) => kind)).toEqual(['trainingDrafted', 'trainingApproved', 'trainingWithdrawn'])
  expect(events[1]?.by).not.toBe(events[0]?.by)
  expect(JSON.stringify(events)).not.toMatch(/张宏伟|13800001234|1201|王师傅/u)
})
