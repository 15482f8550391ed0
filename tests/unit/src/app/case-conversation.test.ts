import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationAbout, saidLately, untoldEfforts } from '../../../../src/app/case-conversation.ts'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { ACT_KINDS } from '../../../../src/domain/procedure/act-table.ts'
import { offeredPrompts } from '../../../../src/domain/prompts/prompt-choice.ts'
import type { CaseWork } from '../../../../src/features/cases/act-groups.ts'
import type { TypedAct } from '../../../../src/features/cases/act-entry.ts'
import { SUPPLIED_PACK } from '../../../../src/features/prompts/supplied-pack.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { NOW } from '../../../builders/an-event.ts'
import { moves, play } from '../../../builders/played-case.ts'

const HOUR_MS = 60 * 60 * 1000
const ANNA = { staffId: 'anna', roles: ['receptionist'] } as const

const about = (complaint: ComplaintCase, work: CaseWork | null = null, typed: TypedAct = {}, now = NOW) =>
  conversationAbout(complaint, { work, typed }, { now, actor: ANNA, group: null })

describe('the conversation about a case', () => {
  it.each([
    ['S7 a reply', 'replied', {}, 'reply'],
    ['R8 a delay', 'delayNoticeSent', {}, 'delay'],
    ['R10 progress', 'progressTold', {}, 'progress'],
    ['R12 a visit by phone', 'visitRecorded', {}, 'visitByPhone'],
    ['R12 a visit on site', 'visitRecorded', { method: 'onSite' }, 'visitOnSite'],
    ['R16 goodwill', 'goodwillGiven', {}, 'goodwill'],
    ['R17 compensation', 'compensationApproved', {}, 'compensation'],
    ['R18 meeting and notice', 'gather', {}, 'gathering'],
    ['R35 nobody answers there', 'contactLogged', { result: 'bodyClosed' }, 'outsideClosed'],
    ['R9 a time', 'promise', {}, 'promise'],
  ] as const)('%s is talked about while its panel is open', (_name, work, typed, at) => {
    expect(about(aCase(), work, typed)?.at).toBe(at)
  })

  it('R12 a major one is visited on site unless another way is chosen', () => {
    const major = aCase({ nature: 'major' })
    expect(about(major, 'visitRecorded')?.at).toBe('visitOnSite')
    expect(about(major, 'visitRecorded', { method: 'phone' })?.at).toBe('visitByPhone')
  })

  it.each(['investigated', 'verificationRecorded', 'summarised', 'archived'] as const)(
    'nobody is spoken to while %s is written',
    (work) => {
      expect(about(aCase(), work)).toBeNull()
    },
  )

  it('follows the first step that is told to somebody', () => {
    expect(about(aCase())?.at).toBe('opening')
    const said = [{ promptId: 'apology-1', moment: 'apology', saidAt: NOW, text: '' }]
    expect(about(aCase({ said, nature: 'valid', jurisdiction: 'property', department: '工程部' }))?.at).toBe(
      'readBack',
    )
  })

  it('P10 a call that asks how far it is comes before the steps, for as long as it lasts', () => {
    const chase = { eventId: 'e', by: 'anna', channel: 'phone', calledAt: NOW, draftId: null } as const
    const chased = aCase({ chases: [chase] })
    expect(about(chased)?.at).toBe('asking')
    expect(about(chased, null, {}, NOW + 2 * HOUR_MS)?.at).toBe('opening')
  })

  it('forgets a mood and what was said when the talk is over, not whose duty it is', () => {
    const before = NOW - 2 * HOUR_MS
    const angry = aCase({ personal: { ...(aCase().personal ?? never()), mood: 'angry' }, receivedAt: NOW })
    expect(about(angry, 'promise')?.mood).toBe('angry')
    expect(about({ ...angry, receivedAt: before }, 'promise')?.mood).toBeNull()
    const said = ['promise', 'boundary'].map((moment) => ({
      promptId: moment,
      moment,
      saidAt: before,
      text: '',
    }))
    expect(saidLately(aCase({ said }), NOW).map(({ moment }) => moment)).toEqual(['boundary'])
  })

  it('takes a note or a moment of a later version for nothing that was said', () => {
    const said = ['promise', 'note', 'later'].map((moment) => ({
      promptId: moment,
      moment,
      saidAt: NOW,
      text: '',
    }))
    expect(saidLately(aCase({ said }), NOW).map(({ moment }) => moment)).toEqual(['promise'])
  })

  it('R15 knows the contacts they were not told of, and no others', () => {
    const contact = (contactedAt: number) => anAct('contactLogged', { contactedAt }, { at: contactedAt })
    const told = anAct('progressTold', { toldAt: NOW + 2 }, { at: NOW + 2 })
    const acts = [contact(NOW + 1), told, contact(NOW + 3)]
    expect(untoldEfforts(aCase({ acts })).map(({ data }) => data.contactedAt)).toEqual([NOW + 3])
    expect(about(aCase({ acts: acts.slice(0, 2) }))?.hasEfforts).toBe(false)
    expect(about(aCase({ acts }))?.hasEfforts).toBe(true)
  })

  it('always has words that are true, wherever the case stands and whatever is open', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(null, ...ACT_KINDS), (lived, work) => {
        const { after, now } = play(lived).accepted.at(-1) ?? { after: aCase(), now: NOW }
        const conversation = about(after, work, {}, now)
        fc.pre(conversation !== null)
        const offered = offeredPrompts(SUPPLIED_PACK, { ...conversation, said: [] })
        expect(offered.length).toBeGreaterThanOrEqual(2)
        const isOfEfforts = offered.some(({ prompt }) => prompt.moment === 'efforts')
        if (isOfEfforts) expect(untoldEfforts(after).length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

function never(): never {
  throw new Error('A case of the builder: expected its personal fields, found none')
}
