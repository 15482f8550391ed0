import { expect, test } from '../harness/journey-fixture.ts'
import { addColleague, changeTo, MANAGER } from './colleagues.ts'
import { HandledCase, keys } from './handled-case.ts'

test('R4, R11, R12 a major complaint: reported up, its handler named, verified and visited on site by the manager', async ({
  person,
}) => {
  await addColleague(person)
  await changeTo(person)
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
  await addColleague(person)
  await changeTo(person)
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

test('R16, R17 beyond the desk: one package to the leader, goodwill in place of it, compensation only as the company approved it', async ({
  person,
}) => {
  await addColleague(person)
  await changeTo(person)
  await person.typist.press('F2')
  await person.atIntake()
  const page = new HandledCase(person)
  const number = await page.takeCall('车库漏水，车漆被腐蚀，要求赔', 'ls')
  await page.judge('1', '1')
  await page.record('上报', { 情况: '业主要求赔漆面，附照片和报价' })
  await expect(page.timeline).toContainText('请领导定')
  await page.expectNotNow('增值服务弥补', '找有权限的人')
  await page.expectNotNow('批准赔付', '找有权限的人')

  await changeTo(person, MANAGER)
  await page.openFromWorklist(number)
  await page.record('增值服务弥补', { 给了什么: '免费洗车打蜡一年' })
  await page.openAct('批准赔付')
  await page.answer({ 办法: keys('2'), 批准人: '锦江物业公司' })
  await person.typist.press('Control+Enter')
  await expect(page.row('文号')).toContainText('这一项要填（R17）')
  await page.answerAndSave({ 文号: '锦物〔2026〕41号', 金额: '600元，抵四个月' })
  const approved = page.timeline.getByRole('listitem').filter({ hasText: '批准赔付' })
  await expect(approved).toContainText('批准人：锦江物业公司')
  await expect(approved).toContainText('抵扣物业费')
  await expect(approved).toContainText('锦物〔2026〕41号')
})

test('R31, R32 the supervisor sees it at once, orders something, goes there; what was ordered is followed', async ({
  person,
}) => {
  await addColleague(person)
  const page = new HandledCase(person)
  await person.typist.press('F2')
  await person.atIntake()
  const number = await page.takeCall('楼顶太阳能支架要掉下来', 'gk')
  await page.record('批示', { 批示内容: '今天先拉警戒线', 到何时: '+3h' })
  await page.record('主管上门', { 情况: '支架焊点开裂，已拉警戒线', 又报给: '锦江物业公司' })
  await expect(page.timeline).toContainText('又报给：锦江物业公司')

  await changeTo(person)
  await page.openFromWorklist(number)
  await page.takeStep('落实批示（1 条）', { 做了什么: '警戒线已拉，安排保安值守' })
  await expect(page.steps.filter({ hasText: '落实批示' })).toHaveCount(0)
  await expect(page.timeline).toContainText('警戒线已拉，安排保安值守')
})

test('§5 回避 whoever is complained about neither investigates nor visits; somebody else does', async ({
  person,
}) => {
  await addColleague(person)
  const page = new HandledCase(person)
  await person.typist.press('F2')
  await person.atIntake()
  const number = await page.takeCall('前台何苗说话难听', 'qt')
  await page.judge('1', '1')
  await page.record('投诉涉及本单位人员', { 涉及: keys('2') })
  await expect(page.timeline).toContainText('何苗')

  await changeTo(person)
  await page.openFromWorklist(number)
  await page.expectNotNow('调查评估', '请由别人来办')
  await page.expectNotNow('即时办结', '请由别人来办')
  await changeTo(person, MANAGER)
  await page.openFromWorklist(number)
  await page.takeStep('查明情况', {
    主办: keys('1'),
    情况: keys('1'),
    要求: keys('1'),
    影响: keys('1'),
    查到什么: '录音属实',
  })
  await expect(page.timeline).toContainText('录音属实')
})
