import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/decide.ts'
import { aCallTaken } from '../../../builders/a-group.ts'
import { aCase, aContext, anEvidenceItem, aRegisterCommand } from '../../../builders/a-complaint.ts'

const LONG = 'a'.repeat(20_001)
const item = anEvidenceItem()
const held = { ...anEvidenceItem({ sha256: 'b'.repeat(64), note: '水迹' }), by: 'somebody' }
const described = {
  kind: 'describeEvidence',
  sha256: held.sha256,
  origin: 'seen',
  note: '水迹',
  reason: '到场看过',
} as const
const add = (evidence = item) => ({ kind: 'addEvidence', evidence }) as const

describe('R27 evidence', () => {
  it.each([
    { command: { ...described, reason: ' ' }, code: 'reasonMissing', rule: '§2' },
    { command: { ...described, note: LONG }, code: 'textTooLong', rule: 'P11' },
    { command: { ...described, origin: 'heard' as const }, code: 'nothingChanged', rule: '§2' },
    { command: { ...described, sha256: 'c' }, code: 'evidenceUnknown', rule: 'R27' },
    { command: { kind: 'recordCopy' as const, sha256: 'c' }, code: 'evidenceUnknown', rule: 'R27' },
    { command: add(held), code: 'evidenceKnown', rule: 'R27' },
    { command: add(anEvidenceItem({ note: LONG })), code: 'textTooLong', rule: 'P11' },
    { command: add(anEvidenceItem({ bytes: 1024 ** 3 })), code: 'tooMuchEvidence', rule: 'R27' },
  ])('$command.kind is refused with $code by $rule', ({ command, code, rule }) => {
    const decision = decide(aCase({ evidence: [held] }), command, aContext(['manager']))
    expect(decision).toMatchObject({ ok: false, refusal: { code, rule } })
  })

  it('is a hundred files of a case at most', () => {
    const evidence = Array.from({ length: 100 }, (_, n) => ({ ...held, sha256: String(n) }))
    expect(decide(aCase({ evidence: evidence.slice(1) }), add(), aContext()).ok).toBe(true)
    expect(decide(aCase({ evidence }), add(), aContext())).toMatchObject({
      refusal: { code: 'tooMuchEvidence' },
    })
  })

  it('goes with the registration, each file an event of its own, none of them twice', () => {
    const evidence = [item, anEvidenceItem({ sha256: 'b'.repeat(64), origin: 'seen' })]
    const decision = decide(null, aRegisterCommand({ evidence }), aContext())
    expect(decision.ok && decision.events.map(({ kind }) => kind)).toEqual([
      'registered',
      'evidenceAdded',
      'evidenceAdded',
    ])
    expect(decide(null, aRegisterCommand({ evidence: [item, item] }), aContext())).toMatchObject({
      refusal: { code: 'evidenceKnown' },
    })
  })

  it('P10 goes with a call on an open case, except what the case has already', () => {
    const call = aCallTaken({ evidence: [item, held] })
    const decision = decide(aCase({ evidence: [held] }), { kind: 'chase', call }, aContext())
    expect(decision.ok && decision.events.map(({ kind }) => kind)).toEqual(['chased', 'evidenceAdded'])
    const tooMuch = aCallTaken({ evidence: [anEvidenceItem({ bytes: 1024 ** 3 })] })
    expect(decide(aCase({ evidence: [held] }), { kind: 'chase', call: tooMuch }, aContext())).toMatchObject({
      refusal: { code: 'tooMuchEvidence' },
    })
  })
})
