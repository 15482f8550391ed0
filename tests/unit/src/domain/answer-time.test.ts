import { describe, expect, it } from 'vitest'
import { answerTime } from '../../../../src/domain/answer-time.ts'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import type { ActData, ActTexts } from '../../../../src/domain/procedure/act-table.ts'
import { actBody } from '../../../../src/domain/procedure/decide-act.ts'
import { aCase, aRegistered } from '../../../builders/a-complaint.ts'
import { anActDraft } from '../../../builders/an-act.ts'
import { aCaseEvent, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
let counted = 0
const envelope = (minutes: number) => {
  counted += 1
  const stamp = String(NOW + minutes * MINUTE + counted).padStart(16, '0')
  return { id: `event-${String(counted)}`, wallAt: NOW + minutes * MINUTE, stamp }
}
const dispatched = (department: string, minutes: number) =>
  aCaseEvent('dispatched', { department }, { note: '' }, envelope(minutes))
const said = (moment: string, minutes: number) =>
  aCaseEvent('said', { promptId: 'byHand', moment, saidAt: NOW }, { text: '好了' }, envelope(minutes))
const of = (...events: readonly EventEnvelope[]) => answerTime(aCase({}, [aRegistered(), ...events]))

describe('R9 how long a department took to answer', () => {
  it('counts from the hand-over to the first reply', () => {
    expect(of(dispatched('工程部', 5), said('note', 20), said('reply', 65), said('reply', 90))).toEqual({
      department: '工程部',
      answeredAt: NOW + 65 * MINUTE,
      tookMs: 60 * MINUTE,
    })
  })

  it('counts what an act of the procedure told the complainant', () => {
    type Body = { readonly data: ActData<'replied'>; readonly personal: ActTexts<'replied'> }
    const { data, personal } = actBody(anActDraft('replied')) as unknown as Body
    const replied = aCaseEvent('replied', data, personal, envelope(35))
    expect(of(dispatched('工程部', 5), replied, said('reply', 65))).toMatchObject({ tookMs: 30 * MINUTE })
  })

  it('is that of the department which had the case then', () => {
    const answer = of(dispatched('环境部', 5), dispatched('工程部', 30), said('reply', 40))
    expect(answer).toMatchObject({ department: '工程部', tookMs: 10 * MINUTE })
  })

  it.each([
    ['nobody was told', [dispatched('工程部', 5), said('promise', 6)]],
    ['nobody had it', [said('reply', 6)]],
    [
      'it was void',
      [dispatched('工程部', 5), said('reply', 6), aCaseEvent('voided', {}, { reason: '重复' }, envelope(9))],
    ],
  ])('is not known while %s', (_name, events) => {
    expect(of(...events)).toBeNull()
  })
})
