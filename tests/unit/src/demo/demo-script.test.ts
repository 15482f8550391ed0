import { beforeAll, describe, expect, it } from 'vitest'
import { MATTERS } from '../../../../src/demo/demo-texts.ts'
import { CHANNELS, MATTER_KINDS, NATURES, ROLES } from '../../../../src/domain/case-vocabulary.ts'
import { dueAt } from '../../../../src/domain/case-deadline.ts'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { foldGroup } from '../../../../src/domain/fold-group.ts'
import { foldHousehold } from '../../../../src/domain/fold-household.ts'
import { foldSettings, foldStaff } from '../../../../src/domain/fold-office.ts'
import { parseHousehold } from '../../../../src/domain/household.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import type { DemoScript } from '../../../../src/demo/demo-script.ts'
import { actsOf } from '../../../../src/domain/procedure/case-act.ts'
import { promisesOf } from '../../../../src/domain/procedure/communications.ts'
import { isEndStage } from '../../../../src/domain/procedure/stages.ts'
import { parseIntakeDraft } from '../../../../src/features/intake/intake-draft.ts'
import { checkEvidence } from '../../../../src/formats/evidence-check.ts'
import { at } from '../../../builders/calendar-utc8.ts'
import { aDemo, DEMO_NOW } from './a-demo.ts'

let script: DemoScript
let events: readonly EventEnvelope[]
let cases: readonly ComplaintCase[]

function streams(kind: string): readonly (readonly EventEnvelope[])[] {
  const byId = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    if (event.stream.kind !== kind) continue
    byId.set(event.stream.id, [...(byId.get(event.stream.id) ?? []), event])
  }
  return [...byId.values()]
}

const isOpen = ({ stage }: ComplaintCase): boolean => !isEndStage(stage)

beforeAll(() => {
  ;({ script, events } = aDemo())
  cases = streams('case').map((each) => {
    const folded = foldCase(each)
    if (folded === null) throw new Error('A case does not fold')
    return folded
  })
}, 60_000)

describe('a year of the demo office', () => {
  it('has between four and six hundred cases, each with a number of its own and nothing this version cannot read', () => {
    expect(cases.length).toBeGreaterThan(400)
    expect(cases.length).toBeLessThan(620)
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length)
    expect(cases.filter(({ hasUnknown, conflicts }) => hasUnknown || conflicts.length > 0)).toEqual([])
  })

  it('shows every channel, kind, nature and end that exists', () => {
    expect(new Set(cases.map(({ channel }) => channel))).toEqual(new Set(CHANNELS))
    expect(new Set(cases.map(({ matterKind }) => matterKind))).toEqual(new Set(MATTER_KINDS))
    const natures = new Set<string | null>(cases.map(({ nature }) => nature))
    expect(NATURES.filter((nature) => !natures.has(nature))).toEqual([])
    const stages = new Set<string>(cases.map(({ stage }) => stage))
    for (const stage of [
      ...['received', 'verified', 'closed', 'explained', 'handedOver', 'closedUnmet'],
      ...['withdrawn', 'voided', 'answered', 'finished'],
    ]) {
      expect(stages).toContain(stage)
    }
  })

  it('goes through the acts of the procedure: visits of every outcome that is common, new work, letters, outside bodies', () => {
    const acts = cases.flatMap((each) => each.acts)
    const kinds = new Set(acts.map(({ kind }) => kind))
    for (const kind of [
      ...['explanationGiven', 'referralGiven', 'investigated', 'remedyPlanned', 'replied', 'solvedOnSpot'],
      ...[
        'workDone',
        'verificationRecorded',
        'resultTold',
        'visitRecorded',
        'rectificationOrdered',
        'closed',
      ],
      ...[
        'archived',
        'delayNoticeSent',
        'progressTold',
        'contactLogged',
        'outsideAwaited',
        'outsideAnswered',
      ],
      ...['reportedUp', 'instructed', 'instructionFollowed', 'goodwillGiven', 'departmentArrived'],
    ] as const) {
      expect(kinds).toContain(kind)
    }
    const outcomes = new Set(actsOf(acts, 'visitRecorded').map(({ data }) => data.outcome))
    for (const outcome of ['verySatisfied', 'satisfied', 'fair', 'dissatisfied', 'notReached'] as const) {
      expect(outcomes).toContain(outcome)
    }
    const promises = cases.flatMap((each) => promisesOf(each, DEMO_NOW)).map(({ isKept }) => isKept)
    expect(promises.filter((isKept) => isKept === true).length).toBeGreaterThan(200)
    expect(promises.filter((isKept) => isKept === false).length).toBeGreaterThan(20)
  })

  it('comes in more than sixty matters and is rarely told in the same words twice', () => {
    expect(MATTERS.length).toBeGreaterThan(60)
    const contents = cases.map(({ personal }) => personal?.content ?? '')
    expect(new Set(contents).size / contents.length).toBeGreaterThan(0.7)
    expect(contents.join('')).not.toMatch(/[{}｜]|undefined/)
  })

  it('lies in the year before its today, in order', () => {
    const moments = events.map(({ wallAt }) => wallAt)
    expect(Math.max(...moments)).toBeLessThanOrEqual(DEMO_NOW)
    expect(Math.min(...moments)).toBeGreaterThan(DEMO_NOW - 368 * 24 * 3600 * 1000)
    expect(moments.every((moment, index) => moment >= (moments[index - 1] ?? 0))).toBe(true)
  })

  it('names nobody who could be reached: every number is of the invented range', () => {
    const text = JSON.stringify(events)
    const numbers = text.match(/(?<![\dA-Za-z-])1[3-9]\d{9}(?![\dA-Za-z-])/g) ?? []
    expect(numbers.length).toBeGreaterThan(300)
    expect(numbers.filter((number) => !number.startsWith('1990000'))).toEqual([])
  })
})

describe('the desk of the demo office', () => {
  it('begins with work: some overdue, some due today, most promised, two drafts put aside', () => {
    const open = cases.filter(isOpen)
    const endOfDay = at('2026-11-23 00:00')
    const due = open.map((each) => dueAt(each) ?? Infinity)
    expect(open.length).toBeGreaterThan(30)
    expect(open.length).toBeLessThan(60)
    expect(due.filter((moment) => moment < DEMO_NOW).length).toBeGreaterThanOrEqual(3)
    expect(due.filter((moment) => moment >= DEMO_NOW && moment < endOfDay).length).toBeGreaterThanOrEqual(5)
    expect(script.drafts.map(({ content }) => parseIntakeDraft(content)?.parkedAt)).toEqual([
      DEMO_NOW - 17 * 60_000,
      DEMO_NOW - 46 * 60_000,
    ])
  })

  it('R18 three households of one building are linked, and the manager is asked to act', () => {
    const [group] = streams('group').map((each) => foldGroup(each))
    expect(group?.members).toHaveLength(3)
    const ids = group?.members.map(({ caseId }) => caseId) ?? []
    const linked = cases.filter(({ caseId }) => ids.includes(caseId))
    expect(new Set(linked.map(({ personal }) => personal?.household)).size).toBe(3)
    expect(new Set(linked.map(({ building }) => building)).size).toBe(1)
  })

  it('shows calls on open cases, corrections, evidence, an official ticket, a relayed letter, an anonymous voice', () => {
    const open = cases.filter(isOpen)
    expect(open.filter(({ chases }) => chases.length > 0).length).toBeGreaterThan(2)
    expect(open.some(({ attachedCalls }) => attachedCalls.length > 0)).toBe(true)
    expect(open.some(({ convertedAt }) => convertedAt !== null)).toBe(true)
    expect(open.some(({ timeline }) => timeline.some(({ kind }) => kind === 'corrected'))).toBe(true)
    expect(open.flatMap(({ evidence }) => evidence).map(({ mediaType }) => mediaType)).toContain(
      'application/pdf',
    )
    expect(
      open.some(({ officialDueAt, personal }) => officialDueAt !== null && personal?.officialTicket),
    ).toBe(true)
    expect(open.some(({ relayingDepartment }) => relayingDepartment !== null)).toBe(true)
    expect(open.some(({ relation, channel }) => relation === 'anonymous' && channel === 'phone')).toBe(true)
    expect(open.some(({ urgency }) => urgency === 'emergency')).toBe(true)
    const steps = new Set(open.flatMap((each) => nextSteps(each, { now: DEMO_NOW })).map(({ code }) => code))
    for (const code of [
      'reply',
      'resolve',
      'dispatch',
      'judge',
      'managerJudges',
      'reportMajor',
      'finish',
    ] as const) {
      expect(steps).toContain(code)
    }
  })

  it('every file is of a kind that is kept as evidence, under its hash', async () => {
    const named = new Set(cases.flatMap(({ evidence }) => evidence).map(({ sha256 }) => sha256))
    expect(script.files.length).toBe(6)
    for (const { sha256, bytes } of script.files) {
      expect(named).toContain(sha256)
      const read = (from: number, length: number) => Promise.resolve(bytes.subarray(from, from + length))
      expect(await checkEvidence({ bytes: bytes.length, read })).toMatchObject({ ok: true })
    }
  })
})

describe('the estate and the people of the demo office', () => {
  it('has three hundred households, each with an address of its own and somebody with a name in it', () => {
    const households = streams('household').map((each) => foldHousehold(each[0]?.stream.id ?? '', each))
    expect(households).toHaveLength(300)
    expect(new Set(households.map((household) => household.address)).size).toBe(300)
    for (const household of households) {
      expect(parseHousehold(household.address)?.canonical).toBe(household.address)
      expect(household.residents.every(({ name }) => name.length >= 2)).toBe(true)
      expect(household.residents.length).toBeGreaterThan(0)
    }
  })

  it('has staff in every role, and says in its name what it is', () => {
    const staff = foldStaff(events.filter(({ stream }) => stream.kind === 'staff'))
    expect(new Set(staff.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES))
    expect(script.staffIds).toEqual(staff.map(({ staffId }) => staffId))
    const settings = foldSettings(events.filter(({ stream }) => stream.kind === 'settings'))
    expect(settings.officeName).toContain('演示')
  })
})

describe('making a demo again', () => {
  it('gives the same bytes for the same seed and moment, and another year for another seed', () => {
    expect(JSON.stringify(aDemo().script)).toBe(JSON.stringify(script))
    expect(JSON.stringify(aDemo(7).script.commands)).not.toBe(JSON.stringify(script.commands))
  }, 60_000)

  it.each(['2026-01-01 00:05', '2027-07-15 23:55', '2028-02-29 08:30', '2026-08-03 03:10'])(
    'keeps to every rule on any day and at any hour: %s',
    (moment) => {
      const { script: other } = aDemo(11, at(moment))
      expect(other.commands.every(({ at: when }) => when <= at(moment))).toBe(true)
      expect(other.commands.length).toBeGreaterThan(1000)
    },
    60_000,
  )
})
