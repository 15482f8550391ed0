import { describe, expect, it } from 'vitest'
import { aCase } from '../../../builders/a-complaint.ts'
import { ON_PAPER } from '../../../builders/a-case-on-paper.ts'
import { anEnvelope, OFFICE_ID } from '../../../builders/an-event.ts'
import { foldSettings } from '../../../../src/domain/fold-office.ts'
import { blankFormRows, caseFormRows } from '../../../../src/domain/forms/case-forms.ts'
import { digestInput } from '../../../../src/domain/forms/digest-input.ts'
import {
  MOST_IDENTITY_CHARACTERS,
  NO_IDENTITY,
  printedIdentity,
  withClauseChanges,
} from '../../../../src/domain/office-identity.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUg=='

function settingsOf(...changes: readonly unknown[]) {
  return foldSettings(
    changes.map((data, index) =>
      anEnvelope('settingsChanged', data, undefined, {
        id: `change-${String(index)}`,
        stream: { kind: 'settings', id: OFFICE_ID },
        wallAt: index,
        seen: index === 0 ? [] : [`change-${String(index - 1)}`],
      }),
    ),
  )
}

describe('what an office puts on its papers (ADR 36)', () => {
  it('is nothing in a journal that is older than it', () => {
    expect(settingsOf({ officeName: '锦江苑' })).toMatchObject({ officeName: '锦江苑', ...NO_IDENTITY })
  })

  it('keeps what fits and leaves aside what does not', () => {
    const kept = {
      officeAddress: '锦江路 1 号',
      formPrefix: 'KF-',
      formFooter: '一式两份',
      hasSealPlace: true,
    }
    expect(settingsOf({ ...kept, officeLogo: PNG })).toMatchObject({ ...kept, officeLogo: PNG })
    const wrong = {
      officeAddress: 'x'.repeat(MOST_IDENTITY_CHARACTERS.officeAddress + 1),
      formPrefix: 7,
      formFooter: null,
      hasSealPlace: 'yes',
      officeLogo: 'iVBORw0KGgo" onload="x',
      formClauses: 'all',
    }
    expect(settingsOf(wrong)).toMatchObject(NO_IDENTITY)
  })

  it('takes clauses form by form, so that two desks lose nothing', () => {
    const both = settingsOf({ formClauses: { F01: '甲' } }, { formClauses: { F13: '乙', F99: '丙' } })
    expect(both.formClauses).toEqual({ F01: '甲', F13: '乙' })
    expect(withClauseChanges({ F01: '甲' }, { F01: 'x'.repeat(501), F02: 3 })).toEqual({ F01: '甲' })
  })

  it.each([
    ['steering signs go', { officeAddress: '锦江路\u202E1\u0000号' }, { address: '锦江路1号' }],
    ['a logo that is none of ours is none', { officeLogo: 'data:text/html,x' }, { logo: '' }],
  ])('%s', (_, office, expected) => {
    expect(printedIdentity({ ...NO_IDENTITY, ...office })).toMatchObject(expected)
  })

  it('a clause is among the rows and makes earlier papers older; address, logo, prefix, footer and seal are not', () => {
    const complaint = aCase()
    const digestOn = (office: object) =>
      digestInput(
        caseFormRows(
          complaint,
          { formId: 'F01', isForSignature: null },
          { ...ON_PAPER, office: { ...ON_PAPER.office, ...office } },
        ),
      )
    const before = digestOn({})
    expect(digestOn({ formClauses: {} })).toBe(before)
    expect(digestOn({ formClauses: { F13: '别的表' } })).toBe(before)
    expect(digestOn({ formClauses: { F01: ' \u0007 ' } })).toBe(before)
    expect(
      digestOn({ officeAddress: 'x', officeLogo: PNG, formPrefix: 'x', formFooter: 'x', hasSealPlace: true }),
    ).toBe(before)
    expect(digestOn({ formClauses: { F01: '维修费用按约定收取' } })).not.toBe(before)
  })

  it('stands on a form that is filled in by hand as well', () => {
    const office = { ...ON_PAPER.office, formClauses: { F13: '请保管好本回执' } }
    expect(blankFormRows('F13', { ...ON_PAPER, office }).clause).toBe('请保管好本回执')
    expect(blankFormRows('F01', { ...ON_PAPER, office })).not.toHaveProperty('clause')
  })
})
