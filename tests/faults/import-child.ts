/**
 * Imports into a desk's folder and ends itself at the nth time a step is reached: `import-child.ts <folder> <export>
 * <letter or -> <step> <nth>`. Prints `done` when it was not ended.
 */
import { openReceivingDesk } from '../builders/receiving-desk.ts'

const [folder = '', path = '', letter = '-', step = '', nth = '1'] = process.argv.slice(2)
let left = Number(nth)

const desk = await openReceivingDesk(folder, {
  reached: (reachedStep) => {
    if (reachedStep !== step) return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
console.log('open')
await desk.importFrom([path], letter === '-' ? null : letter)
await desk.close()
console.log('done')
