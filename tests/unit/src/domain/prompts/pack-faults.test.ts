import { describe, expect, it } from 'vitest'
import { RULES } from '../../../../../scripts/rule-table.ts'
import { isRuleId, promptPackFaults } from '../../../../../src/domain/prompts/pack-faults.ts'
import type { Prompt, PromptPack } from '../../../../../src/domain/prompts/prompt-pack.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'

const faultsOf = (pack: PromptPack) => promptPackFaults(pack, ['无效', '无理'])
const told = (pack: PromptPack) =>
  faultsOf(pack).map(({ code, promptId, channel, found }) =>
    [code, promptId ?? '-', channel ?? '', found].filter((part) => part !== '').join(' '),
  )

const changed = (id: string, change: Partial<Prompt>): PromptPack => ({
  ...SUPPLIED_PACK,
  prompts: SUPPLIED_PACK.prompts.map((prompt) => (prompt.id === id ? { ...prompt, ...change } : prompt)),
})
const onlyWith = (isKept: (prompt: Prompt) => boolean): PromptPack => ({
  ...SUPPLIED_PACK,
  prompts: SUPPLIED_PACK.prompts.filter(isKept),
})
const without = (id: string) => onlyWith((prompt) => prompt.id !== id)

describe('faults of a pack', () => {
  it.each([
    [
      'a placeholder nobody fills',
      changed('promise-2', { text: '最迟{deadline}给您回音。' }),
      'unknownPlaceholder promise-2 deadline',
    ],
    [
      'a brace left open',
      changed('promise-2', { text: '最迟{promisedAt给您回音。' }),
      'unknownPlaceholder promise-2 {',
    ],
    ['nothing to do meanwhile', changed('way-1', { reminders: [] }), 'reminderMissing way-1'],
    ['nothing to leave', changed('way-1', { avoid: [] }), 'avoidMissing way-1'],
    ['R26 no source', changed('way-1', { sources: [] }), 'sourceMissing way-1'],
    [
      'R26 a rule the procedure does not have',
      changed('way-1', { sources: ['R14', 'R99'] }),
      'unknownRule way-1 R99',
    ],
    [
      'R26 words on duty that stand on no clause, regulation or record',
      changed('fee-1', { bases: [] }),
      'basisMissing fee-1',
    ],
    ['P15 a word that judges', changed('way-1', { text: '您这是无理要求。' }), 'judgingWord way-1 无理'],
    [
      'P15 a word that judges among the reminders',
      changed('way-1', { reminders: ['这是无效的'] }),
      'judgingWord way-1 无效',
    ],
    ['too long to be said', changed('way-1', { text: '您好。'.repeat(31) }), 'tooLong way-1 62'],
    [
      'a sentence longer than a breath',
      changed('way-1', { text: `${'好'.repeat(31)}，好。` }),
      'longSentence way-1 32',
    ],
    [
      'the same words twice',
      changed('way-1', { text: SUPPLIED_PACK.prompts.find(({ id }) => id === 'way-2')?.text ?? '' }),
      'sameText way-2',
    ],
    ['the same id twice', changed('way-1', { id: 'way-2' }), 'sameId way-2 way-2'],
  ])('%s', (_name, pack, fault) => {
    expect(told(pack).map((each) => (each.startsWith('sameText') ? 'sameText way-2' : each))).toEqual([fault])
  })

  it('a length is that of what is always said: placeholders and marks do not count', () => {
    expect(faultsOf(changed('way-1', { text: `${'好，'.repeat(30)}{referral}。` }))).toEqual([])
  })

  it.each([
    ['R9 a promise', 'promise-2', 'phone'],
    ['R1 an apology', 'apology-1', 'phone'],
    ['R1 a reception', 'reception-1', 'visit'],
    ['an opening of a letter', 'letter-1', 'letter'],
    ['R14 a way forward', 'way-2', 'visit'],
  ])('%s with fewer than two wordings', (_name, id, channel) => {
    expect(faultsOf(without(id))).toContainEqual(
      expect.objectContaining({ code: 'tooFewWordings', channel, found: '1' }),
    )
  })

  it('too few wordings only where they are limited to a mood or a nature', () => {
    expect(told(changed('progress-1', { moods: ['calm'] }))).toHaveLength(7)
    expect(told(changed('progress-1', { natures: ['major'] }))).toHaveLength(7)
    expect(told(changed('holding-1', { moods: ['abusive'] }))).toEqual([])
  })

  it('a moment that is missing altogether', () => {
    expect(faultsOf(onlyWith(({ moment }) => moment !== 'meeting'))).toEqual([
      { code: 'momentMissing', promptId: null, moment: 'meeting', found: '' },
    ])
  })

  it('rules are those of the procedure, no others', () => {
    const numbered = Object.keys(RULES).filter((id) => /^[SRP]\d+$/.test(id))
    expect(numbered.filter((id) => !isRuleId(id))).toEqual([])
    expect(['R0', 'R36', 'S12', 'P16', 'R07', 'X1', 'R', ''].filter(isRuleId)).toEqual([])
  })
})
