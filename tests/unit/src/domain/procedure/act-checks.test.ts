import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../../../src/domain/case-commands.ts'
import type { ActKind } from '../../../../../src/domain/procedure/act-table.ts'
import { refuseAct } from '../../../../../src/domain/procedure/decide-act.ts'
import { aCase, aContext } from '../../../../builders/a-complaint.ts'
import { anAct, anActDraft } from '../../../../builders/an-act.ts'
import { NOW } from '../../../../builders/an-event.ts'
import {
  aMajorCase,
  ASSISTANT,
  CASE_AT,
  CaseInHand,
  GENERAL_MANAGER,
  MANAGER,
  RECEPTIONIST,
  TRACKER,
} from '../../../../builders/a-case-in-hand.ts'

const LEADERS = 'manager,generalManager'
const SUSPICION: Judgement = { jurisdiction: 'property', nature: 'valid', reason: '', suspectedMajor: true }
const judged = (jurisdiction: Judgement['jurisdiction'], nature: Judgement['nature']) =>
  new CaseInHand({ judgement: { jurisdiction, nature, reason: '与提议不同' } })

describe('what a rule refuses, with the rule it rests on', () => {
  it.each<{
    readonly what: string
    readonly hand: () => CaseInHand
    readonly act: ActKind
    readonly refused: object
  }>([
    {
      what: 'R13 a rectification where nobody was dissatisfied',
      hand: () => CASE_AT.handled().act('visitRecorded', { outcome: 'refused' }),
      act: 'rectificationOrdered',
      refused: { code: 'notDissatisfied', rule: 'R13', params: {} },
    },
    {
      what: 'R13 a rectification before the visit',
      hand: () => CASE_AT.handled(),
      act: 'rectificationOrdered',
      refused: { code: 'notDissatisfied', rule: 'R13', params: {} },
    },
    {
      what: 'R5 ending as handed over what is no special service',
      hand: () => CASE_AT.verified().by(ASSISTANT),
      act: 'endedHandedOver',
      refused: { code: 'notSpecialService', rule: 'R5', params: {} },
    },
    {
      what: '§2 ending without agreement on a ground that is not on record',
      hand: () => CASE_AT.planned().by(MANAGER),
      act: 'endedUnmet',
      refused: { code: 'groundMissing', rule: '§2', params: { ground: 'refusalExplained' } },
    },
    {
      what: 'R31 a report on an instruction nobody gave',
      hand: () => CASE_AT.planned(),
      act: 'instructionFollowed',
      refused: { code: 'actUnknown', rule: 'R31', params: {} },
    },
    {
      what: '§2 taking back what is not on record',
      hand: () => CASE_AT.planned(),
      act: 'actTakenBack',
      refused: { code: 'actUnknown', rule: '§2', params: {} },
    },
    {
      what: 'R4 a reply to a major complaint by the desk',
      hand: () => aMajorCase().act('investigated').act('remedyPlanned'),
      act: 'replied',
      refused: { code: 'roleMissing', rule: 'R4', params: { roles: LEADERS } },
    },
    {
      what: 'S11 closing with an incomplete record',
      hand: () => CASE_AT.summarised(),
      act: 'closed',
      refused: { code: 'recordIncomplete', rule: 'S11' },
    },
  ])('$what', ({ hand, act, refused }) => {
    expect(hand().refusalOfAct(act)).toMatchObject(refused)
  })

  it('S11 names every field the record still lacks', () => {
    const acts = [anAct('workDone'), anAct('summarised')]
    const visited = aCase({ stage: 'visited', acts, identityCheck: null, occurredAt: null })
    expect(refuseAct(visited, anActDraft('closed'), aContext(['manager']))).toEqual({
      code: 'recordIncomplete',
      rule: 'S11',
      params: { fields: 'identityCheck,occurredAt' },
    })
    const complete = { ...visited, identityCheck: 'roster' as const, occurredAt: NOW }
    expect(refuseAct(complete, anActDraft('closed'), aContext(['manager']))).toBeNull()
  })

  it.each([
    ['nonProperty', 'valid'],
    ['property', 'invalid'],
    ['property', 'undetermined'],
    ['nonProperty', 'invalid'],
  ] as const)('R33 what is judged %s and %s is not solved on the spot', (jurisdiction, nature) => {
    expect(judged(jurisdiction, nature).refusalOfAct('solvedOnSpot')).toEqual({
      code: 'notOnSpot',
      rule: 'R33',
      params: {},
    })
  })

  it('R33 what is judged the office’s and valid may be, unless it is, or may be, major', () => {
    expect(judged('property', 'valid').refusalOfAct('solvedOnSpot')).toBeNull()
    expect(new CaseInHand({ judgement: SUSPICION }).refusalOfAct('solvedOnSpot')).toMatchObject({
      code: 'majorNotOnSpot',
      rule: 'R33',
    })
    expect(aMajorCase().refusalOfAct('solvedOnSpot')).toMatchObject({ code: 'majorNotOnSpot' })
  })

  it.each([
    ['accepts', '', '', null],
    ['undecided', '', '', null],
    ['refuses', ' ', '可换一家', 'explanation'],
    ['refuses', '已说明', '', 'alternatives'],
    ['refuses', '已说明', '可换一家', null],
  ] as const)('S7 who %s and is told “%s” and “%s” lacks %s', (outcome, explanation, alternatives, field) => {
    const refused = CASE_AT.planned().refusalOfAct('replied', { outcome, explanation, alternatives })
    expect(refused).toEqual(field === null ? null : { code: 'fieldMissing', rule: 'S7', params: { field } })
  })

  it.each([
    ['bodyClosed', null, true],
    ['bodyClosed', NOW + 1e9, false],
    ['reached', null, false],
    ['notReached', null, false],
  ] as const)('R35 a body that is %s, to be chased at %s: refused %s', (result, chaseAgainAt, isRefused) => {
    const refused = CASE_AT.verified().refusalOfAct('contactLogged', { result, chaseAgainAt })
    expect(refused).toEqual(
      isRefused ? { code: 'fieldMissing', rule: 'R35', params: { field: 'chaseAgainAt' } } : null,
    )
  })

  it('R11, R12, §5 a major case is verified, visited and closed by the managers', () => {
    const roles = { roles: LEADERS }
    const hand = aMajorCase().act('investigated').act('remedyPlanned')
    hand.by(GENERAL_MANAGER).act('handlerNamed', { handler: RECEPTIONIST.staffId }).by(RECEPTIONIST)
    hand.act('replied', { outcome: 'accepts' }).act('workDone').by(TRACKER)
    expect(hand.refusalOfAct('verificationRecorded')).toEqual({
      code: 'roleMissing',
      rule: 'R11',
      params: roles,
    })
    hand.by(MANAGER).act('verificationRecorded', { result: 'done' }).act('resultTold').by(RECEPTIONIST)
    expect(hand.refusalOfAct('visitRecorded')).toEqual({ code: 'roleMissing', rule: 'R12', params: roles })
    hand.by(MANAGER)
    expect(hand.refusalOfAct('visitRecorded', { method: 'phone', outcome: 'satisfied' })).toMatchObject({
      code: 'onSiteOnly',
      rule: 'R12',
    })
    hand.act('visitRecorded', { method: 'onSite', outcome: 'satisfied' }).by(ASSISTANT).act('summarised')
    expect(hand.refusalOfAct('closed')).toEqual({ code: 'roleMissing', rule: '§5', params: roles })
  })

  it('§2 waits for a body outside the office only, and merges into another case only', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('outsideAwaited', { party: '工程部' })).toEqual({
      code: 'notOutside',
      rule: '§2',
      params: { party: '工程部' },
    })
    expect(hand.refusalOfAct('outsideAwaited', { party: 'developer' })).toBeNull()
    hand.by(MANAGER)
    expect(hand.refusalOfAct('endedMerged', { into: hand.case.caseId })).toMatchObject({
      code: 'mergedIntoItself',
      rule: '§2',
    })
    expect(hand.refusalOfAct('endedMerged', { into: 'another' })).toBeNull()
  })
})
