import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/decide.ts'
import { MOST_BYTES_OF_CASE } from '../../../../src/domain/evidence.ts'
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

  it('is a gigabyte of a case at most, and says so', () => {
    const bytes = MOST_BYTES_OF_CASE - held.bytes
    expect(decide(aCase({ evidence: [held] }), add(anEvidenceItem({ bytes })), aContext()).ok).toBe(true)
    expect(
      decide(aCase({ evidence: [held] }), add(anEvidenceItem({ bytes: bytes + 1 })), aContext()),
    ).toMatchObject({ refusal: { params: { files: 100, bytes: MOST_BYTES_OF_CASE } } })
  })

  it('of several files a note too long is refused wherever it stands', () => {
    const evidence = [item, anEvidenceItem({ sha256: 'c'.repeat(64), note: LONG })]
    expect(decide(null, aRegisterCommand({ evidence }), aContext())).toMatchObject({
      refusal: { code: 'textTooLong', params: { field: 'note' } },
    })
  })

  it.each([
    ['the origin alone', { origin: 'seen' as const, note: '水迹' }, true],
    ['the note alone', { origin: 'heard' as const, note: '霉斑' }, true],
    ['nothing', { origin: 'heard' as const, note: '水迹' }, false],
  ])('is described anew where %s changes, whichever file it is', (_what, changes, ok) => {
    const first = { ...anEvidenceItem({ sha256: 'a'.repeat(64), note: '别的', origin: 'seen' }), by: 'x' }
    const current = aCase({ evidence: [first, { ...held, origin: 'heard' }] })
    expect(decide(current, { ...described, ...changes }, aContext(['manager'])).ok).toBe(ok)
  })

  it.each([
    ['evidenceOrigin', true],
    ['phone', false],
  ])('is described the same way again to settle a doubt about %s: %s', (field, ok) => {
    const current = aCase({
      evidence: [{ ...held, origin: 'heard' }],
      conflicts: [{ field, values: [] }],
    })
    expect(decide(current, { ...described, origin: 'heard' }, aContext(['manager'])).ok).toBe(ok)
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
