import { CHANNELS, NATURES, SERVICE_CATEGORIES, type DeskFormId } from '../../src/domain/case-vocabulary.ts'
import type { SummaryOnPaper } from '../../src/domain/forms/f09-summary.ts'
import { f09Rows } from '../../src/domain/forms/f09.ts'
import { f11Rows, type VisitOnPaper } from '../../src/domain/forms/f11.ts'
import { f14Rows, type HandedLine, type ShiftOnPaper } from '../../src/domain/forms/f14.ts'
import { f15Rows } from '../../src/domain/forms/f15.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import { CAUSE_CATEGORIES, VISIT_OUTCOMES } from '../../src/domain/procedure/act-words.ts'
import { caseFacts, type CaseFacts } from '../../src/domain/statistics/case-facts.ts'
import { statisticsOf } from '../../src/domain/statistics/figures.ts'
import { monthlySummary } from '../../src/domain/statistics/monthly-summary.ts'
import { CASE_AT } from './a-case-in-hand.ts'
import { ON_PAPER } from './a-case-on-paper.ts'
import { aCustomer, aMade, aPlan } from './a-regular-visit.ts'
import { NOW } from './an-event.ts'
import { HOSTILE_TEXT, LONG_NAME, LONG_TEXT } from './overfull-case.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const MONTH = { from: NOW - 15 * DAY_MS, to: NOW + 15 * DAY_MS }
const BEFORE = { from: NOW - 45 * DAY_MS, to: NOW - 15 * DAY_MS }
const DEPARTMENTS = ['工程部', '客服中心', '保洁部', '秩序维护部', '绿化组', null] as const

/** Complaints that differ in everything the summary tells apart; they came within two months. */
export function manyFacts(count: number): readonly CaseFacts[] {
  const facts = caseFacts(CASE_AT.received().case)
  if (facts === null) throw new Error('manyFacts: expected a complaint to have facts')
  const of = <Item>(items: readonly Item[], at: number): Item => {
    const item = items[at % items.length]
    if (item === undefined) throw new Error('manyFacts: expected something to choose from')
    return item
  }
  return Array.from({ length: count }, (_, at): CaseFacts => {
    const cameAt = NOW - 44 * DAY_MS + (at % 55) * DAY_MS
    const timed = (hours: number, took: number) => ({
      dueAt: cameAt + hours * HOUR_MS,
      doneAt: at % 7 === 0 ? null : cameAt + took * HOUR_MS,
    })
    const isSettled = at % 3 !== 0
    return {
      ...facts,
      caseId: `case-${String(at)}`,
      cameAt,
      settlement: isSettled
        ? { at: cameAt + 3 * DAY_MS, way: at % 11 === 1 ? 'unsolvable' : at % 13 === 2 ? 'other' : 'done' }
        : null,
      response: timed(1, at % 5),
      handOver: timed(2, at % 4),
      resolution: timed(120, at % 9 === 0 ? 150 : 70),
      promises: [timed(24, at % 6 === 0 ? 30 : 20)],
      handledAt: isSettled ? cameAt + 3 * DAY_MS : null,
      visits: isSettled ? [{ at: cameAt + 4 * DAY_MS, outcome: of(VISIT_OUTCOMES, at), by: 'manager' }] : [],
      chasedAt: at % 8 === 0 ? [cameAt + DAY_MS] : [],
      channel: of(CHANNELS, at),
      building: at % 17 === 0 ? null : String(1 + (at % 14)),
      department: of(DEPARTMENTS, at),
      serviceCategory: of(SERVICE_CATEGORIES, at),
      causeCategory: at % 10 === 0 ? null : of(CAUSE_CATEGORIES, at),
      nature: of(NATURES, at),
    }
  })
}

/** A month with so many complaints, beside the one before it. */
export function aSummary(facts: readonly CaseFacts[] = manyFacts(160)): SummaryOnPaper {
  const shared = { asOf: NOW + 14 * DAY_MS, repeats: new Set(['case-40', 'case-41', 'case-95']) }
  const statistics = statisticsOf(facts, { ...MONTH, ...shared })
  const before = statisticsOf(facts, { ...BEFORE, ...shared })
  const staff = [{ staffId: 'manager', roles: ['manager'] as const }]
  return {
    number: '2026-11',
    summary: monthlySummary(statistics, before, { facts, staff, months: 1 }),
    statistics,
    regularVisits: {
      now: {
        made: { numerator: 5, denominator: 6 },
        missed: 1,
        putOff: 2,
        satisfied: { numerator: 4, denominator: 5 },
        complaints: 1,
      },
      before: {
        made: { numerator: 3, denominator: 3 },
        missed: 0,
        putOff: 0,
        satisfied: { numerator: 3, denominator: 3 },
        complaints: 0,
      },
    },
    groups: {
      now: { groups: 2, grouped: { numerator: 9, denominator: 84 }, told: 1 },
      before: { groups: 1, grouped: { numerator: 3, denominator: 60 }, told: 1 },
    },
  }
}

/** A visit somebody made to 3-1201. */
export function aVisitOnPaper(): VisitOnPaper {
  const { person, visits } = aCustomer([aPlan(), aMade()])
  const [visit] = visits
  if (visit === undefined) throw new Error('aVisitOnPaper: expected a visit; got none')
  return { person, visit }
}

/** A case as a list of a handover tells it. */
export function aHandedLine(at: number, more: Partial<HandedLine> = {}): HandedLine {
  return {
    number: `TS-20261121-A3F-${String(at).padStart(4, '0')}`,
    household: `${String(1 + (at % 9))}-${String(101 + at)}`,
    matter: `第${String(at)}件：卫生间顶板渗水，楼上地漏已查，等待闭水试验结果`,
    at: NOW + at * HOUR_MS,
    forms: ['F01'],
    ...more,
  }
}

/** A handover from the receptionist to the manager with so many cases in each list. */
export function aShiftOnPaper(cases: number, more: Partial<ShiftOnPaper> = {}): ShiftOnPaper {
  const lines = (from: number) => Array.from({ length: cases }, (_, at) => aHandedLine(from + at))
  return {
    at: NOW,
    isHandedOver: true,
    takenOverAt: NOW + HOUR_MS / 4,
    from: 'reception',
    to: 'tracking',
    lists: { dueToday: lines(1), promises: lines(1001), outside: lines(2001), slips: lines(3001) },
    drafts: 2,
    remark: '地下二层门禁钥匙在抽屉；15 号楼电梯今晚检修，住户问起请说明到 22 点。',
    ...more,
  }
}

/** A form of no case as on an ordinary day, or with far too much on it. */
export function aDeskForm(formId: DeskFormId, filling: 'ordinary' | 'overfull'): FormRows {
  const isOverfull = filling === 'overfull'
  const visit = aVisitOnPaper()
  const made = visit.visit.made
  if (made === null) throw new Error('aDeskForm: expected a visit that was made')
  const long = { household: `3-1201 ${LONG_NAME}`, customer: LONG_NAME }
  const talk = { ...made, said: LONG_TEXT, opinions: HOSTILE_TEXT }
  const lines = Array.from({ length: 30 }, (_, at) =>
    aHandedLine(at, { household: LONG_NAME, matter: HOSTILE_TEXT }),
  )
  switch (formId) {
    case 'F09':
      return f09Rows(isOverfull ? aSummary(manyFacts(5000)) : aSummary(), ON_PAPER)
    case 'F11':
      return f11Rows(isOverfull ? { person: long, visit: { ...visit.visit, made: talk } } : visit, ON_PAPER)
    case 'F14': {
      const shift = aShiftOnPaper(2)
      const lists = { ...shift.lists, dueToday: lines }
      return f14Rows(isOverfull ? { ...shift, lists, remark: LONG_TEXT } : shift, ON_PAPER)
    }
    case 'F15': {
      const officeName = `锦江苑物业服务中心${LONG_NAME.slice(0, 60)}`
      return f15Rows(
        '202611-A3F-001',
        isOverfull ? { officeName, officePhone: LONG_NAME.slice(0, 60) } : ON_PAPER.office,
      )
    }
  }
}
