import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { NEXT_STEP_CODES } from '../../../../src/domain/next-step.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { readBackMark } from '../../../../src/domain/read-back.ts'
import { STEP_RULES } from '../../../../src/domain/step-table.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const apology = { promptId: 'p', moment: 'apology', saidAt: NOW, text: 'x' }
const confirmed = readBackMark(aCase({}).personal?.household ?? '', NOW)
/** Nothing is left to do but to reply and to resolve. */
const SETTLED: Partial<ComplaintCase> = {
  said: [apology, confirmed],
  jurisdiction: 'property',
  nature: 'valid',
  department: '工程部',
  promisedAt: NOW + 60 * MINUTE,
  identityCheck: 'callerNumber',
  stage: 'awaitingOutside',
  acts: [anAct('departmentAccepted')],
}
const codes = (overrides: Partial<ComplaintCase>, now = NOW) =>
  nextSteps(aCase(overrides), { now }).map(({ code }) => code)
const settledBut = (overrides: Partial<ComplaintCase>) => codes({ ...SETTLED, ...overrides })

describe('what the rules ask for', () => {
  it('is known for every code, once', () => {
    expect(STEP_RULES.map(({ code }) => code).toSorted()).toEqual([...NEXT_STEP_CODES].toSorted())
  })

  it('is to reply and to resolve when everything else is done', () => {
    expect(codes(SETTLED)).toEqual(['reply', 'resolve'])
  })

  it.each([
    [null, false],
    [{ households: 2, isOfGeneralConcern: false, isEverybodyTold: false }, false],
    [{ households: 3, isOfGeneralConcern: true, isEverybodyTold: false }, true],
    [{ households: 3, isOfGeneralConcern: true, isEverybodyTold: true }, false],
  ])('R18 a group that stands at %j asks the manager for a meeting or a notice: %s', (group, isAsked) => {
    const steps = nextSteps(aCase(SETTLED), { now: NOW, group })
    const found = steps.filter(({ code }) => code === 'meetOrPostNotice')
    expect(found).toHaveLength(isAsked ? 1 : 0)
    if (isAsked)
      expect(found[0]).toMatchObject({
        rule: 'R18',
        roles: ['manager', 'generalManager'],
        params: { households: 3 },
      })
  })

  it('puts what is for now before a limit that is days away, and behind one that is close', () => {
    expect(settledBut({ said: [confirmed] })).toEqual(['reply', 'apologise', 'resolve'])
  })

  it('R34 names the department only in what it does itself', () => {
    const steps = nextSteps(aCase({ ...SETTLED, promisedAt: null }), { now: NOW })
    expect(steps.map(({ code, department }) => [code, department])).toEqual([
      ['promiseTime', null],
      ['resolve', '工程部'],
    ])
  })

  it('puts what is overdue before everything', () => {
    expect(codes({ ...SETTLED, said: [], promisedAt: NOW - MINUTE })[0]).toBe('reply')
  })

  it.each([
    {
      rule: 'R1',
      name: 'asks a caller for an apology',
      code: 'apologise',
      when: { said: [] },
      isAsked: true,
    },
    {
      rule: 'R1',
      name: 'asks a visitor for a reception',
      code: 'apologise',
      when: { channel: 'visit', said: [{ ...apology, moment: 'closing' }] },
      isAsked: true,
    },
    {
      rule: 'R1',
      name: 'is content with a reception',
      code: 'apologise',
      when: { channel: 'visit', said: [{ ...apology, moment: 'reception' }] },
      isAsked: false,
    },
    {
      rule: 'R1',
      name: 'asks nothing of a letter',
      code: 'apologise',
      when: { channel: 'letter', said: [] },
      isAsked: false,
    },
    {
      rule: 'S4',
      name: 'asks for a judgement',
      code: 'judge',
      when: { jurisdiction: null, nature: null },
      isAsked: true,
    },
    {
      rule: 'S4',
      name: 'asks again while the jurisdiction is open',
      code: 'judge',
      when: { jurisdiction: 'undetermined' },
      isAsked: true,
    },
    {
      rule: 'S4',
      name: 'does not ask the desk what was put up',
      code: 'judge',
      when: { jurisdiction: 'undetermined', nature: 'undetermined' },
      isAsked: false,
    },
    {
      rule: 'R6',
      name: 'puts it to the manager',
      code: 'managerJudges',
      when: { nature: 'undetermined' },
      isAsked: true,
    },
    {
      rule: 'R6',
      name: 'puts a suspicion to the manager',
      code: 'managerJudges',
      when: { suspectedMajor: true },
      isAsked: true,
    },
    {
      rule: 'R4',
      name: 'reports a major complaint',
      code: 'reportMajor',
      when: { nature: 'major' },
      isAsked: true,
    },
    {
      rule: 'R4',
      name: 'reports a suspicion',
      code: 'reportMajor',
      when: { suspectedMajor: true },
      isAsked: true,
    },
    {
      rule: 'R3',
      name: 'asks to explain an invalid one',
      code: 'explainInvalid',
      when: { nature: 'invalid' },
      isAsked: true,
    },
    {
      rule: 'R5',
      name: 'asks to hand a special service over',
      code: 'handOverSpecialService',
      when: { nature: 'specialService', department: null },
      isAsked: true,
    },
    {
      rule: 'R5',
      name: 'is content with a hand-over',
      code: 'handOverSpecialService',
      when: { nature: 'specialService' },
      isAsked: false,
    },
    {
      rule: 'P1',
      name: 'asks for a department',
      code: 'dispatch',
      when: { department: null },
      isAsked: true,
    },
    {
      rule: 'P1',
      name: 'asks for one of a major complaint',
      code: 'dispatch',
      when: { department: null, nature: 'major' },
      isAsked: true,
    },
    {
      rule: 'P1',
      name: 'asks for none outside the office’s duty',
      code: 'dispatch',
      when: { department: null, jurisdiction: 'nonProperty' },
      isAsked: false,
    },
    {
      rule: 'P1',
      name: 'asks for none before it is judged',
      code: 'dispatch',
      when: { department: null, nature: null },
      isAsked: false,
    },
    {
      rule: 'R9',
      name: 'asks for a promise',
      code: 'promiseTime',
      when: { promisedAt: null },
      isAsked: true,
    },
    {
      rule: 'R9',
      name: 'asks for none when it is explained at once',
      code: 'promiseTime',
      when: { promisedAt: null, nature: 'invalid' },
      isAsked: false,
    },
    {
      rule: 'ADR1',
      name: 'asks to settle a conflict',
      code: 'confirmConflict',
      when: { conflicts: [{ field: 'phone', values: [] }] },
      isAsked: true,
    },
    {
      rule: 'P11',
      name: 'asks for what is missing',
      code: 'completeRecord',
      when: { occurredAt: null },
      isAsked: true,
    },
  ] satisfies readonly {
    rule: string
    name: string
    code: string
    when: Partial<ComplaintCase>
    isAsked: boolean
  }[])('$rule $name', ({ rule, code, when, isAsked }) => {
    expect(settledBut(when).includes(code as (typeof NEXT_STEP_CODES)[number])).toBe(isAsked)
    const step = nextSteps(aCase({ ...SETTLED, ...when }), { now: NOW }).find((each) => each.code === code)
    if (isAsked) expect(step?.rule).toBe(rule)
  })

  it('R6, ADR 1 names who may do it', () => {
    const steps = nextSteps(aCase({ ...SETTLED, nature: 'undetermined' }), { now: NOW })
    expect(steps.find(({ code }) => code === 'managerJudges')?.roles).toEqual(['manager', 'generalManager'])
  })
})
