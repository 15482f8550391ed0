import { expect, test } from '../harness/journey-fixture.ts'
import { HandledCase, keys } from './handled-case.ts'

test('§2 an ordinary complaint from the call to the archive, every step by keyboard on its page', async ({
  person,
}) => {
  await person.takeDown({
    channel: 'phone',
    household: '3-1-1201',
    name: '欧阳敏',
    phone: '13800001234',
    content: '卫生间顶板渗水，上周修过一次',
    place: '3-1-1201 卫生间',
    demand: '今天有人来看',
    categoryKeys: 'ls',
  })
  await person.save()
  const page = new HandledCase(person)
  await page.openSaved()

  await page.expectNext('判定纠纷类型与投诉性质')
  await page.takeStep('判定纠纷类型与投诉性质')
  await expect(page.timeline).toContainText('判为物业纠纷 · 有效')
  await page.takeStep('派给责任部门', { 部门: keys('1') })
  await page.takeStep('部门接单', { 要上门: keys('1'), 打算: '下午去看，先关水' })
  await page.record('部门到场')
  await page.takeStep('查明情况', {
    情况: keys('1'),
    要求: keys('1'),
    影响: keys('2'),
    查到什么: '楼上地漏防水层破损，水从楼板缝渗下',
  })
  await page.takeStep('与责任部门定补救方案', { 办法: '重做地漏防水，修好顶板' })
  await page.takeStep('把方案告诉投诉人', { 对方: keys('1'), 对方怎么说: '希望不要再返工' })
  await page.takeStep('办完后记下')
  await page.takeStep('跟踪验证', { 结果: keys('1'), 附言: '闭水试验没有再渗' })
  await page.takeStep('马上告知结果', { 意见: keys('1') })
  await expect(page.root.locator('.case-header')).toContainText('处理完毕')
  await page.takeStep('回访', { 满意吗: keys('2'), 怎么说的: '这次修得仔细' })
  await page.takeStep('写总结', {
    问题在: keys('3'),
    以前有过: keys('1'),
    偶然还是必然: keys('1'),
    对人员: keys('1'),
    原因: '上次只补了缝，没有查防水层',
    教训: '渗水先做闭水试验',
  })
  await page.takeStep('补全记录', { 哪一项: keys('g'), 改为: keys('4') })
  await page.record('结案')
  await page.takeStep('归档', { 存放处: '三号柜' })

  await expect(page.root.locator('.case-header')).toContainText('已归档')
  for (const words of ['闭水试验没有再渗', '满意', '三号柜', '下午去看，先关水']) {
    await expect(page.timeline).toContainText(words)
  }
})
