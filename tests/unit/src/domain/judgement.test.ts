import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../src/domain/case-commands.ts'
import {
  type Jurisdiction,
  JURISDICTIONS,
  type Nature,
  NATURES,
  type Role,
} from '../../../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { decide } from '../../../../src/domain/decide.ts'
import { aCase, aContext } from '../../../builders/a-complaint.ts'

const judgement = { jurisdiction: 'property', nature: 'valid', reason: '' } as const
const refusedWith = (code: string, rule: string) => ({ ok: false, refusal: { code, rule } })

describe('S4 a pair of jurisdiction and nature', () => {
  const PROPOSED: Record<Jurisdiction, readonly Nature[]> = {
    property: ['valid', 'major', 'undetermined'],
    nonProperty: ['invalid', 'undetermined'],
    undetermined: NATURES,
  }
  const pairs = JURISDICTIONS.flatMap((jurisdiction) => NATURES.map((nature) => ({ jurisdiction, nature })))

  it.each(pairs)('$jurisdiction and $nature', ({ jurisdiction, nature }) => {
    const judge = (reason: string) =>
      decide(aCase(), { kind: 'judge', judgement: { jurisdiction, nature, reason } }, aContext(['manager']))
    expect(judge('合同第三条').ok).toBe(true)
    expect(judge(' ').ok).toBe(PROPOSED[jurisdiction].includes(nature))
    if (!PROPOSED[jurisdiction].includes(nature))
      expect(judge('')).toMatchObject(refusedWith('reasonMissing', 'S4'))
  })
})

describe('R4, R6 whose judgement it is', () => {
  const judge = (
    overrides: Partial<ComplaintCase>,
    given: Partial<Extract<CaseCommand, { kind: 'judge' }>['judgement']>,
    role: Role,
  ) => decide(aCase(overrides), { kind: 'judge', judgement: { ...judgement, ...given } }, aContext([role]))

  it.each([
    { name: 'put up to the manager', overrides: { nature: 'undetermined' }, given: {}, rule: 'R6' },
    { name: 'major, to be cleared', overrides: { nature: 'major' }, given: {}, rule: 'R4' },
    {
      name: 'suspected major, to be cleared',
      overrides: { nature: 'valid', suspectedMajor: true },
      given: {},
      rule: 'R4',
    },
    {
      name: 'suspected major and put up',
      overrides: { nature: 'undetermined', suspectedMajor: true },
      given: { suspectedMajor: true },
      rule: 'R6',
    },
  ] as const)('a case $name is a manager’s', ({ overrides, given, rule }) => {
    expect(judge(overrides, given, 'receptionist')).toMatchObject(refusedWith('roleMissing', rule))
    expect(judge(overrides, given, 'manager').ok).toBe(true)
    expect(judge(overrides, given, 'generalManager').ok).toBe(true)
  })

  it('the desk may judge again as long as it leaves the suspicion standing', () => {
    expect(
      judge({ nature: 'valid', suspectedMajor: true }, { suspectedMajor: true }, 'receptionist').ok,
    ).toBe(true)
  })

  it('major chosen at the desk is put up instead of refused', () => {
    expect(judge({ nature: 'valid' }, { nature: 'major' }, 'receptionist')).toMatchObject({
      ok: true,
      events: [{ data: { jurisdiction: 'property', nature: 'undetermined', suspectedMajor: true } }],
    })
  })
})
