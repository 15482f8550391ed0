import { describe, expect, it } from 'vitest'
import { replacementsIn } from '../../../../../src/domain/training/anonymise.ts'
import {
  anonymousTexts,
  knownValues,
  originalTexts,
  rulesOf,
} from '../../../../../src/domain/training/training-draft.ts'
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

  it('names the rules its acts rest on', () => {
    expect(rulesOf(complaint)).toEqual(['R12'])
  })
})
