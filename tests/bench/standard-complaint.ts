import { expect } from '@playwright/test'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { readJournal } from '../harness/journal-reader.ts'
import type { FieldName, Receptionist } from '../harness/receptionist.ts'
import type { BenchRow } from './bench-report.ts'

const HOUSEHOLD = '3-1201'
const CONTENT_LENGTH = 40
const SENTENCE = '主卧飘窗一侧墙面返潮起皮，擦干后第二天又湿，请师傅带仪器上门查清水从哪里来，今天能来最好'

/** The first call from the household, so that the next ones come from a known owner. */
export async function makeOwnerKnown(person: Receptionist): Promise<void> {
  await person.takeDown({
    channel: 'phone',
    household: HOUSEHOLD,
    name: '周岚',
    phone: '13900001201',
    content: '先来问一声',
  })
  await person.save()
}

/** The standard complaint of the specification of speed, by keys, up to but without `Ctrl+Enter`. */
export async function takeStandardComplaint(person: Receptionist, call: number): Promise<void> {
  const { typist, page } = person
  const content = `${String(call).padStart(3, '0')}，${SENTENCE}`.slice(0, CONTENT_LENGTH)
  await at(person, 'channel')
  await typist.press('Enter')
  await at(person, 'household')
  await typist.type(HOUSEHOLD)
  await typist.press('Enter')
  await at(person, 'content')
  await typist.type(content)
  await typist.press('Enter')
  await at(person, 'place')
  await typist.press('Enter')
  await at(person, 'occurredAt')
  await typist.press('Enter')
  await at(person, 'demand')
  await typist.press('Enter')
  await at(person, 'serviceCategory')
  await typist.press('4')
  await at(person, 'jurisdiction')
  await typist.press('1')
  await at(person, 'nature')
  await typist.press('Enter')
  await at(person, 'department')
  await typist.press('Enter')
  await at(person, 'promise')
  await typist.press('Enter')
  await expect(page.locator('[data-intake="promise"] [aria-checked="true"]').first()).toBeVisible()
}

/** Counts the keys other than text of one standard complaint, and makes sure that all of it was kept and printed. */
export async function controlKeysRow(desk: ChromiumDesk, person: Receptionist): Promise<BenchRow> {
  let printed = 0
  desk.answers.set('window:print', () => {
    printed += 1
    return { success: true }
  })
  await makeOwnerKnown(person)
  await expect.poll(() => printed, { timeout: 15_000 }).toBe(1)
  const before = person.typist.controlKeys
  await takeStandardComplaint(person, 1)
  await person.save()
  const keys = person.typist.controlKeys - before
  await expect.poll(() => printed, { timeout: 15_000 }).toBe(2)
  const events = readJournal(desk.dataFolder)
  const registered = events.findLast(({ kind }) => kind === 'registered')
  const kinds = events.filter(({ stream }) => stream.id === registered?.stream.id).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['registered', 'judged', 'dispatched', 'promised']))
  return {
    row: 'keys other than text for the standard complaint',
    unit: 'keys',
    measured: { samples: 1, p50: keys, p95: keys },
    baseline: null,
    compared: 'p50',
    limit: 16,
    aim: 12,
  }
}

async function at(person: Receptionist, field: FieldName): Promise<void> {
  await expect.poll(() => person.field(), { intervals: [5, 5, 10, 20, 50] }).toBe(field)
}
