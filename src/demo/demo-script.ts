import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Calendar } from '../domain/calendar.ts'
import { drawDeskCode } from '../domain/case-number.ts'
import type { Channel } from '../domain/case-vocabulary.ts'
import { takeCall } from './call.ts'
import { seededDice } from './dice.ts'
import { parkedDrafts, type DemoDraft } from './demo-drafts.ts'
import { ESTATE, MATTERS, type Matter } from './demo-texts.ts'
import { HOUR_MS, momentOf, type DemoEvidence, type DemoWorld, type Step } from './demo-world.ts'
import { inventHouseholds } from './estate.ts'
import { householdsFor } from './likely-households.ts'
import { DemoLedger, type DemoCommand, type DemoOrigin } from './ledger.ts'
import { openDesk } from './open-desk.ts'
import { inventStaff, openOffice } from './opening.ts'
import { pastLife } from './past-life.ts'
import { pdfBytes } from './pdf-bytes.ts'
import { pngBytes } from './png-bytes.ts'
import { regularVisits } from './regular-visits.ts'
import { drawScene, SCENES, type Scene } from './scenes.ts'
import { groupOfThree, specialCalls } from './special-calls.ts'
import { trainingCases } from './training-cases.ts'

/** Everything a demo office is made of, for whichever journal keeps it. */
export interface DemoScript {
  readonly origin: DemoOrigin
  /** Everybody has the same PIN; the sign-in screen of the demo shows it. */
  readonly staffIds: readonly string[]
  readonly commands: readonly DemoCommand[]
  readonly files: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
  readonly drafts: readonly DemoDraft[]
}

export interface DemoOrder {
  readonly seed: number
  /** Epoch milliseconds; the year of the demo ends here. */
  readonly now: number
  readonly officeId: string
  readonly calendar: Calendar
}

/** Not the letter of any desk people would begin with. */
const DESK_LETTER = 'Y'

const DAYS = 365
/** The cases of the days before these have come to their end, or to what is left to do late: visits, reports, outside bodies. */
const SETTLED_DAYS = 4

const CHANNEL_WEIGHTS: readonly { readonly channel: Channel; readonly weight: number }[] = [
  { channel: 'phone', weight: 62 },
  { channel: 'visit', weight: 15 },
  { channel: 'online', weight: 14 },
  { channel: 'letter', weight: 3 },
  { channel: 'official', weight: 2 },
  { channel: 'petition', weight: 1 },
  { channel: 'other', weight: 3 },
]
/** Nobody asks about the price of a parking place through the hotline of the city. */
const DAILY_CHANNELS = CHANNEL_WEIGHTS.filter(({ channel }) => ['phone', 'visit', 'online'].includes(channel))
const CALLS_A_DAY: readonly { readonly calls: number; readonly weight: number }[] = [
  { calls: 0, weight: 20 },
  { calls: 1, weight: 38 },
  { calls: 2, weight: 28 },
  { calls: 3, weight: 14 },
]

/** Invents a demo office: of one seed, moment and id always the same, to the byte. */
export function inventDemo({ seed, now, officeId, calendar }: DemoOrder): DemoScript {
  const dice = seededDice(seed)
  const origin = { officeId, desk: drawDeskCode(DESK_LETTER, () => dice.random()), epoch: 1 }
  const ledger = new DemoLedger(origin, calendar, dice)
  const files = new Map<Scene, { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }>()
  const evidence = Object.fromEntries(SCENES.map((scene) => [scene, evidenceOf(scene, files)]))
  const world: DemoWorld = {
    officeId,
    now,
    calendar,
    dice,
    staff: inventStaff(dice),
    households: inventHouseholds(dice),
    evidence: complete(evidence),
  }
  openOffice(ledger, momentOf(world, DAYS + 1, 9 * 60), world)
  const calls = [...pastYear(world), ...openDesk(world), ...specialCalls(world), ...groupOfThree(world)]
  const steps = [...calls, ...regularVisits(world), ...trainingCases(world)]
  for (const step of steps.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)) step.take(ledger)
  return {
    origin,
    staffIds: world.staff.all.map(({ staffId }) => staffId),
    commands: ledger.commands,
    files: [...files.values()],
    drafts: parkedDrafts(world),
  }
}

function pastYear(world: DemoWorld): readonly Step[] {
  const { dice, calendar, households } = world
  const steps: Step[] = []
  for (let daysAgo = DAYS; daysAgo >= SETTLED_DAYS; daysAgo -= 1) {
    const { calls } = dice.pickWeighted(CALLS_A_DAY)
    const { month } = calendar.wallTime(momentOf(world, daysAgo, 12 * 60))
    const inSeason = MATTERS.filter(({ months }) => months?.includes(month) ?? true)
    for (let index = 0; index < calls; index += 1) {
      const receivedAt = momentOf(world, daysAgo, minuteOfDay(world)) + dice.between(0, 59_999)
      const matter = dice.pickWeighted(inSeason)
      const household = dice.pick(householdsFor(matter, households))
      const { channel } = dice.pickWeighted(matter.matter === 'complaint' ? CHANNEL_WEIGHTS : DAILY_CHANNELS)
      const fields = extraFields(world, matter, channel, receivedAt)
      const call = takeCall(world, { matter, household, channel, receivedAt, fields })
      steps.push(...pastLife(world, matter, call))
    }
  }
  return steps
}

/** Four fifths come while the office is open, most others in the evening. */
function minuteOfDay({ dice }: DemoWorld): number {
  if (dice.happens(0.8)) return dice.between(8 * 60 + 30, 17 * 60 + 20)
  return dice.happens(0.8) ? dice.between(17 * 60 + 30, 22 * 60) : dice.between(6 * 60, 8 * 60 + 20)
}

function extraFields({ dice, calendar }: DemoWorld, matter: Matter, channel: Channel, receivedAt: number) {
  const { year } = calendar.wallTime(receivedAt)
  if (channel === 'official')
    return {
      channel,
      officialTicket: dice.pick(ESTATE.official.tickets).replace('{年}', String(year)),
      officialDueAt: receivedAt + dice.between(3, 7) * 24 * HOUR_MS,
    }
  if (channel === 'online' && matter.matter === 'complaint' && matter.where !== 'home' && dice.happens(0.35))
    return {
      channel,
      household: '',
      complainantName: '',
      phone: '',
      relation: 'anonymous' as const,
      identityCheck: 'declined' as const,
    }
  if (channel === 'phone' && dice.happens(0.03)) return { channel, relation: 'visitor' as const }
  return {}
}

function evidenceOf(
  scene: Scene,
  files: Map<Scene, { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }>,
): DemoEvidence {
  const found = ESTATE.evidence.find((each) => each.scene === scene)
  if (found === undefined) throw new Error(`Demo evidence ${scene}: expected words for it, found none`)
  const isPaper = scene === 'paper'
  const bytes = isPaper ? pdfBytes(drawScene(scene)) : pngBytes(drawScene(scene))
  const hash = bytesToHex(sha256(bytes))
  files.set(scene, { sha256: hash, bytes })
  return {
    sha256: hash,
    bytes: bytes.length,
    mediaType: isPaper ? 'application/pdf' : 'image/png',
    origin: isPaper ? 'seen' : 'heard',
    source: isPaper ? 'chosen' : 'paste',
    takenAt: null,
    fileName: found.fileName,
    note: found.note,
  }
}

function complete(evidence: Readonly<Record<string, DemoEvidence>>): DemoWorld['evidence'] {
  const of = (scene: Scene): DemoEvidence => {
    const found = evidence[scene]
    if (found === undefined) throw new Error(`Demo evidence ${scene}: expected it, found none`)
    return found
  }
  return {
    stain: of('stain'),
    corridor: of('corridor'),
    lawn: of('lawn'),
    car: of('car'),
    wall: of('wall'),
    paper: of('paper'),
  }
}
