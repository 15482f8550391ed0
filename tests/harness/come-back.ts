import type { ChromiumDesk } from './chromium-desk.ts'
import { Receptionist } from './receptionist.ts'

/** Brings a desk back after a death and to the intake screen, with the PIN where it is asked for. */
export async function comeBack(desk: ChromiumDesk): Promise<Receptionist> {
  await desk.start()
  const person = new Receptionist(desk.page)
  await desk.page.locator('.sign-in-screen input, .app-shell').first().waitFor({ timeout: 15_000 })
  if ((await desk.page.locator('.sign-in-screen').count()) > 0) await person.signIn()
  await person.atIntake()
  return person
}
