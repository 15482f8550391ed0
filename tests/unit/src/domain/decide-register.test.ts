import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../src/domain/case-commands.ts'
import { decide } from '../../../../src/domain/decide.ts'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import { DEFAULT_LIMITS, withLimitChanges } from '../../../../src/domain/limits.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aCase, A_PERSON, aContext, aRegisterCommand } from '../../../builders/a-complaint.ts'
import { asStamped, CASE_ID, NOW } from '../../../builders/an-event.ts'

type RegisterCommand = Extract<CaseCommand, { kind: 'register' }>
const MINUTE = 60_000
const register = (overrides: Partial<RegisterCommand> = {}, context = aContext()) =>
  decide(null, aRegisterCommand(overrides), context)
const fields = aRegisterCommand().fields
const said = { promptId: 'p1', moment: 'apology', saidAt: NOW - MINUTE, text: '给您添麻烦了' }
const judgement = { jurisdiction: 'property', nature: 'valid', reason: '' } as const

function accepted(decision: ReturnType<typeof decide>) {
  if (!decision.ok) throw new Error(`Expected events; refused with ${decision.refusal.code}`)
  return decision.events
}

describe('registering a complaint', () => {
  it('puts the whole call on record in one piece, each event having seen the one before', () => {
    const events = accepted(
      register({
        said: [said, { ...said, moment: 'promise' }],
        judgement,
        department: '工程部',
        promise: { promisedAt: NOW + 1, reasonCode: 'today' },
      }),
    )
    expect(events.map(({ kind }) => kind)).toEqual([
      'registered',
      'said',
      'said',
      'judged',
      'dispatched',
      'promised',
    ])
    expect(events.map(({ id, seen }) => [id, seen])).toEqual([
      ['decided-1', []],
      ['decided-2', ['decided-1']],
      ['decided-3', ['decided-2']],
      ['decided-4', ['decided-3']],
      ['decided-5', ['decided-4']],
      ['decided-6', ['decided-5']],
    ])
    for (const event of events) {
      expect(event).toMatchObject({ stream: { kind: 'case', id: CASE_ID }, wallAt: NOW })
    }
    expect(foldCase(asStamped(events))).toMatchObject({
      personal: A_PERSON,
      nature: 'valid',
      department: '工程部',
      promisedAt: NOW + 1,
      stage: 'verified',
    })
  })

  it('P1 freezes the limits that hold now', () => {
    const limits = withLimitChanges(DEFAULT_LIMITS, {
      ordinary: {
        resolution: { amount: 3, unit: 'days', clock: 'natural' },
        handOver: { amount: 10, unit: 'minutes', clock: 'natural' },
      },
    })
    const office = { ...DEFAULT_SETTINGS, limits }
    expect(accepted(register({}, aContext(['receptionist'], { office })))[0]?.data).toMatchObject({
      limits: {
        ruleVersion: 2,
        resolutionDays: 3,
        handOverMinutes: 10,
        classes: { major: { resolution: '5d' } },
      },
    })
  })

  it('P11 needs nothing but channel and content', () => {
    const bare = {
      channel: 'other',
      relation: null,
      building: null,
      serviceCategory: null,
      occurredAt: null,
    } as const
    const empty = {
      household: '',
      complainantName: '',
      phone: '',
      content: '楼道灯不亮',
      place: '',
      demand: '',
    }
    const events = accepted(register({ fields: { ...bare, ...empty }, department: ' ' }))
    expect(events.map(({ kind }) => kind)).toEqual(['registered'])
    expect(events[0]?.data).toMatchObject({ building: null })
  })

  it('takes the building from the household', () => {
    const events = accepted(
      register({ fields: { ...fields, building: null, household: '２期５栋１单元３０１' } }),
    )
    expect(events[0]?.data).toMatchObject({ building: '5' })
  })

  it.each([
    {
      name: 'nothing complained of',
      overrides: { fields: { ...fields, content: ' \n　' } },
      code: 'contentMissing',
      rule: 'P11',
    },
    {
      name: 'a text longer than 20,000 characters',
      overrides: { fields: { ...fields, content: '长'.repeat(20_001) } },
      code: 'textTooLong',
      rule: 'P11',
    },
    {
      name: 'a spoken text as long',
      overrides: { said: [said, { ...said, text: 'a'.repeat(20_001) }] },
      code: 'textTooLong',
      rule: 'P11',
    },
    {
      name: 'a reason as long',
      overrides: { judgement: { ...judgement, reason: 'a'.repeat(20_001) } },
      code: 'textTooLong',
      rule: 'P11',
    },
    {
      name: 'received in the future',
      overrides: { receivedAt: NOW + 5 * MINUTE + 1 },
      code: 'happenedInFuture',
      rule: 'S1',
    },
    {
      name: 'happened in the future',
      overrides: { fields: { ...fields, occurredAt: NOW + 5 * MINUTE + 1 } },
      code: 'happenedInFuture',
      rule: 'S1',
    },
    {
      name: 'promised for now',
      overrides: { promise: { promisedAt: NOW, reasonCode: 'byHand' } },
      code: 'promiseInPast',
      rule: 'R9',
    },
    {
      name: 'an unusual judgement without a reason',
      overrides: { judgement: { ...judgement, nature: 'invalid' } },
      code: 'reasonMissing',
      rule: 'S4',
    },
  ] satisfies readonly { name: string; overrides: Partial<RegisterCommand>; code: string; rule: string }[])(
    '$rule refuses $name',
    ({ overrides, code, rule }) => {
      expect(register(overrides)).toMatchObject({ ok: false, refusal: { code, rule } })
    },
  )

  it('takes a text of 20,000 characters, rare ones counted as one', () => {
    expect(register({ fields: { ...fields, content: '𠮷'.repeat(20_000) } }).ok).toBe(true)
    expect(register({ fields: { ...fields, content: '𠮷'.repeat(20_001) } })).toMatchObject({
      refusal: { params: { field: 'content', characters: 20_001, longest: 20_000 } },
    })
  })

  it('allows for clocks that differ by five minutes', () => {
    const soon = NOW + 5 * MINUTE
    expect(register({ receivedAt: soon, fields: { ...fields, occurredAt: soon } }).ok).toBe(true)
  })

  it('is not done twice', () => {
    expect(decide(aCase(), aRegisterCommand(), aContext())).toMatchObject({
      ok: false,
      refusal: { code: 'alreadyRegistered', params: { number: 'TS-20261121-A3F-0001' } },
    })
  })

  it('§5 is open to every role, and to nobody without one', () => {
    expect(register({}, aContext([]))).toMatchObject({
      ok: false,
      refusal: { code: 'roleMissing', rule: '§5' },
    })
  })

  it('takes words as they are typed, markup, formulas and control characters included', () => {
    const content = '<script>alert(1)</script> =1+1 \u202e\u0007 㙟'
    expect(accepted(register({ fields: { ...fields, content } }))[0]).toMatchObject({ personal: { content } })
  })
})

describe('R4, R6 a judgement at intake', () => {
  const judged = (given: RegisterCommand['judgement'], context = aContext()) =>
    accepted(register({ judgement: given }, context)).find(({ kind }) => kind === 'judged')?.data

  it('of major is put up to the manager as suspected, when the desk chose it', () => {
    expect(judged({ ...judgement, nature: 'major' })).toEqual({
      jurisdiction: 'property',
      nature: 'undetermined',
      suspectedMajor: true,
    })
  })

  it('of major stands when a manager chose it', () => {
    expect(judged({ ...judgement, nature: 'major', suspectedMajor: true }, aContext(['manager']))).toEqual({
      jurisdiction: 'property',
      nature: 'major',
    })
  })

  it('carries the mark of suspicion anyone may set', () => {
    expect(judged({ ...judgement, suspectedMajor: true })).toEqual({
      jurisdiction: 'property',
      nature: 'valid',
      suspectedMajor: true,
    })
  })
})
