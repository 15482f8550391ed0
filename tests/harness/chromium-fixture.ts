import { expect, test as base } from '@playwright/test'
import { ChromiumDesk } from './chromium-desk.ts'
import { makeDeskFolder, removeDeskFolder } from './desk-folder.ts'
import { Receptionist } from './receptionist.ts'

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

/** Brings a desk back after a death and to the intake screen, with the PIN where it is asked for. */
export async function comeBack(desk: ChromiumDesk): Promise<Receptionist> {
  await desk.start()
  const person = new Receptionist(desk.page)
  await desk.page.locator('.sign-in-screen input, .app-shell').first().waitFor({ timeout: 15_000 })
  if ((await desk.page.locator('.sign-in-screen').count()) > 0) await person.signIn()
  await person.atIntake()
  return person
}
