import { describe, expect, it } from 'vitest'
import { foldOwnWordings } from '../../../../../src/domain/prompts/own-wordings.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'
import { linesOf, sourcesOf } from '../../../../../src/features/prompts/wording-draft.ts'
import { wordingGroups } from '../../../../../src/features/prompts/wording-list.ts'
import { PROMPT_MOMENTS } from '../../../../../src/domain/prompts/prompt-moments.ts'

const groups = (query: string) =>
  wordingGroups(SUPPLIED_PACK, foldOwnWordings([]), query, (moment) => `时机${moment}`)

describe('§4 the list of wordings', () => {
  it('has every moment, in the order of a case', () => {
    expect(groups('').map(({ moment }) => moment)).toHaveLength(PROMPT_MOMENTS.length)
    expect(groups('')[0]).toMatchObject({ phase: 'taking', moment: 'apology' })
    expect(groups('').at(-1)).toMatchObject({ phase: 'parting' })
  })

  it.each([
    ['words said', '给您添麻烦了', 'apology'],
    ['the name of a moment', '时机closing', 'closing'],
    ['a rule, and no longer one', 'r1', 'apology'],
    ['two words', 'R9 时机promise', 'promise'],
  ])('is found by %s', (_what, query, moment) => {
    expect(groups(query).map((group) => group.moment)).toContain(moment)
  })

  it('R1 is not R14', () => {
    const found = groups('R1').flatMap(({ prompts }) => prompts)
    expect(found.every(({ sources }) => sources.includes('R1'))).toBe(true)
    expect(groups('没有人这样说')).toEqual([])
  })
})

describe('what is typed into the fields of a wording', () => {
  it('lines and rules', () => {
    expect(linesOf(' 先道歉 \n\n再问\n')).toEqual(['先道歉', '再问'])
    expect(sourcesOf('r14、Ｐ3, s2')).toEqual(['R14', 'P3', 'S2'])
    expect(sourcesOf(' ')).toEqual([])
  })
})
