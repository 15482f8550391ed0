import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { comeBack } from '../harness/come-back.ts'
import { readJournal, registeredContents } from '../harness/journal-reader.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { projectedContents } from '../harness/projection-reader.ts'
import { prepareProjectionStop, stopAtProjection } from '../harness/projection-stop.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { seededRandom } from '../harness/seeded-random.ts'

const VICTIMS = {
  browser: { browser: true },
  main: { main: true },
  both: { browser: true, main: true },
} as const
type Victim = keyof typeof VICTIMS

const MAIN_POINTS = ['beforeAppend', 'midLine', 'beforeFsync', 'beforeAnswer'] as const
const PAGE_POINTS = ['beforeProjection', 'beforeSaved'] as const

type Point = (typeof MAIN_POINTS)[number] | (typeof PAGE_POINTS)[number]

/** A place where the desk halts until it is told to go on. */
class Stop {
  private arrive: () => void = () => undefined
  goOn: () => void = () => undefined
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve))
  private readonly released = new Promise<void>((resolve) => (this.goOn = resolve))

  readonly halt = async (): Promise<void> => {
    this.arrive()
    await this.released
  }

  /** Halts the desk at this point of the next save. */
  async armAt(point: Point, desk: ChromiumDesk): Promise<void> {
    if (point === 'beforeSaved') return stopAtProjection(desk.page)
    if (point === 'beforeProjection') {
      desk.onAnswer = async (name) => (name === 'journal:append' ? this.halt() : undefined)
      return
    }
    desk.answers.set('stop', this.halt)
    await desk.main.arm(point)
  }
}

for (const point of [...MAIN_POINTS, ...PAGE_POINTS]) {
  for (const victim of Object.keys(VICTIMS) as Victim[]) {
    test(`row 1: ${victim} killed ${point}, tried again: one record, whole chain`, async ({ desk }) => {
      const stop = new Stop()
      if (point === 'beforeSaved') await prepareProjectionStop(desk.page, () => void stop.halt())
      const person = new Receptionist(desk.page)
      await person.setUp('3')
      await person.takeDown({ channel: 'phone', household: '1-101', content: '先前存好的一件' })
      const before = await person.save()
      await person.takeDown({ channel: 'phone', household: '3-1201', content: '正在保存时断了的一件' })
      await expect.poll(() => keptDrafts(desk.dataFolder)).toContain('正在保存时断了的一件')
      await stop.armAt(point, desk)
      await person.typist.press('Control+Enter')
      await stop.reached
      await desk.kill(VICTIMS[victim])
      desk.onAnswer = () => Promise.resolve()
      stop.goOn()

      const again = await comeBack(desk)
      if (point === 'beforeSaved') await expect(again.page.getByTestId('found-saved')).toBeVisible()
      await saveAgain(again)
      expect(before).toMatch(/-0001$/)
      expect(registeredContents(desk.dataFolder)).toEqual(['先前存好的一件', '正在保存时断了的一件'])
      expect(await projectedContents(desk.page)).toEqual(['先前存好的一件', '正在保存时断了的一件'].sort())
      expect(new Set(readJournal(desk.dataFolder).map(({ id }) => id)).size).toBe(
        readJournal(desk.dataFolder).length,
      )
    })
  }
}

/** What a receptionist does who finds the words still there: saves. Where they are gone, they must be in the journal. */
async function saveAgain(person: Receptionist): Promise<void> {
  const content = await person.page.locator('[data-intake="content"] textarea').inputValue()
  if (content !== '') await person.save()
}

test('row 1: twenty kills at random moments lose nothing that was acknowledged and write nothing twice', async ({
  desk,
}) => {
  test.setTimeout(300_000)
  const random = seededRandom(20261122)
  let person = new Receptionist(desk.page)
  await person.setUp('3')
  const victims = Object.values(VICTIMS)
  for (let round = 1; round <= 20; round += 1) {
    await person.takeDown({
      channel: 'phone',
      household: `${String(round)}-101`,
      content: `第${String(round)}次`,
    })
    await expect.poll(() => keptDrafts(desk.dataFolder)).toContain(`第${String(round)}次`)
    await person.typist.press('Control+Enter')
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
    await desk.kill(victims[Math.floor(random() * victims.length)] ?? VICTIMS.both)
    person = await comeBack(desk)
    await saveAgain(person)
    const expected = Array.from({ length: round }, (_, index) => `第${String(index + 1)}次`)
    expect([...registeredContents(desk.dataFolder)]).toEqual(expected)
    expect(await projectedContents(desk.page)).toEqual([...expected].sort())
  }
})
