import { ChromiumDesk } from './tests/harness/chromium-desk.ts'
import { makeDeskFolder } from './tests/harness/desk-folder.ts'
import { Receptionist } from './tests/harness/receptionist.ts'
const folder = await makeDeskFolder()
const desk = new ChromiumDesk({ folder })
try {
await desk.start()
await desk.page.waitForTimeout(800)
await desk.page.screenshot({ path: '/tmp/x/setup.png' })
const p = new Receptionist(desk.page)
await p.setUp('1')
await desk.page.screenshot({ path: '/tmp/x/intake0.png' })
const c0=p.typist.controlKeys
await p.takeDown({ channel:'phone', household:'3-1201', name:'欧阳敏', phone:'13800001234', content:'卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。', occurredAt:'07:30', demand:'今天有人来看，说明什么时候彻底修好', categoryKeys:'4'})
await p.typist.press('1','Enter','Enter')
await desk.page.waitForTimeout(400)
await desk.page.screenshot({ path: '/tmp/x/intake1.png' })
const n = await p.save(); console.log(n, 'keys', p.typist.controlKeys-c0)
await desk.page.waitForTimeout(1500)
await desk.page.screenshot({ path: '/tmp/x/intake2.png' })
await p.typist.press('F3'); await desk.page.waitForTimeout(500)
await desk.page.screenshot({ path: '/tmp/x/worklist.png' })
await p.typist.press('Enter'); await desk.page.waitForTimeout(800)
await desk.page.screenshot({ path: '/tmp/x/case.png' })
await p.typist.press('Control+P'); await desk.page.waitForTimeout(800)
await desk.page.screenshot({ path: '/tmp/x/preview.png' })
} catch (e) { console.log(e); await desk.page.screenshot({ path: '/tmp/x/err.png' }).catch(()=>0) }
console.log(desk.violations); console.log(desk.main.output.join(''))
await desk.stop(); console.log(folder)
