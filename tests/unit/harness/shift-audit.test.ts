import { describe, expect, it } from 'vitest'
import { lostIn } from '../../harness/shift-audit.ts'

const RECEIVED_AT = new Date(2026, 10, 22, 9, 0).getTime()
const HALF_PAST_SEVEN = new Date(2026, 10, 22, 7, 30).getTime()

const WANTED = {
  channel: '2',
  household: '3-101',
  complainantName: '单雪',
  phone: '13800000001',
  content: '楼道的灯不亮',
  place: '',
  occurredAt: '07:30',
  demand: '',
  serviceCategory: '1',
}
const CONTENT = {
  household: '3-101',
  complainantName: '单雪',
  phone: '13800000001',
  content: '楼道的灯不亮',
  place: '3-101',
  demand: '',
}
const DATA = {
  number: 'TS-1',
  channel: 'visit',
  serviceCategory: 'repairs',
  occurredAt: HALF_PAST_SEVEN,
  receivedAt: RECEIVED_AT,
}

function anEvent(over: { id?: string; kind?: string; data?: object; content?: object } = {}) {
  return {
    id: over.id ?? 'e1',
    commandId: 'c1',
    kind: over.kind ?? 'registered',
    by: 'staff',
    seq: 1,
    stream: { kind: 'case', id: 'k1' },
    data: { ...DATA, ...over.data },
    personal: { hash: '', content: { ...CONTENT, ...over.content } },
  }
}

describe('the audit of a shift', () => {
  it('finds nothing where everything stands as it was typed', () => {
    expect(lostIn([anEvent()], [WANTED])).toEqual([])
  })

  it.each([
    ['a case that is not there', [], ['3-101 is registered 0 times', '0 registrations of 1 callers']],
    ['a word that is missing', [anEvent({ content: { content: '楼道的灯' } })], ['content is not']],
    ['another channel', [anEvent({ data: { channel: 'phone' } })], ['channel is not']],
    ['another category', [anEvent({ data: { serviceCategory: null } })], ['serviceCategory is not']],
    ['another time', [anEvent({ data: { occurredAt: HALF_PAST_SEVEN + 60_000 } })], ['occurredAt is not']],
    ['words nobody said', [anEvent({ content: { demand: '赔偿' } })], ['demand is not']],
    [
      'a case twice',
      [anEvent(), anEvent({ id: 'e2', data: { number: 'TS-2' } })],
      ['3-101 is registered 2 times', '2 registrations of 1 callers'],
    ],
    [
      'a correction',
      [anEvent(), anEvent({ id: 'e2', kind: 'corrected' })],
      ['corrects what nobody corrected'],
    ],
    ['an event twice', [anEvent(), anEvent({ kind: 'said' })], ['An event stands there twice']],
  ])('names %s', (_what, events, problems) => {
    const found = lostIn(events, [WANTED])
    expect(found).toHaveLength(problems.length)
    for (const [index, problem] of problems.entries()) expect(found[index]).toContain(problem)
  })
})
