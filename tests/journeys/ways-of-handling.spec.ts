import { expect, test } from '../harness/journey-fixture.ts'
import { HandledCase, keys } from './handled-case.ts'

test('R3, R14 an invalid complaint: judged by questions, explained, the right body named, ended and filed', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('购房时说好的车位没有兑现', 'gf')
  await person.typist.press('j', 'g', '2')
  await expect(page.panel).toContainText('不归我们办，说清理由并给出去处（R3）')
  await person.typist.press('Control+Enter')
  await expect(page.timeline).toContainText('判为非物业纠纷 · 无效')
  await page.takeStep('礼貌说明理由', { 说明: '车位是购房合同里的约定，不在物业服务之内' })
  await page.takeStep('给出去处：', {
    该找谁: keys('k'),
    单位名称: '锦江置业客服部',
    电话: '028-85550000',
    帮了什么: '替他约好周三上门谈',
  })
  await page.takeStep('解释结案', { 理由: '已说明并约好去处' })
  await expect(page.root.locator('.case-header')).toContainText('解释结案')
  await page.takeStep('归档')
  await expect(page.root.locator('.case-header')).toContainText('已归档')
})

test('R14, R15, P9 the developer’s matter: contacts are logged, the efforts told come from them, the result is told', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('保修期内外墙渗水', 'ls')
  await page.judge('2', '1', '渗水在保修期内，由我们代为催办')
  await page.takeStep('给出去处：', { 该找谁: keys('k'), 单位名称: '锦江置业客服部' })
  await page.takeStep('查明情况', {
    主办: keys('k'),
    情况: keys('1'),
    要求: keys('1'),
    影响: keys('1'),
    查到什么: '外墙防水在开发商保修期内',
  })
  await page.takeStep('转外部单位')
  await page.record('联系外部单位', { 接话人: '小段', 对方说: '周三派人来看' })
  await page.takeStep('把已做的努力告诉投诉人')
  await expect(page.timeline).toContainText('联系开发商：周三派人来看')
  await page.record('外部单位有了结果', { 结果: keys('1'), 答复: '外墙已重做防水' })
  await page.takeStep('跟踪验证', { 结果: keys('1') })
  await page.takeStep('马上告知结果', { 意见: keys('1') })
  await page.takeStep('回访', { 满意吗: keys('2') })
  await expect(page.timeline).toContainText('外墙已重做防水')
})

test('R5 a special service by arrangement is handed over and ends so', async ({ person }) => {
  const page = new HandledCase(person)
  await page.takeCall('订的入户保洁没有按时来', 'bj')
  await page.judge('1', '4', '入户保洁是特约服务')
  await page.takeStep('按特约服务流程移交', { 部门: keys('3') })
  await page.takeStep('移交结案', { 理由: '环境部按特约服务流程接手' })
  await expect(page.root.locator('.case-header')).toContainText('移交结案')
  await page.takeStep('归档')
})

test('R33, R13 solved on the spot, not satisfied twice: ordered anew with a deadline until they are', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('楼道灯不亮', 'wx')
  await person.typist.press('o')
  await page.answerAndSave({ 做了什么: '当场换了灯泡' })
  await expect(page.root.locator('.case-header')).toContainText('处理完毕')
  await page.takeStep('回访', { 满意吗: keys('4'), 怎么说的: '只亮了一天' })
  await page.takeStep('限期整改', { 谁来改: keys('1'), 改什么: '查线路，换灯座' })
  await page.finishAndVisit('5', '还是闪')
  await page.takeStep('限期整改', { 改什么: '更换整段线路' })
  await expect(page.timeline).toContainText('第 2 次整改')
  await page.finishAndVisit('2', '这回好了')
  await expect(page.root.locator('.case-header')).toContainText('第 2 次整改')
  await page.expectNext('写总结')
})

test('§2 what was recorded by mistake is taken back: struck through, with the reason; what was typed survives Esc', async ({
  person,
}) => {
  const page = new HandledCase(person)
  const { typist } = person
  await page.takeCall('楼道灯不亮', 'wx')
  await page.openAct('告知进展')
  await page.answer({ 进展: '师傅在路上' })
  await typist.press('Escape')
  await page.openAct('告知进展')
  await expect(page.row('进展').locator('textarea')).toHaveValue('师傅在路上')
  await typist.press('Control+Enter')
  await expect(page.timeline).toContainText('师傅在路上')
  await page.record('撤回误记', { 哪一条: keys('1'), 理由: '记到别家了' })
  await expect(page.timeline.locator('del').filter({ hasText: '师傅在路上' })).toHaveCount(1)
  await expect(page.timeline).toContainText('已撤回：记到别家了')
})

test('R8, P2 over five days: the clock stands still for a stated reason, the delay notice goes out all the same', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await page.takeCall('地下车库渗水', 'ls')
  await page.judge('1', '1')
  await page.record('暂停时限', { 附言: '等业主回来开门查看' })
  await expect(page.root.locator('.case-header')).toContainText('时限已停 · 投诉人')
  await page.record('恢复时限')
  await expect(page.root.locator('.case-header')).toContainText('办结期限')
  await page.record('发延期告知函', { 延期原因: '要等天晴才能做防水', 怎么办: '先接水，天晴后三天做完' })
  await expect(page.root.locator('.case-header')).toContainText('已延期至')
  await expect(page.timeline).toContainText('要等天晴才能做防水')
})
