import { aLongComplaint } from '../builders/long-complaint.ts'
import { comeBack, expect, test } from '../harness/chromium-fixture.ts'
import { registeredContents } from '../harness/journal-reader.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { seededRandom } from '../harness/seeded-random.ts'

const SEED = Number(process.env['FAULT_SEED'] ?? 20261122)
/** All hundred with `FAULT_ROWS=100`; a share of them where others wait for the result. */
const ROWS = Number(process.env['FAULT_ROWS'] ?? 6)
const SECONDS_PER_ROW = 12
const VICTIMS = [{ browser: true }, { main: true }, { browser: true, main: true }] as const

test(`${String(ROWS)} real-length complaints with parking, killing and resuming by seed ${String(SEED)} lose no word`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + ROWS * SECONDS_PER_ROW * 1000)
  const random = seededRandom(SEED)
  const content = () => desk.page.locator('[data-intake="content"] textarea')
  let person = new Receptionist(desk.page)
  await person.setUp('3')
  const texts = Array.from({ length: ROWS }, (_, index) => aLongComplaint(index + 1, random))
  const parked: string[] = []

  /** Ends one or both without warning once what was typed is written down, and comes back. */
  async function killAndComeBack(typed: string): Promise<void> {
    await expect.poll(() => keptDrafts(desk.dataFolder)).toContain(typed)
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? VICTIMS[0]
    await desk.kill(victim)
    person = await comeBack(desk)
    await expect(content()).toHaveValue(typed)
  }

  for (const text of texts) {
    const cut = Math.floor(text.length * (0.2 + random() * 0.6))
    await person.takeDown({ channel: 'phone', content: text.slice(0, cut) })
    if (random() < 0.25) await killAndComeBack(text.slice(0, cut))
    // Somebody else comes first: what is half written waits, and is finished later.
    if (random() < 0.3) {
      await person.park()
      parked.push(text)
      continue
    }
    await person.goTo('content')
    await person.typist.press('Control+End')
    await person.typist.type(text.slice(cut))
    await expect(content()).toHaveValue(text)
    await person.save()
  }
  for (const text of parked) {
    await person.typist.press('Control+1')
    const begun = await content().inputValue()
    expect(text.startsWith(begun)).toBe(true)
    if (random() < 0.3) await killAndComeBack(begun)
    await person.goTo('content')
    await person.typist.press('Control+End')
    await person.typist.type(text.slice(begun.length))
    await expect(content()).toHaveValue(text)
    await person.save()
  }
  expect([...registeredContents(desk.dataFolder)].sort()).toEqual([...texts].sort())
})
