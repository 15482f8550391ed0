import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { HandledCase, keys } from './handled-case.ts'

test('§2 withdrawn by the resident, filed, and taken up again after it was filed', async ({ person }) => {
  const page = new HandledCase(person)
  const header = page.root.locator('.case-header')
  await page.takeCall('楼道灯不亮', 'wx')
  await person.typist.press('w')
  await expect(page.panel).toContainText('须由投诉人提出')
  await page.answerAndSave({ 理由: '业主来电说灯自己亮了' })
  await expect(header).toContainText('撤诉')
  await page.takeStep('归档')
  await expect(header).toContainText('已归档')

  await page.expectNotNow('告知进展', '已经归档')
  await page.record('重新受理', { 理由: '灯又不亮了，业主要求接着办' })
  await expect(header).not.toContainText('已归档')
  await page.expectNext('告诉投诉人何时答复')
  await expect(page.timeline).toContainText('业主来电说灯自己亮了')
})

test('§2 entered by mistake: voided with the reason, its number stays and it is nowhere to be done', async ({
  person,
}) => {
  const page = new HandledCase(person)
  const number = await page.takeCall('试一下', 'qt')
  await person.typist.press('v')
  await page.answerAndSave({ 理由: '培训时误登' })
  await expect(page.root.locator('.case-header')).toContainText('误登作废')
  await expect(page.root.locator('.case-header')).toContainText(number)
  await person.typist.press('F3')
  await expect(person.page.getByText('没有要办的事')).toBeVisible()
})

test('§2 the same matter twice: merged into the other one by a few digits of its number', async ({
  person,
}) => {
  const page = new HandledCase(person)
  const first = await page.takeCall('车位被占', 'tc')
  await person.typist.press('F2')
  await person.atIntake()
  const second = await page.takeCall('车位又被占，早上说过', 'tc')
  await page.openAct('并案')
  await page.answer({ 并入哪件: first.slice(-4) })
  await expect(page.row('并入哪件')).toContainText('车位被占')
  await page.answerAndSave({ 理由: '同一个车位' })
  await expect(page.root.locator('.case-header')).toContainText('并案')
  await expect(page.timeline).toContainText(first)
  expect(second).not.toBe(first)
})

test('§2 the remedy is refused twice, explained, goodwill given: ended unmet, never counted as satisfied', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('要求楼下单独装一道门', 'qt')
  await page.judge('1', '1')
  await page.takeStep('派给责任部门', { 部门: keys('1') })
  await page.takeStep('查明情况', {
    情况: keys('2'),
    要求: keys('3'),
    影响: keys('1'),
    查到什么: '消防通道，不能加门',
  })
  await page.expectNotNow('未达成一致结案', '还没有这个理由')
  await page.takeStep('与责任部门定补救方案', { 办法: '加装门禁和照明' })
  const no = { 对方: keys('2'), 说明: '消防规定不许加门', 另外的办法: '门禁先装，再加巡逻' }
  await page.takeStep('把方案告诉投诉人', no)
  await page.record('增值服务弥补', { 给了什么: '送两张门禁卡' })
  await page.record('未达成一致结案', { 理由: '已说明消防规定，业主仍要求加门' })
  await expect(page.root.locator('.case-header')).toContainText('未达成一致结案')
  await expect(page.timeline).toContainText('方案未接受，已说明')
})

test('R34 the department sends it back, another takes it, comes, changes its plan; the change is told', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('门口路灯不亮', 'qt')
  await page.judge('1', '1')
  await page.takeStep('派给责任部门', { 部门: keys('1') })
  await page.record('部门退单', { 理由: '路灯归工程部' })
  await page.takeStep('派给责任部门', { 部门: keys('2') })
  await page.takeStep('部门接单', { 要上门: keys('1'), 打算: '下午带灯泡去' })
  await page.takeStep('记下到场时间')
  await page.record('部门进展', { 安排变了: keys('1'), 进展: '要换电缆，明天来' })
  await page.takeStep('部门的安排变了', { 进展: '师傅明天上午来换电缆' })
  await expect(page.steps.filter({ hasText: '部门的安排变了' })).toHaveCount(0)
  await expect(page.timeline).toContainText('路灯归工程部')
})

test('R29 a message is copied by Alt+E and recorded as sent, not as a call', async ({ person }) => {
  const page = new HandledCase(person)
  const { page: window, typist } = person
  await page.takeCall('楼道灯不亮', 'wx')
  await page.openAct('告知进展')
  await page.answer({ 进展: '灯座已到货' })
  await window.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (text: string) => {
        document.title = text
        return Promise.resolve()
      },
    })
  })
  await typist.press('Alt+e')
  await expect(page.panel).toContainText('已复制')
  expect(await window.title()).toContain('灯座已到货')
  await typist.press('Control+Enter')
  await expect(page.timeline.getByRole('listitem').filter({ hasText: '告知进展' })).toContainText('微信')
})

test('P10 whoever is interrupted while writing finds the words again, also after another call', async ({
  person,
}) => {
  const page = new HandledCase(person)
  const number = await page.takeCall('楼道灯不亮', 'wx')
  await page.openAct('告知进展')
  await page.answer({ 进展: '师傅在路上' })
  await person.typist.press('F2')
  await person.atIntake()
  await person.takeDown({ channel: 'phone', household: '5-302', content: '门禁卡失灵' })
  await person.save()
  await new CasePage(person).openFromWorklist(number)
  await page.openAct('告知进展')
  await expect(page.row('进展').locator('textarea')).toHaveValue('师傅在路上')
})
