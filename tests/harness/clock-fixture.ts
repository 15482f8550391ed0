import { expect, test as base } from '@playwright/test'
import { ChromiumDesk } from './chromium-desk.ts'
import { makeDeskFolder, removeDeskFolder } from './desk-folder.ts'
import { Receptionist } from './receptionist.ts'

interface ClockFixtures {
  /** What the clocks show when the program starts, and in which zone. */
  readonly clock: { readonly startsAt: string; readonly zone: string }
  readonly desk: ChromiumDesk
  /** Somebody at the desk of an office that has been set up. */
  readonly person: Receptionist
}

/** Journeys on which time goes by (`desk.moveClock`): always Chromium and main in Node, whose clocks can be moved. */
export const test = base.extend<ClockFixtures>({
  clock: [{ startsAt: '2026-11-23T09:00:00+08:00', zone: 'Asia/Shanghai' }, { option: true }],
  desk: async ({ clock }, use) => {
    const folder = await makeDeskFolder()
    const desk = new ChromiumDesk({ folder, zone: clock.zone, startsAt: Date.parse(clock.startsAt) })
    await desk.start()
    await use(desk)
    await desk.stop()
    await removeDeskFolder(folder)
    expect(desk.violations).toEqual([])
  },
  person: async ({ desk }, use) => {
    const person = new Receptionist(desk.page)
    await person.setUp()
    await use(person)
  },
})
export { expect }
