import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../src/domain/case-commands.ts'
import { type Role, ROLES } from '../../../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { decide } from '../../../../src/domain/decide.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aCase as aPlainCase, aContext, aRegistered } from '../../../builders/a-complaint.ts'
import { COMMANDS, HELD_FILE, HELD_PAPERS } from '../../../builders/acceptable-commands.ts'
import { aCaseEvent, asStamped, NOW } from '../../../builders/an-event.ts'

const LONG = 'a'.repeat(20_001)
const said = COMMANDS.recordSaid.said
const judgement = COMMANDS.judge.judgement
const aCase = (overrides: Partial<ComplaintCase> = {}, events: readonly EventEnvelope[] = [aRegistered()]) =>
  aPlainCase({ evidence: [HELD_FILE], formsIssued: HELD_PAPERS, ...overrides }, events)

const STILL_ALLOWED = [
  'recordForm',
  'confirmPrinted',
  'markSigned',
  'giveUpPaper',
  'takeBackPaperMark',
  'addEvidence',
  'describeEvidence',
  'recordCopy',
  'recordReveal',
] as const satisfies readonly (keyof typeof COMMANDS)[]
const KINDS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]

/** A case the command makes sense on: only a repair or an enquiry is converted or finished. */
const caseFor = (
  kind: (typeof KINDS)[number],
  overrides: Partial<ComplaintCase> = {},
  events: readonly EventEnvelope[] = [aRegistered()],
) =>
  aCase(
    { matterKind: kind === 'convert' || kind === 'finish' ? 'repair' : 'complaint', ...overrides },
    events,
  )

const refusedWith = (code: string, rule: string) => ({ ok: false, refusal: { code, rule } })
const notOwn = (overrides: Partial<ComplaintCase> = {}) =>
  aCase({ registeredBy: 'somebody-else', ...overrides })

describe('§5 who may do what', () => {
  const everyone = [...ROLES]
  const leaders = ['manager', 'generalManager']
  it.each([
    { kind: 'correct', own: everyone, others: leaders },
    { kind: 'complete', own: everyone, others: everyone },
    { kind: 'convert', own: everyone, others: everyone },
    { kind: 'finish', own: everyone, others: everyone },
    { kind: 'recordSaid', own: everyone, others: everyone },
    { kind: 'judge', own: everyone, others: everyone },
    { kind: 'dispatch', own: everyone, others: everyone },
    { kind: 'promise', own: everyone, others: everyone },
    { kind: 'attach', own: everyone, others: everyone },
    { kind: 'chase', own: everyone, others: everyone },
    { kind: 'withdraw', own: ['customerAssistant', ...leaders], others: ['customerAssistant', ...leaders] },
    { kind: 'void', own: leaders, others: leaders },
    { kind: 'recordForm', own: everyone, others: everyone },
    { kind: 'confirmPrinted', own: everyone, others: everyone },
    { kind: 'markSigned', own: everyone, others: everyone },
    { kind: 'giveUpPaper', own: everyone, others: everyone },
    { kind: 'takeBackPaperMark', own: everyone, others: everyone },
    { kind: 'addEvidence', own: everyone, others: everyone },
    { kind: 'describeEvidence', own: everyone, others: leaders },
    { kind: 'recordCopy', own: everyone, others: everyone },
    { kind: 'recordReveal', own: everyone, others: everyone },
  ] as const)('$kind: own case $own, another’s $others', ({ kind, own, others }) => {
    const may = (role: Role, registeredBy: string) =>
      decide(
        caseFor(kind, { registeredBy }),
        COMMANDS[kind],
        aContext([role], { actor: { staffId: 'me', roles: [role] } }),
      ).ok
    expect(ROLES.filter((role) => may(role, 'me'))).toEqual(own)
    expect(ROLES.filter((role) => may(role, 'another'))).toEqual(others)
  })

  it.each(KINDS)('%s is refused to somebody without a role', (kind) => {
    expect(decide(aCase(), COMMANDS[kind], aContext([]))).toMatchObject(refusedWith('roleMissing', '§5'))
  })
})

describe('any command', () => {
  it.each(KINDS)('%s needs a case', (kind) => {
    expect(decide(null, COMMANDS[kind], aContext(['manager']))).toMatchObject(
      refusedWith('notRegistered', 'S1'),
    )
  })

  it.each(KINDS)('ADR 1 %s is refused on a case with events of a newer version', (kind) => {
    expect(decide(aCase({ hasUnknown: true }), COMMANDS[kind], aContext(['manager']))).toMatchObject(
      refusedWith('newerVersion', 'ADR1'),
    )
  })

  it.each(KINDS.flatMap((kind) => (['withdrawn', 'voided'] as const).map((stage) => ({ kind, stage }))))(
    '$kind on a $stage case: only what left or was shown, and evidence (R27)',
    ({ kind, stage }) => {
      const decision = decide(aCase({ stage }), COMMANDS[kind], aContext(['manager']))
      const isStillAllowed = (STILL_ALLOWED as readonly string[]).includes(kind)
      if (isStillAllowed) expect(decision.ok).toBe(true)
      else if (kind === 'act') expect(decision).toMatchObject(refusedWith('wrongStage', 'R10'))
      else expect(decision).toMatchObject(refusedWith('caseEnded', '§2'))
    },
  )

  it.each(KINDS)('%s yields one event that has seen the heads', (kind) => {
    const heads = ['left', 'right']
    expect(decide(caseFor(kind, { heads }), COMMANDS[kind], aContext(['manager']))).toMatchObject({
      ok: true,
      events: [{ id: 'decided-1', seen: heads, wallAt: NOW }],
    })
  })

  it.each([
    { command: { ...COMMANDS.correct, reason: ' ' }, code: 'reasonMissing', rule: '§2' },
    { command: { ...COMMANDS.withdraw, reason: '' }, code: 'reasonMissing', rule: '§2' },
    { command: { ...COMMANDS.void, reason: '\t' }, code: 'reasonMissing', rule: '§2' },
    { command: { ...COMMANDS.correct, reason: LONG }, code: 'textTooLong', rule: 'P11' },
    { command: { ...COMMANDS.withdraw, reason: LONG }, code: 'textTooLong', rule: 'P11' },
    { command: { ...COMMANDS.void, reason: LONG }, code: 'textTooLong', rule: 'P11' },
    { command: { ...COMMANDS.dispatch, note: LONG }, code: 'textTooLong', rule: 'P11' },
    { command: { ...COMMANDS.recordSaid, said: { ...said, text: LONG } }, code: 'textTooLong', rule: 'P11' },
    {
      command: { ...COMMANDS.judge, judgement: { ...judgement, reason: LONG } },
      code: 'textTooLong',
      rule: 'P11',
    },
    { command: { ...COMMANDS.correct, changes: { content: ' ' } }, code: 'contentMissing', rule: 'P11' },
    {
      command: { ...COMMANDS.correct, changes: { occurredAt: NOW + 300_001 } },
      code: 'happenedInFuture',
      rule: 'S1',
    },
    { command: { ...COMMANDS.correct, changes: {} }, code: 'nothingChanged', rule: '§2' },
    {
      command: { ...COMMANDS.correct, changes: { phone: '13900000000', channel: 'phone' } },
      code: 'nothingChanged',
      rule: '§2',
    },
    { command: COMMANDS.convert, code: 'alreadyComplaint', rule: '§2' },
    { command: COMMANDS.finish, code: 'alreadyComplaint', rule: '§2' },
    { command: { ...COMMANDS.complete, changes: {} }, code: 'nothingChanged', rule: '§2' },
    {
      command: { ...COMMANDS.complete, changes: { verbatim: '急', phone: '1' } },
      code: 'alreadyAnswered',
      rule: 'P11',
    },
    { command: { ...COMMANDS.complete, changes: { verbatim: LONG } }, code: 'textTooLong', rule: 'P11' },
    { command: { ...COMMANDS.dispatch, department: ' ' }, code: 'contentMissing', rule: 'P1' },
    {
      command: { ...COMMANDS.promise, promise: { promisedAt: NOW, reasonCode: 'byHand' } },
      code: 'promiseInPast',
      rule: 'R9',
    },
  ] satisfies readonly { command: CaseCommand; code: string; rule: string }[])(
    '$command.kind is refused with $code by $rule',
    ({ command, code, rule }) => {
      expect(decide(aCase(), command, aContext(['manager']))).toMatchObject(refusedWith(code, rule))
    },
  )
})

describe('a correction', () => {
  const corrected = (
    current: ComplaintCase,
    changes: Extract<CaseCommand, { kind: 'correct' }>['changes'],
  ) => {
    const decision = decide(current, { kind: 'correct', changes, reason: '听错' }, aContext(['manager']))
    if (!decision.ok) throw new Error(`Correction was refused: ${decision.refusal.code}`)
    return decision.events[0]
  }

  it('lists only what changed, each side of the line of ADR 3', () => {
    expect(
      corrected(aCase(), { phone: '1', complainantName: '林晓舟', channel: 'visit', relation: 'owner' }),
    ).toMatchObject({
      data: { channel: 'visit' },
      personal: { phone: '1', reason: '听错' },
    })
  })

  it('moves the building with the household', () => {
    expect(corrected(aCase(), { household: '5栋2单元301' })?.data).toEqual({ building: '5' })
    expect(corrected(aCase(), { household: '3-1-1201' })?.data).toEqual({})
    expect(corrected(aCase(), { household: '5-301', building: '6' })?.data).toEqual({ building: '6' })
    expect(corrected(aCase(), { household: '3-1201', phone: '1' })?.data).toEqual({})
  })

  it('may set an open field to nothing', () => {
    expect(corrected(aCase(), { occurredAt: null })?.data).toEqual({ occurredAt: null })
  })

  it('may write a value again that is in conflict', () => {
    const conflicts = [{ field: 'phone', values: [] }]
    expect(corrected(aCase({ conflicts }), { phone: '13900000000' })).toMatchObject({
      personal: { phone: '13900000000' },
    })
  })

  it('ADR 3 does not bring an erased person back', () => {
    const erased = aCase({ personal: null })
    expect(decide(erased, COMMANDS.correct, aContext(['manager']))).toMatchObject(
      refusedWith('personErased', 'ADR3'),
    )
    expect(corrected(erased, { channel: 'visit' })).toMatchObject({ data: { channel: 'visit' } })
  })
})

describe('every decision', () => {
  it('can be folded into the case it was taken on', () => {
    const events = [
      aRegistered({ envelope: { id: 'r' } }),
      aCaseEvent(
        'said',
        { promptId: 'p', moment: 'apology', saidAt: NOW },
        { text: 'x' },
        { id: 's', seen: ['r'] },
      ),
    ]
    for (const kind of KINDS) {
      const before = caseFor(kind, {}, events)
      const decision = decide(before, COMMANDS[kind], aContext(['manager']))
      if (!decision.ok) throw new Error(`${kind} was refused: ${decision.refusal.code}`)
      const after = foldCase([...events, ...asStamped(decision.events)])
      expect(after?.hasUnknown).toBe(false)
      expect(after?.timeline).toHaveLength(3)
      expect(after?.heads).toEqual(['decided-1'])
    }
  })

  it('leaves another’s case to the manager to correct', () => {
    expect(decide(notOwn(), COMMANDS.correct, aContext())).toMatchObject({
      refusal: { code: 'roleMissing', rule: '§5', params: { roles: 'manager,generalManager' } },
    })
  })
})
