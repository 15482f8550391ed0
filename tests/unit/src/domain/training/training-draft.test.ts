import { describe, expect, it } from 'vitest'
import { replacementsIn } from '../../../../../src/domain/training/anonymise.ts'
import {
  anonymousTexts,
  knownValues,
  originalTexts,
  rulesOf,
} from '../../../../../src/domain/training/training-draft.ts'
import type { CaseAct } from '../../../../../src/domain/procedure/case-act.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { aCase, aRegistered } from '../../../../builders/a-complaint.ts'
import { aCaseEvent, NOW } from '../../../../builders/an-event.ts'

const OFFICE = { staffNames: ['何苗'], officeName: '锦江苑物业服务中心', residentNames: ['林晓舟', '高文'] }
const visit = aCaseEvent(
  'visitRecorded',
  { visitedAt: NOW, method: 'phone', outcome: 'satisfied' },
  { spokenTo: '谭月', opinion: '林晓舟说好了，谭月也在。' },
  { id: 'visit', seen: ['event-registered'] },
)
const complaint = aCase({}, [aRegistered({ personal: { content: '3栋1201客厅滴水，何苗来看过。' } }), visit])

describe('R23 the draft of a training case', () => {
  it('takes the words of the case part by part, an act under its title', () => {
    const texts = originalTexts(complaint, (kind) => `〔${kind}〕`)
    expect(texts.title).toBe('3栋1201客厅滴水，何苗来看过。')
    expect(texts.situation).toContain('请今天派人查明漏水来源并止水')
    expect(texts.handling).toBe('')
    expect(texts.outcome).toBe('〔visitRecorded〕：林晓舟说好了，谭月也在')
  })

  it('has nothing left of the complainant, the household, the staff, the telephone', () => {
    const known = knownValues(complaint, OFFICE)
    const texts = originalTexts(complaint, (kind) => kind)
    const after = JSON.stringify(anonymousTexts(texts, known))
    for (const value of ['林晓舟', '1201', '何苗', '谭月', '13900000000']) expect(after).not.toContain(value)
    expect(replacementsIn(Object.values(texts), known).map(({ from }) => from)).toContain('何苗')
  })

  it('knows also what was corrected, who lives there, the number of the case and the office', () => {
    const corrected = aCaseEvent(
      'corrected',
      {},
      { complainantName: '林小舟', reason: '听错' },
      { id: 'corrected', seen: ['event-registered'] },
    )
    const known = knownValues(aCase({}, [aRegistered(), corrected]), OFFICE)
    expect(known.names).toEqual(expect.arrayContaining(['林晓舟', '林小舟', '高文']))
    expect(known.numbers).toContain('TS-20261121-A3F-0001')
    expect(known.officeNames).toEqual(['锦江苑物业服务中心'])
    expect(known.households).toEqual(['3-1201'])
  })

  it('of an erased person has no words and knows no names but those around', () => {
    const erased = aCase({ personal: null })
    expect(originalTexts(erased, (kind) => kind)).toMatchObject({ title: '', situation: '' })
    expect(knownValues(erased, OFFICE).households).toEqual([])
  })

  it('has the causes in the lessons, what was told in the outcome, and all else in the handling, in their order', () => {
    const acts = [
      anAct('investigated', { findings: ' 楼上地漏堵了。。' }),
      anAct('solvedOnSpot', { what: '疏通；', opinion: '  ' }),
      anAct('resultTold', {}),
      anAct('summarised', { causes: '失修.', improvement: '', lessons: '每年. 通一次。' }),
      anAct('departmentArrived', {}),
    ]
    const texts = originalTexts(aCase({ acts }), (kind) => kind)
    expect(texts.handling).toBe('investigated：楼上地漏堵了\nsolvedOnSpot：疏通')
    expect(texts.lessons).toBe('summarised：失修；每年. 通一次')
    expect(texts.outcome.split('：')[0]).toBe('resultTold')
  })

  it('has the first thirty characters for its title, on one line, and what was said, word for word, wanted', () => {
    const personal = { content: `一\n\n二${'三'.repeat(40)}`, verbatim: '太吵了', demand: ' ' }
    const texts = originalTexts(aCase({}, [aRegistered({ personal })]), (kind) => kind)
    expect(texts.title).toBe(`一 二${'三'.repeat(27)}`)
    expect(texts.situation).toBe(`${personal.content}\n太吵了`)
  })

  it.each([
    ['remedyPlanned', 'handlerName', 'names'],
    ['visitRecorded', 'spokenTo', 'names'],
    ['contactLogged', 'person', 'names'],
    ['endedHandedOver', 'takenBy', 'names'],
    ['compensationApproved', 'approver', 'names'],
    ['supervisorWent', 'who', 'names'],
    ['summarised', 'improvementOwner', 'names'],
    ['referralGiven', 'phone', 'phones'],
    ['compensationApproved', 'document', 'numbers'],
  ] as const)('knows from %s its %s', (kind, field, values) => {
    const act = { ...anAct(kind), texts: { [field]: ' 高小满 ' } }
    // An act with one of its texts, as an old journal may hold it.
    const known = knownValues(aCase({ acts: [act as CaseAct] }), OFFICE)
    expect(known[values]).toContain('高小满')
  })

  it.each([
    ['household', '3-1201', '2-801', 'households'],
    ['phone', '13900000000', '13911112222', 'phones'],
    ['complainantName', '林晓舟', '林小舟', 'names'],
  ] as const)(
    'knows a corrected %s before and after, and nothing else that was corrected',
    (field, from, to, values) => {
      const corrected = aCaseEvent(
        'corrected',
        { serviceCategory: 'noise' },
        { [field]: to, place: '7-701 厨房', reason: '听错' },
        { id: 'corrected', seen: ['event-registered'] },
      )
      const known = knownValues(aCase({}, [aRegistered(), corrected]), OFFICE)
      expect(known[values]).toEqual(expect.arrayContaining([from, to]))
      expect(JSON.stringify(known)).not.toMatch(/noise|厨房/u)
    },
  )

  it('keeps a text nobody changed as it is, and knows nothing of what was not written', () => {
    const corrected = aCaseEvent(
      'corrected',
      {},
      { phone: '', reason: '没有电话' },
      { id: 'corrected', seen: ['event-registered'] },
    )
    expect(knownValues(aCase({}, [aRegistered(), corrected]), OFFICE).phones).toEqual(['13900000000'])
    expect(
      anonymousTexts(
        originalTexts(complaint, () => '回访'),
        knownValues(complaint, OFFICE),
      ).title,
    ).toBe('某户客厅滴水，某工作人员来看过。')
  })

  it('names the rules its acts rest on', () => {
    expect(rulesOf(complaint)).toEqual(['R12'])
  })

  it('names rules before practices, each by its number, and neither steps nor sections', () => {
    const acts = (
      [
        'clockPaused',
        'contactLogged',
        'summarised',
        'departmentArrived',
        'reportedUp',
        'investigated',
        'endedUnmet',
      ] as const
    ).map((kind) => anAct(kind))
    expect(rulesOf(aCase({ acts }))).toEqual(['R4', 'R20', 'R34', 'P2', 'P9'])
  })
})
