import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../src/domain/case-commands.ts'
import { decide } from '../../../../src/domain/decide.ts'
import { aCase, aContext, anEvidenceItem } from '../../../builders/a-complaint.ts'
import { anIssuedPaper } from '../../../builders/a-paper.ts'
import { NOW } from '../../../builders/an-event.ts'

const back = { kind: 'givenUp', at: NOW, by: 'somebody', reason: '拒签' } as const
const formsIssued = [
  anIssuedPaper({ issueId: 'out' }),
  anIssuedPaper({ issueId: 'seen', printed: { at: NOW, by: 'somebody' } }),
  anIssuedPaper({ issueId: 'back', back }),
]
const signing = {
  kind: 'markSigned',
  issueId: 'out',
  signer: 'complainant',
  signerName: ' 林 ',
  medium: 'original',
  signedAt: NOW,
  scan: null,
} as const
const decided = (command: CaseCommand, conflicts: { field: string; values: [] }[] = []) =>
  decide(aCase({ formsIssued, conflicts }), command, aContext())

describe('P7 marking papers', () => {
  it.each([
    [{ kind: 'confirmPrinted', issueId: 'none' }, 'paperUnknown'],
    [{ kind: 'confirmPrinted', issueId: 'seen' }, 'paperAlreadyMarked'],
    [{ ...signing, issueId: 'none' }, 'paperUnknown'],
    [{ ...signing, issueId: 'back' }, 'paperAlreadyMarked'],
    [{ ...signing, signedAt: NOW + 60 * 60_000 }, 'happenedInFuture'],
    [{ ...signing, scan: 'c'.repeat(64) }, 'evidenceUnknown'],
    [{ ...signing, signerName: 'a'.repeat(20_001) }, 'textTooLong'],
    [{ kind: 'giveUpPaper', issueId: 'out', reason: ' ' }, 'reasonMissing'],
    [{ kind: 'giveUpPaper', issueId: 'back', reason: '拒签' }, 'paperAlreadyMarked'],
    [{ kind: 'takeBackPaperMark', issueId: 'none', mark: 'back', reason: '错' }, 'paperUnknown'],
    [{ kind: 'takeBackPaperMark', issueId: 'out', mark: 'back', reason: '错' }, 'paperNotMarked'],
    [{ kind: 'takeBackPaperMark', issueId: 'back', mark: 'printed', reason: '错' }, 'paperNotMarked'],
    [{ kind: 'takeBackPaperMark', issueId: 'back', mark: 'back', reason: '' }, 'reasonMissing'],
  ] as const satisfies readonly (readonly [CaseCommand, string])[])(
    '%o is refused with %s',
    (command, code) => {
      expect(decided(command)).toMatchObject({ ok: false, refusal: { code } })
    },
  )

  it.each([
    [{ kind: 'confirmPrinted', issueId: 'none' }, 'P7', {}],
    [{ kind: 'confirmPrinted', issueId: 'seen' }, 'P7', { form: 'F01' }],
    [{ ...signing, issueId: 'none' }, 'P7', {}],
    [{ ...signing, issueId: 'back' }, 'P7', { form: 'F01' }],
    [{ ...signing, signedAt: NOW + 60 * 60_000 }, 'S1', { field: 'signedAt', at: NOW + 60 * 60_000 }],
    [{ ...signing, scan: 'c'.repeat(64) }, 'P7', {}],
    [{ kind: 'giveUpPaper', issueId: 'out', reason: ' ' }, 'P7', {}],
    [
      { kind: 'giveUpPaper', issueId: 'out', reason: 'a'.repeat(20_001) },
      'P11',
      { field: 'reason', characters: 20_001, longest: 20_000 },
    ],
    [{ kind: 'takeBackPaperMark', issueId: 'none', mark: 'printed', reason: '错' }, 'P7', {}],
    [{ kind: 'takeBackPaperMark', issueId: 'out', mark: 'back', reason: '错' }, 'P7', {}],
    [{ kind: 'takeBackPaperMark', issueId: 'back', mark: 'back', reason: '' }, '§2', {}],
    [
      { kind: 'takeBackPaperMark', issueId: 'back', mark: 'back', reason: 'a'.repeat(20_001) },
      'P11',
      { field: 'reason', characters: 20_001, longest: 20_000 },
    ],
  ] as const satisfies readonly (readonly [CaseCommand, string, object])[])(
    '%o is refused by %s, which names %j',
    (command, rule, params) => {
      expect(decided(command)).toMatchObject({ ok: false, refusal: { rule, params } })
      expect(decided(command)).toHaveProperty('refusal.params', params)
    },
  )

  it('takes the scan that is on the case, and no other', () => {
    const scan = 'd'.repeat(64)
    const evidence = [{ ...anEvidenceItem({ sha256: scan }), by: 'somebody' }]
    const current = aCase({ formsIssued, evidence })
    expect(decide(current, { ...signing, scan }, aContext()).ok).toBe(true)
    expect(decide(current, { ...signing, scan: 'c'.repeat(64) }, aContext()).ok).toBe(false)
  })

  it('writes who signed apart from the chain', () => {
    const decision = decided(signing)
    expect(decision.ok && decision.events).toMatchObject([
      {
        kind: 'paperSigned',
        data: { issueId: 'out', signer: 'complainant', medium: 'original', signedAt: NOW, scan: null },
        personal: { signerName: '林' },
      },
    ])
  })

  it('a paper two desks marked differently can be marked once more', () => {
    expect(decided({ ...signing, issueId: 'back' }, [{ field: 'paperBack', values: [] }]).ok).toBe(true)
    expect(decided({ ...signing, issueId: 'back' }, [{ field: 'phone', values: [] }]).ok).toBe(false)
  })

  it('P6 a printing names its copy and whether it waits for a signature, an older one neither', () => {
    const command = { kind: 'recordForm', formId: 'F01', revision: 1, how: 'sent', digest: 'ab' } as const
    const dataOf = (given: CaseCommand) => {
      const decision = decided(given)
      return decision.ok ? decision.events[0]?.data : null
    }
    expect(dataOf({ ...command, copy: 'file', isForSignature: true })).toEqual({
      formId: 'F01',
      revision: 1,
      how: 'sent',
      digest: 'ab',
      copy: 'file',
      isForSignature: true,
    })
    expect(dataOf({ ...command, copy: null })).toStrictEqual({
      formId: 'F01',
      revision: 1,
      how: 'sent',
      digest: 'ab',
    })
  })
})
