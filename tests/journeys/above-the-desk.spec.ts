import { expect, test } from '../harness/journey-fixture.ts'
import { OFFICE } from '../harness/receptionist.ts'
import { addColleague, changeTo } from './colleagues.ts'
import { HandledCase, keys } from './handled-case.ts'

const RECEPTIONIST = { name: '何苗', pin: '4711', roleKeys: [] }
const MANAGER = { name: OFFICE.staff, pin: OFFICE.pin }

test('R4, R11, R12 a major complaint: reported up, its handler named, verified and visited on site by the manager', async ({
  person,
}) => {
  await addColleague(person, RECEPTIONIST)
  await changeTo(person, RECEPTIONIST)
  await person.typist.press('F2')
  await person.atIntake()
  const page = new HandledCase(person)
  const number = await page.takeCall('电梯困人两小时，业主已报电视台', 'dt')
  await page.judge('1', '3')
  await page.takeStep('立即报经理', { 情况: '困人两小时，电视台已来电' })
  await expect(page.steps.filter({ hasText: '经理判别性质' })).toContainText('客服中心经理')

  await changeTo(person, MANAGER)
  await page.openFromWorklist(number)
  await page.judge('1', '3')
  await page.takeStep('报总物业经理', { 情况: '请定处理人' })
  await page.takeStep('总物业经理接手', { 处理人: keys('1') })
  await page.takeStep('派给责任部门', { 部门: keys('1') })
  await page.takeStep('查明情况', {
    情况: keys('1'),
    要求: keys('1'),
    影响: keys('3'),
    查到什么: '控制柜进水',
  })
  await page.takeStep('主管上门', { 情况: '当面致歉，业主要求书面说明' })
  await page.takeStep('与责任部门定补救方案', { 办法: '更换控制柜，书面说明' })
  await page.takeStep('把方案告诉投诉人', { 对方: keys('1') })
  await page.takeStep('办完后记下')
  await page.takeStep('跟踪验证', { 结果: keys('1') })
  await page.takeStep('马上告知结果', { 意见: keys('1') })

  const { typist } = person
  await page.openAct('回访')
  await page.answer({ 方式: keys('1'), 满意吗: keys('2') })
  await typist.press('Control+Enter')
  await expect(page.panel.getByRole('alert')).toContainText('重大投诉要上门回访（R12）')
  await typist.press('Shift+Tab', 'Shift+Tab')
  await expect(page.row('方式').locator('[role="radio"]:focus')).toHaveCount(1)
  await typist.press('2', 'Control+Enter')
  await expect(page.panel).toHaveCount(0)
  await expect(page.timeline.getByRole('listitem').filter({ hasText: '回访' })).toContainText('上门')
  await page.expectNext('写总结')
})

test('R6 what the receptionist cannot judge goes to the manager by one key; nobody else may judge it', async ({
  person,
}) => {
  await addColleague(person, RECEPTIONIST)
  await changeTo(person, RECEPTIONIST)
  await person.typist.press('F2')
  await person.atIntake()
  const page = new HandledCase(person)
  const number = await page.takeCall('邻居在楼顶种菜', 'wz')
  await person.typist.press('j', 'u')
  await expect(page.timeline).toContainText('判为待判定 · 待判别')
  await expect(page.steps.filter({ hasText: '经理判别性质' })).toHaveClass(/is-of-others/)

  await changeTo(person, MANAGER)
  await page.openFromWorklist(number)
  await page.judge('1', '1')
  await expect(page.timeline).toContainText('判为物业纠纷 · 有效')
})
