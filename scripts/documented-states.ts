import { join } from 'node:path'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { tourScreens } from '../tests/harness/screen-tour.ts'
import { startDesk } from '../tests/harness/start-desk.ts'
import { PROJECT_DIR } from './command.ts'
import { neutralPlaces } from './neutral-place.ts'
import { shootSmall } from './small-picture.ts'

const FOLDER = join(PROJECT_DIR, 'docs/pictures/states')
const SMALL = { width: 1280, height: 800 } as const
const LARGE = { width: 1920, height: 1080 } as const

/** States of which `docs/look.md` shows a picture: in which look, at which per cent and in which window. */
const DOCUMENTED: Readonly<
  Record<string, readonly [look: string, percent: number, size: typeof SMALL | typeof LARGE]>
> = {
  settings: ['dark', 100, SMALL],
  help: ['light', 100, SMALL],
  'roster-editor': ['light', 100, SMALL],
  'roster-load-bad-rows': ['dark', 100, SMALL],
  'intake-repair': ['light', 100, SMALL],
  'intake-rows': ['light', 100, LARGE],
  'intake-rows-error': ['contrast', 100, SMALL],
  'intake-evidence': ['light', 100, SMALL],
  'intake-camera-missing': ['dark', 100, SMALL],
  'intake-household-people': ['light', 100, SMALL],
  'intake-neighbours': ['light', 100, SMALL],
  'intake-linked': ['dark', 100, LARGE],
  'intake-reopened': ['contrast', 100, SMALL],
  'case-evidence': ['light', 100, SMALL],
  'case-group': ['light', 200, SMALL],
  drafts: ['contrast', 100, SMALL],
  'drafts-discard-error': ['light', 100, SMALL],
  emergency: ['light', 200, SMALL],
  'emergency-card': ['light', 100, SMALL],
  'records-failed': ['dark', 100, SMALL],
}

/** Pictures of states beside the plain way, one each, into `docs/pictures/states/`. */
export async function takeDocumentedStates(): Promise<void> {
  const folder = await makeDeskFolder()
  const desk = await startDesk({ folder })
  const { page } = desk
  try {
    const person = new Receptionist(page)
    await person.setUp('3')
    await tourScreens(person, desk, async (state) => {
      const wanted = DOCUMENTED[state]
      if (wanted === undefined) return
      const [look, percent, size] = wanted
      await neutralPlaces(desk)
      await page.setViewportSize(size)
      await page.evaluate(
        ([theme, value]) => {
          document.documentElement.dataset['theme'] = theme
          document.documentElement.style.fontSize = `${value}%`
        },
        [look, percent] as const,
      )
      await shootSmall(page, join(FOLDER, `${state}.png`))
      await page.setViewportSize(SMALL)
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'light'
        document.documentElement.style.fontSize = '100%'
      })
    })
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}
