import { describe, expect, it } from 'vitest'
import { promptPackFaults as faultsOf } from '../../../../../src/features/prompts/prompt-pack-faults.ts'
import {
  parsePromptPack,
  SUPPLIED_PACK,
  type Prompt,
  type PromptPack,
} from '../../../../../src/features/prompts/prompt-pack.ts'

/** What nobody at the counter should read about a person (P15, R28). */
const JUDGING_WORDS = ['无效', '宣泄', '辱骂', '无理', '刁难', '闹事', '难缠', '气愤']
const promptPackFaults = (pack: PromptPack) => faultsOf(pack, JUDGING_WORDS)

const changed = (id: string, change: Partial<Prompt>): PromptPack => ({
  ...SUPPLIED_PACK,
  prompts: SUPPLIED_PACK.prompts.map((prompt) => (prompt.id === id ? { ...prompt, ...change } : prompt)),
})
const without = (id: string): PromptPack => ({
  ...SUPPLIED_PACK,
  prompts: SUPPLIED_PACK.prompts.filter((prompt) => prompt.id !== id),
})

describe('the supplied pack', () => {
  it('has no fault: two wordings for every moment and channel, every placeholder known, no word that judges', () => {
    expect(promptPackFaults(SUPPLIED_PACK)).toEqual([])
  })

  it('R26 every wording names the rule, clause or record it stands on', () => {
    for (const { id, source } of SUPPLIED_PACK.prompts) expect(source.trim(), id).not.toBe('')
  })

  it('R24 what the desk may not decide is noted and passed on, not answered', () => {
    const beyond = SUPPLIED_PACK.prompts.filter(({ source }) => source === 'R24')
    expect(beyond.map(({ moment }) => moment)).toContain('authority')
    for (const { id, text } of beyond) expect(text, id).toMatch(/记.*(报|转|请)/)
  })

  it('can be read aloud: no wording is longer than a breath or two', () => {
    for (const { id, text } of SUPPLIED_PACK.prompts) {
      expect([...text.replace(/\{\w+\}/g, '')].length, id).toBeLessThanOrEqual(60)
    }
  })
})

describe('faults of a pack', () => {
  it.each([
    ['a placeholder nobody fills', changed('promise-2', { text: '最迟{deadline}给您回音。' }), 'deadline'],
    ['a brace left open', changed('promise-2', { text: '最迟{promisedAt给您回音。' }), '{'],
  ])('%s', (_name, pack, found) => {
    expect(promptPackFaults(pack)).toContainEqual({ code: 'unknownPlaceholder', where: 'promise-2', found })
  })

  it.each([
    ['R9 a promise', 'promise-2', 'promise, phone, property'],
    ['R1 an apology', 'apology-1', 'apology, phone, property'],
    ['R1 a reception', 'reception-1', 'reception, visit, property'],
    ['an opening of a letter', 'letter-1', 'courtesy, letter, property'],
    ['R14 a way forward', 'way-2', 'wayForward, phone, nonProperty'],
  ])('%s with fewer than two wordings', (_name, id, where) => {
    expect(promptPackFaults(without(id))).toContainEqual({ code: 'tooFewWordings', where, found: '1' })
  })

  it('a moment that is missing altogether', () => {
    const pack = {
      ...SUPPLIED_PACK,
      prompts: SUPPLIED_PACK.prompts.filter(({ moment }) => moment !== 'emergency'),
    }
    expect(promptPackFaults(pack)).toContainEqual({
      code: 'tooFewWordings',
      where: 'emergency, visit, property',
      found: '0',
    })
  })

  it('P15 a word that judges, in the words or in a reminder', () => {
    const pack = changed('explain-1', { reminders: ['这是无效投诉'], text: '您这是无理要求。' })
    expect(promptPackFaults(pack).map(({ found }) => found)).toEqual(['无效', '无理'])
  })

  it('a prompt without what to do, or without what to leave', () => {
    const codes = promptPackFaults(changed('way-1', { reminders: [], avoid: [] })).map(({ code }) => code)
    expect(codes).toEqual(['reminderMissing', 'avoidMissing'])
  })

  it('the same id or the same words twice', () => {
    const again = SUPPLIED_PACK.prompts.filter(({ id }) => id === 'way-1')
    const codes = promptPackFaults({ ...SUPPLIED_PACK, prompts: [...SUPPLIED_PACK.prompts, ...again] }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['sameId', 'sameText'])
  })

  it.each([
    ['R26 no source', { source: '' }],
    ['no words', { text: '' }],
    ['an unknown moment', { moment: 'quarrel' }],
    ['an unknown field', { colour: 'red' }],
  ])('%s cannot be read at all', (_name, change) => {
    const [first] = SUPPLIED_PACK.prompts
    expect(() => parsePromptPack({ ...SUPPLIED_PACK, prompts: [{ ...first, ...change }] })).toThrow()
  })
})
