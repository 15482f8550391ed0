import { describe, expect, it } from 'vitest'
import type { Prompt } from '../../../../../src/domain/prompts/prompt-pack.ts'
import { packFile, readPackFile } from '../../../../../src/features/prompts/pack-import.ts'
import { JUDGING_WORDS, SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'

const [first, second] = SUPPLIED_PACK.prompts
if (first === undefined || second === undefined) throw new Error('Supplied pack: expected two wordings')
const read = (text: string) => readPackFile(text, SUPPLIED_PACK, JUDGING_WORDS)
const of = (...prompts: Prompt[]) => read(JSON.stringify({ ...SUPPLIED_PACK, prompts }))

describe('§4 a pack as a file', () => {
  it('comes back as it went', () => {
    const same = SUPPLIED_PACK.prompts.length
    expect(read(packFile(SUPPLIED_PACK))).toEqual({ kind: 'ready', added: [], changed: [], same })
    expect(read(`\uFEFF${packFile(SUPPLIED_PACK)}`)).toMatchObject({ kind: 'ready', same })
  })

  it('says what is new and what is other; the order of its places makes no difference', () => {
    const turned = Object.fromEntries(Object.entries(second).toReversed()) as unknown as Prompt
    const other = { ...first, text: '让您费心了，真对不起。' }
    const added = { ...first, id: 'theirs', text: '对不住，您请讲。' }
    expect(of(other, added, turned)).toEqual({ kind: 'ready', added: [added], changed: [other], same: 1 })
  })

  it.each([
    ['no JSON', '{', 'notJson'],
    ['a book', ' '.repeat(1_000_001), 'tooLarge'],
  ])('%s is no pack', (_what, text, kind) => {
    expect(read(text)).toEqual({ kind })
  })

  it('names every place where it is none', () => {
    const faulty = { ...first, moment: 'shouting', text: '' } as unknown as Prompt
    const found = of(faulty)
    expect(found.kind === 'misshapen' ? found.faults.map(({ path }) => path) : []).toEqual([
      'prompts.0.moment',
      'prompts.0.text',
    ])
  })

  it.each<[string, Prompt, string]>([
    ['no source (R26)', { ...first, sources: [] }, 'sourceMissing'],
    ['an unknown placeholder', { ...first, text: '{nobody}您好。' }, 'unknownPlaceholder'],
    ['a word that judges (R28)', { ...first, text: `这是${JUDGING_WORDS[0] ?? ''}。` }, 'judgingWord'],
    ['words another wording of the office says', { ...first, id: 'theirs' }, 'sameText'],
  ])('names the wording with %s', (_what, prompt, code) => {
    expect(of(prompt)).toMatchObject({ kind: 'faulty', faults: [{ code, promptId: prompt.id }] })
  })
})
