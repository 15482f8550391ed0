import { expect, test as base } from '@playwright/test'
import { ChromiumDesk } from './chromium-desk.ts'
import { makeDeskFolder, removeDeskFolder } from './desk-folder.ts'

/** Tests that end processes or damage the profile: always Chromium and main in Node, because both must be killable. */
export const test = base.extend<{ desk: ChromiumDesk; deskOptions: Record<string, unknown> }>({
  deskOptions: [{}, { option: true }],
  desk: async ({ deskOptions }, use, info) => {
    const folder = await makeDeskFolder()
    const desk = new ChromiumDesk({ folder, ...deskOptions })
    await desk.start()
    await use(desk)
    if (info.status !== info.expectedStatus) await desk.picture(info.outputPath('screen.png'))
    await desk.stop()
    await removeDeskFolder(folder)
  },
})
export { expect }
