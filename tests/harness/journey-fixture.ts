import { expect, test as base } from '@playwright/test'
import { makeDeskFolder, removeDeskFolder } from './desk-folder.ts'
import type { DeskApp } from './desk-app.ts'
import { Receptionist } from './receptionist.ts'
import { startDesk } from './start-desk.ts'

interface DeskFixtures {
  readonly deskOptions: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' }
  /** The built app, empty, before the first start. */
  readonly desk: DeskApp
  /** Somebody at the desk of an office that has been set up. */
  readonly person: Receptionist
}

/** Journeys: on Electron where it is there, otherwise on Chromium; each fails on any violation (`safety.md` §7). */
export const test = base.extend<DeskFixtures>({
  deskOptions: [{}, { option: true }],
  desk: async ({ deskOptions }, use) => {
    const folder = await makeDeskFolder()
    const desk = await startDesk({ folder, ...deskOptions })
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
