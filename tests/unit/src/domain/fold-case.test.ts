import { describe, expect, it } from 'vitest'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { aCase, A_PERSON, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const registered = aRegistered({ envelope: { id: 'r' } })
const after = (id: string, seen: readonly string[], minutes: number, by = RECEPTIONIST_ID) => ({
  id,
  seen,
  by,
  wallAt: NOW + minutes * MINUTE,
})
const judged = aCaseEvent(
  'judged',
  { jurisdiction: 'property', nature: 'valid' },
  { reason: '' },
  after('j', ['r'], 1, MANAGER_ID),
)

describe('a case folded from its events', () => {
  it('is none before its registration has arrived', () => {
    expect(foldCase([])).toBeNull()
    expect(foldCase([judged])).toBeNull()
  })

  it('tells what was registered', () => {
    expect(aCase({}, [registered])).toMatchObject({
      number: 'TS-20261121-A3F-0001',
      registeredAt: NOW,
      registeredBy: RECEPTIONIST_ID,
      receivedAt: NOW,
      limits: { ruleVersion: 1, resolutionDays: 5, handOverMinutes: 20 },
      channel: 'phone',
      building: '3',
      personal: A_PERSON,
      stage: 'received',
      jurisdiction: null,
      nature: null,
      suspectedMajor: false,
      department: null,
      promisedAt: null,
      heads: ['r'],
      hasUnknown: false,
      conflicts: [],
    })
  })

  it('has no number before main has given one', () => {
    const { number, ...unnumbered } = registered.data
    expect(number).not.toBe('')
    expect(aCase({}, [{ ...registered, data: unnumbered }]).number).toBe('')
  })

  it('tells what was said, judged, dispatched, promised and printed', () => {
    const folded = aCase({}, [
      registered,
      judged,
      aCaseEvent(
        'said',
        { promptId: 'p1', moment: 'apology', saidAt: NOW },
        { text: '好的' },
        after('s', ['j'], 2),
      ),
      aCaseEvent('dispatched', { department: '工程部' }, { note: '带梯子' }, after('d', ['s'], 3)),
      aCaseEvent(
        'promised',
        { promisedAt: NOW + 9, reasonCode: 'today' },
        undefined,
        after('p', ['d'], 4, MANAGER_ID),
      ),
      aCaseEvent(
        'formIssued',
        { formId: 'F01', revision: 1, how: 'pdf', digest: 'ab' },
        undefined,
        after('f', ['p'], 5),
      ),
    ])
    expect(folded).toMatchObject({
      stage: 'verified',
      jurisdiction: 'property',
      nature: 'valid',
      judgedBy: MANAGER_ID,
      department: '工程部',
      dispatchedAt: NOW + 3 * MINUTE,
      promisedAt: NOW + 9,
      promiseReason: 'today',
      promisedBy: MANAGER_ID,
      said: [{ promptId: 'p1', moment: 'apology', saidAt: NOW, text: '好的' }],
      formsIssued: [
        {
          issueId: 'f',
          formId: 'F01',
          revision: 1,
          at: NOW + 5 * MINUTE,
          by: RECEPTIONIST_ID,
          how: 'pdf',
          digest: 'ab',
          copy: null,
          isForSignature: false,
          printed: null,
          back: null,
        },
      ],
      heads: ['f'],
    })
    expect(folded.timeline.map(({ kind, text }) => [kind, text])).toEqual([
      ['registered', null],
      ['judged', null],
      ['said', '好的'],
      ['dispatched', '带梯子'],
      ['promised', null],
      ['formIssued', null],
    ])
  })

  it.each([
    { name: 'S3 no demand yet', demand: ' ', jurisdiction: 'property', nature: 'valid', stage: 'received' },
    {
      name: 'S4 jurisdiction open',
      demand: 'x',
      jurisdiction: 'undetermined',
      nature: 'valid',
      stage: 'received',
    },
    {
      name: 'S4 put to the manager',
      demand: 'x',
      jurisdiction: 'property',
      nature: 'undetermined',
      stage: 'received',
    },
    {
      name: 'S3 and S4 hold',
      demand: 'x',
      jurisdiction: 'nonProperty',
      nature: 'invalid',
      stage: 'verified',
    },
  ] as const)('$name: $stage', ({ demand, jurisdiction, nature, stage }) => {
    const event = aCaseEvent('judged', { jurisdiction, nature }, { reason: '' }, after('j', ['r'], 1))
    expect(aCase({}, [aRegistered({ personal: { demand }, envelope: { id: 'r' } }), event]).stage).toBe(stage)
  })

  it('shows nothing as changed by the registration, and what a correction changed', () => {
    const corrected = aCaseEvent('corrected', { channel: 'visit' }, { reason: '来过' }, after('c', ['r'], 1))
    const { timeline } = aCase({}, [registered, corrected])
    expect(timeline.map(({ changes }) => changes.map(({ field }) => field))).toEqual([[], ['channel']])
  })

  it.each(['withdrawn', 'voided'] as const)('ends %s, with the reason', (kind) => {
    const ended = aCase({}, [
      registered,
      judged,
      aCaseEvent(kind, {}, { reason: '重复登记' }, after('e', ['j'], 2)),
    ])
    expect(ended).toMatchObject({ stage: kind, endReason: '重复登记' })
    expect(ended.timeline.at(-1)?.text).toBe('重复登记')
  })
})

describe('two registrations in one stream, which only forged data holds', () => {
  it('are one case that begins with the first', () => {
    const again = aRegistered({
      data: { number: 'TS-20261121-B07-0001' },
      personal: { phone: '1' },
      envelope: after('r2', [], 1),
    })
    const folded = aCase({}, [again, registered])
    expect(folded.number).toBe('TS-20261121-A3F-0001')
    expect(folded.conflicts.map(({ field }) => field)).toEqual(['phone'])
  })
})
