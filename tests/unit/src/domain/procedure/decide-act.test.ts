import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT } from '../../../../../src/domain/refusal.ts'
import type { ActDraft } from '../../../../../src/domain/procedure/act-draft.ts'
import { actBody, refuseAct } from '../../../../../src/domain/procedure/decide-act.ts'
import { aCase, aContext } from '../../../../builders/a-complaint.ts'
import { CASE_AT, CaseInHand, GENERAL_MANAGER, MANAGER } from '../../../../builders/a-case-in-hand.ts'
import { anActDraft } from '../../../../builders/an-act.ts'
import { NOW } from '../../../../builders/an-event.ts'

const MINUTE = 60_000
const PLANNED = aCase({ stage: 'planned', nature: 'valid', department: '工程部' })

/** Why an act with these values would be refused, whatever a form may have put into its fields. */
const refusalWith = (act: ActDraft['act'], values: Readonly<Record<string, unknown>>) => {
  const draft = anActDraft(act)
  const filled = { ...draft, values: { ...draft.values, ...values } } as ActDraft
  return refuseAct(PLANNED, filled, aContext(['manager'], { now: NOW }))
}

describe('what an act must say', () => {
  it.each([
    ['S6', 'remedyPlanned', 'party', ''],
    ['S6', 'remedyPlanned', 'party', null],
    ['S6', 'remedyPlanned', 'party', undefined],
    ['S6', 'remedyPlanned', 'remedy', '  '],
    ['S6', 'remedyPlanned', 'dueAt', null],
    ['S7', 'replied', 'repliedAt', null],
    ['S7', 'replied', 'outcome', null],
    ['S7', 'replied', 'outcome', 'delighted'],
    ['R10', 'progressTold', 'channel', 'pigeon'],
  ] as const)('%s %s without a usable %s (%j) is refused', (rule, act, field, value) => {
    expect(refusalWith(act, { [field]: value })).toEqual({ code: 'fieldMissing', rule, params: { field } })
  })

  it.each([
    ['departmentAccepted', { expectedAt: null, plan: '' }],
    ['departmentAccepted', { expectedAt: undefined }],
    ['departmentAccepted', { expectedAt: NOW + 1 }],
    ['investigated', { causeCategory: null }],
    ['investigated', { causeCategory: 'slowness' }],
    ['replied', { repliedAt: NOW + 5 * MINUTE }],
  ] as const)('%s with %j is accepted', (act, values) => {
    const stage = act === 'investigated' ? 'verified' : 'planned'
    const draft = { ...anActDraft(act), values: { ...anActDraft(act).values, ...values } } as ActDraft
    expect(refuseAct({ ...PLANNED, stage }, draft, aContext(['manager'], { now: NOW }))).toBeNull()
  })

  it.each([
    [
      'happened more than five minutes from now',
      'replied',
      'repliedAt',
      NOW + 5 * MINUTE + 1,
      'happenedInFuture',
      'S1',
    ],
    ['was to come and has passed', 'remedyPlanned', 'dueAt', NOW - 1, 'momentPassed', 'S6'],
    ['was to come and is now', 'remedyPlanned', 'dueAt', NOW, 'momentPassed', 'S6'],
  ] as const)('a moment that %s is refused', (_name, act, field, at, code, rule) => {
    expect(refusalWith(act, { [field]: at })).toEqual({ code, rule, params: { field, at } })
  })

  it('P11 a text longer than any field holds is refused, and named', () => {
    const remedy = '修'.repeat(LONGEST_TEXT + 1)
    expect(refusalWith('remedyPlanned', { remedy })).toMatchObject({
      code: 'textTooLong',
      params: { field: 'remedy', characters: LONGEST_TEXT + 1 },
    })
    expect(refusalWith('remedyPlanned', { remedy: remedy.slice(1) })).toBeNull()
  })

  it.each([
    [['educated', 'commended'], null],
    [[], null],
    [['educated', 'shouted at'], 'fieldMissing'],
    [['shouted at', 'educated'], 'fieldMissing'],
  ])('R20 measures %j are %s', (staffMeasures, code) => {
    const visited = { ...PLANNED, stage: 'visited' as const }
    const draft = anActDraft('summarised')
    const filled = { ...draft, values: { ...draft.values, staffMeasures } } as ActDraft
    const refused = refuseAct(visited, filled, aContext(['manager'], { now: NOW }))
    expect(refused?.code ?? null).toBe(code)
  })

  it('keeps the words without the blanks around them', () => {
    expect(actBody(anActDraft('closed', { note: ' 已办结 ' }))).toEqual({
      kind: 'closed',
      data: {},
      personal: { note: '已办结' },
    })
  })
})

describe('who may record what, and when', () => {
  it('is told: the roles, the stage it is at, and those it may be recorded at', () => {
    const hand = CASE_AT.planned()
    expect(hand.refusalOfAct('endedUnmet')).toEqual({
      code: 'roleMissing',
      rule: '§2',
      params: { roles: 'manager,generalManager' },
    })
    expect(hand.refusalOfAct('investigated')).toBeNull()
    expect(hand.refusalOfAct('visitRecorded')).toEqual({
      code: 'wrongStage',
      rule: 'R12',
      params: { stage: 'planned', from: 'handled,visited' },
    })
  })

  it('S11 after archiving only what stays in force', () => {
    const hand = CASE_AT.archived().by(GENERAL_MANAGER)
    expect(hand.refusalOfAct('archived')).toEqual({ code: 'caseArchived', rule: 'S11', params: {} })
    expect(hand.refusalOfAct('instructed')).toMatchObject({ code: 'caseArchived' })
    expect(hand.refusalOfAct('reopened')).toBeNull()
  })

  it.each([
    ['repair', 'notComplaint'],
    ['enquiry', 'notComplaint'],
  ] as const)('the seven steps are not those of a matter of the kind %s', (matterKind, code) => {
    const matter = { ...PLANNED, stage: 'received' as const, matterKind }
    const context = aContext(['manager'], { now: NOW })
    expect(refuseAct(matter, anActDraft('solvedOnSpot'), context)).toEqual({ code, rule: 'R33', params: {} })
    expect(refuseAct(matter, anActDraft('referralGiven'), context)).toBeNull()
  })

  it('R33 what is solved on the spot before anybody judged it is judged with it, without a reason of its own', () => {
    const hand = new CaseInHand().by(MANAGER).act('solvedOnSpot')
    expect(hand.case).toMatchObject({ jurisdiction: 'property', nature: 'valid' })
    const judged = hand.events.filter(({ kind }) => kind === 'judged')
    expect(judged.map(({ personal }) => personal)).toMatchObject([{ content: { reason: '' } }])
  })
})
