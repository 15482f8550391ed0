import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, JURISDICTIONS, MOODS, NATURES } from '../../../../../src/domain/case-vocabulary.ts'
import {
  CONVERSATION_POINTS,
  POINT_OF_ACT,
  POINT_OF_STEP,
  type Conversation,
} from '../../../../../src/domain/prompts/conversation.ts'
import { fittingMoments, offeredPrompts } from '../../../../../src/domain/prompts/prompt-choice.ts'
import { boundsOf, isWithin, PROMPT_MOMENTS } from '../../../../../src/domain/prompts/prompt-moments.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'
import { aConversation } from '../../../../builders/a-conversation.ts'

const first = (now: Partial<Conversation>) => fittingMoments(aConversation(now))[0]
const moments = (now: Partial<Conversation>) => fittingMoments(aConversation(now)).map(({ moment }) => moment)

const OUTSIDE = { jurisdiction: 'nonProperty', nature: 'invalid' } as const
const ROWS: readonly (readonly [string, Partial<Conversation>, string, string])[] = [
  ['R1 a call begins with an apology', {}, 'apology', 'channel'],
  ['R1 a visit begins with a reception', { channel: 'visit' }, 'reception', 'channel'],
  ['R1 a letter is acknowledged', { channel: 'letter' }, 'courtesy', 'channel'],
  ['R4 a petition has its own opening', { channel: 'petition' }, 'courtesy', 'channel'],
  ['R25 the household is read back', { at: 'readBack' }, 'readBack', 'point'],
  ['S1 name and contact are asked for', { at: 'contact' }, 'contact', 'point'],
  ['what happened is listened to', { at: 'listening' }, 'listening', 'point'],
  ['S3 the demand is asked for', { at: 'demand', mood: 'calm' }, 'demand', 'point'],
  ['an angry person is calmed first', { at: 'demand', mood: 'angry' }, 'calming', 'mood'],
  [
    'once that was said, the demand is next',
    { at: 'demand', mood: 'angry', said: ['calming'] },
    'demand',
    'point',
  ],
  ['with an abusive one the line is held', { at: 'listening', mood: 'abusive' }, 'holdingLine', 'mood'],
  ['a promise is not held up by it', { at: 'promise', mood: 'abusive' }, 'promise', 'point'],
  [
    'R15 what is not ours is said first',
    { at: 'judging', jurisdiction: 'nonProperty' },
    'boundary',
    'jurisdiction',
  ],
  [
    'R14 then the way forward',
    { at: 'judging', ...OUTSIDE, said: ['boundary'] },
    'wayForward',
    'jurisdiction',
  ],
  [
    'R3 then the reasons',
    { at: 'judging', ...OUTSIDE, said: ['boundary', 'wayForward'] },
    'explainInvalid',
    'nature',
  ],
  [
    'R15 nothing is promised before that',
    { at: 'promise', jurisdiction: 'nonProperty' },
    'boundary',
    'beforePromise',
  ],
  [
    'R15 after it, a time may be promised',
    { at: 'promise', jurisdiction: 'nonProperty', said: ['boundary'] },
    'promise',
    'point',
  ],
  ['R6 what cannot be judged goes to the manager', { at: 'judging' }, 'authority', 'point'],
  ['R24 as does an open nature', { at: 'judging', nature: 'undetermined' }, 'authority', 'nature'],
  ['R4 a major one is taken over', { at: 'judging', nature: 'major' }, 'major', 'nature'],
  ['R4 as is a suspected one', { at: 'promise', isSuspectedMajor: true }, 'major', 'nature'],
  [
    'a matter of ours is thanked for',
    { at: 'judging', jurisdiction: 'property', nature: 'valid' },
    'thanks',
    'jurisdiction',
  ],
  [
    'R1 then it is told what improves',
    { at: 'judging', jurisdiction: 'property', nature: 'valid', said: ['thanks'] },
    'improvement',
    'jurisdiction',
  ],
  ['R9 a time is promised', { at: 'promise' }, 'promise', 'point'],
  [
    'R9 a chosen time that was not told is still to be told',
    { at: 'promise', hasPromise: true },
    'promise',
    'point',
  ],
  ['told, it closes', { at: 'promise', hasPromise: true, said: ['promise'] }, 'closing', 'promiseSaid'],
  ['P13 in an emergency safety is first', { at: 'judging', isEmergency: true }, 'emergency', 'urgency'],
  ['P13 until it was said', { at: 'readBack', isEmergency: true, said: ['emergency'] }, 'readBack', 'point'],
  [
    'P14 noise is not called somebody else’s: the office goes and asks for quiet',
    { at: 'judging', ...OUTSIDE, isDissuaded: true },
    'dissuasion',
    'category',
  ],
  [
    'P14 and says so before any time',
    { at: 'promise', ...OUTSIDE, isDissuaded: true },
    'dissuasion',
    'category',
  ],
  [
    'R5 a special service is handed over',
    { at: 'judging', nature: 'specialService' },
    'specialService',
    'nature',
  ],
  ['P10 somebody asks how far it is', { at: 'asking' }, 'chased', 'point'],
  ['R10 then they are told', { at: 'asking', said: ['chased'] }, 'progress', 'point'],
  [
    'R15 with what was done for them',
    { at: 'asking', hasEfforts: true, said: ['chased'] },
    'efforts',
    'efforts',
  ],
  ['R15 efforts are told where progress is', { at: 'progress', hasEfforts: true }, 'efforts', 'efforts'],
  ['R15 without any none are spoken of', { at: 'progress' }, 'progress', 'point'],
  [
    'R3 the reasons',
    { at: 'explaining', nature: 'invalid', jurisdiction: 'property' },
    'explainInvalid',
    'nature',
  ],
  ['R14 the right body', { at: 'referring', jurisdiction: 'property' }, 'wayForward', 'point'],
  ['R35 the body is closed', { at: 'outsideClosed' }, 'bodyClosed', 'point'],
  ['R15 what was done with it is told', { at: 'outside', hasEfforts: true }, 'efforts', 'efforts'],
  ['R24 what goes up is not answered here', { at: 'above' }, 'authority', 'point'],
  [
    'R4 who was named takes over',
    { at: 'takingOver', nature: 'major', hasHandler: true },
    'takenOver',
    'handler',
  ],
  ['R5 handing over', { at: 'handingOver', nature: 'specialService' }, 'specialService', 'nature'],
  ['R8 the limit cannot be kept', { at: 'delay' }, 'delay', 'point'],
  ['S7 the remedy is told', { at: 'reply' }, 'reply', 'point'],
  ['R16 goodwill', { at: 'goodwill' }, 'goodwill', 'point'],
  ['R17 fee and compensation are two things', { at: 'compensation' }, 'feeSeparate', 'point'],
  ['R18 everybody is asked to come', { at: 'gathering' }, 'meeting', 'point'],
  ['S8 the result', { at: 'result' }, 'result', 'point'],
  ['R12 an appointment', { at: 'appointment' }, 'appointment', 'point'],
  ['R12 a visit by phone', { at: 'visitByPhone' }, 'visitByPhone', 'point'],
  ['R12 a visit on site', { at: 'visitOnSite' }, 'visitOnSite', 'point'],
  ['R13 what follows when it is not well', { at: 'rectifying' }, 'dissatisfied', 'point'],
  ['004 §3 where to turn', { at: 'ending' }, 'complaintWays', 'point'],
]

describe('the moment of a conversation', () => {
  it.each(ROWS)('%s', (_name, now, moment, because) => {
    expect(first(now)).toEqual({ moment, because })
  })

  it('offers the others that fit behind it, none twice', () => {
    expect(moments({ at: 'judging', ...OUTSIDE, mood: 'angry', said: ['boundary'] })).toEqual([
      'wayForward',
      'explainInvalid',
      'bodyClosed',
      'authority',
      'calming',
      'boundary',
    ])
  })

  it('reaches every moment from some row', () => {
    const reached = new Set(ROWS.flatMap(([, now]) => moments(now)))
    expect(PROMPT_MOMENTS.filter((moment) => !reached.has(moment))).toEqual([])
  })

  it('never comes outside what it belongs to, always with words, the same for the same conversation', () => {
    const conversations = fc.record<Conversation>({
      at: fc.constantFrom(...CONVERSATION_POINTS),
      channel: fc.constantFrom(...CHANNELS),
      jurisdiction: fc.constantFrom(null, ...JURISDICTIONS),
      nature: fc.constantFrom(null, ...NATURES),
      mood: fc.constantFrom(null, ...MOODS),
      stage: fc.constantFrom(null, 'received', 'awaitingOutside', 'handled'),
      isEmergency: fc.boolean(),
      isSuspectedMajor: fc.boolean(),
      isDissuaded: fc.boolean(),
      hasPromise: fc.boolean(),
      hasEfforts: fc.boolean(),
      hasHandler: fc.boolean(),
      said: fc.subarray([...PROMPT_MOMENTS]),
    })
    fc.assert(
      fc.property(conversations, (now) => {
        const offered = offeredPrompts(SUPPLIED_PACK, now).map(({ prompt }) => prompt.id)
        expect(offered.length).toBeGreaterThanOrEqual(2)
        expect(new Set(offered).size).toBe(offered.length)
        const impossible = fittingMoments(now).filter(({ moment }) => !isWithin(boundsOf(moment), now))
        expect(impossible).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('R1 nobody is apologised to at the counter or received by letter', () => {
    for (const channel of CHANNELS) {
      const opening = moments({ at: 'opening', channel }).slice(0, 1)
      const expected = channel === 'phone' ? 'apology' : channel === 'visit' ? 'reception' : 'courtesy'
      expect(opening, channel).toEqual([expected])
    }
  })

  it('P14 noise is explained only where somebody asks for the reasons', () => {
    const noise = { ...OUTSIDE, isDissuaded: true }
    const withReasons = CONVERSATION_POINTS.filter((at) =>
      moments({ at, ...noise }).includes('explainInvalid'),
    )
    expect(withReasons).toEqual(['explaining'])
    expect(moments({ at: 'judging', ...noise })).not.toContain('boundary')
  })

  it('R15 efforts come only where there are some', () => {
    for (const at of CONVERSATION_POINTS) expect(moments({ at }), at).not.toContain('efforts')
  })

  it('belongs to every point a case can lead to', () => {
    for (const at of [...Object.values(POINT_OF_ACT), ...Object.values(POINT_OF_STEP)]) {
      expect(moments({ at }).length, at).toBeGreaterThan(0)
    }
  })
})
