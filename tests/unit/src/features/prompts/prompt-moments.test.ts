import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, JURISDICTIONS, NATURES } from '../../../../../src/domain/case-vocabulary.ts'
import { fittingMoments, type Conversation } from '../../../../../src/features/prompts/prompt-moments.ts'
import { offeredPrompts } from '../../../../../src/features/prompts/prompt-choice.ts'
import { PROMPT_MOMENTS, SUPPLIED_PACK } from '../../../../../src/features/prompts/prompt-pack.ts'

const PLAIN: Conversation = {
  at: 'opening',
  channel: 'phone',
  jurisdiction: null,
  nature: null,
  mood: null,
  isEmergency: false,
  isSuspectedMajor: false,
  hasPromise: false,
  said: [],
}
const first = (now: Partial<Conversation>) => fittingMoments({ ...PLAIN, ...now })[0]
const moments = (now: Partial<Conversation>) =>
  fittingMoments({ ...PLAIN, ...now }).map(({ moment }) => moment)

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
]

describe('the moment of a conversation', () => {
  it.each(ROWS)('%s', (_name, now, moment, because) => {
    expect(first(now)).toEqual({ moment, because })
  })

  it('offers the others that fit behind it, none twice', () => {
    expect(moments({ at: 'judging', ...OUTSIDE, mood: 'angry', said: ['boundary'] })).toEqual([
      'wayForward',
      'explainInvalid',
      'authority',
      'calming',
      'boundary',
    ])
  })

  it('reaches every moment from some row', () => {
    const reached = new Set(ROWS.flatMap(([, now]) => moments(now)))
    expect(PROMPT_MOMENTS.filter((moment) => !reached.has(moment))).toEqual([])
  })

  it('always has words, the same for the same conversation', () => {
    const conversations = fc.record<Conversation>({
      at: fc.constantFrom(
        'opening',
        'readBack',
        'contact',
        'listening',
        'demand',
        'judging',
        'promise',
        'closing',
      ),
      channel: fc.constantFrom(...CHANNELS),
      jurisdiction: fc.constantFrom(null, ...JURISDICTIONS),
      nature: fc.constantFrom(null, ...NATURES),
      mood: fc.constantFrom(null, 'calm', 'worried', 'angry', 'abusive'),
      isEmergency: fc.boolean(),
      isSuspectedMajor: fc.boolean(),
      hasPromise: fc.boolean(),
      said: fc.subarray([...PROMPT_MOMENTS]),
    })
    fc.assert(
      fc.property(conversations, (now) => {
        const offered = offeredPrompts(SUPPLIED_PACK, now).map(({ prompt }) => prompt.id)
        expect(offered.length).toBeGreaterThanOrEqual(2)
        expect(new Set(offered).size).toBe(offered.length)
      }),
    )
  })
})
