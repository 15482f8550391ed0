import { describe, expect, it } from 'vitest'
import { promptPackFaults } from '../../../../../src/domain/prompts/pack-faults.ts'
import { JUDGING_WORDS, SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'

const textsOf = (moment: string) =>
  SUPPLIED_PACK.prompts.filter((prompt) => prompt.moment === moment).map(({ text }) => text)

/** What says nothing, or more than the office can keep. */
const EMPTY_WORDS = ['尽快', '马上就好', '放心', '一定会', '绝对', '保证', '尽力', '百分之百', '第一时间']
/** Words of offices and servants. */
const STIFF_WORDS = [
  '予以',
  '进行',
  '针对',
  '相关部门',
  '贵',
  '敬请',
  '谅解',
  '大驾',
  '鄙',
  '贯彻',
  '落实',
  '加以',
]

describe('the supplied pack', () => {
  it('has no fault: every moment, two wordings wherever it comes, sources, no word that judges', () => {
    expect(promptPackFaults(SUPPLIED_PACK, JUDGING_WORDS)).toEqual([])
  })

  it('R9 R28 says nothing empty, stiff, or too familiar', () => {
    const shown = SUPPLIED_PACK.prompts.flatMap(({ id, text }) =>
      [...EMPTY_WORDS, ...STIFF_WORDS].filter((word) => text.includes(word)).map((word) => `${id} ${word}`),
    )
    expect(shown).toEqual([])
    for (const { id, text } of SUPPLIED_PACK.prompts)
      expect(text.replaceAll('您', ''), id).not.toContain('你')
  })

  it('R24 what the desk may not decide is noted and passed on, not answered', () => {
    const beyond = SUPPLIED_PACK.prompts.filter(
      ({ sources, moment }) => moment === 'authority' && sources.includes('R24'),
    )
    expect(beyond.length).toBeGreaterThanOrEqual(2)
    for (const { id, text } of beyond) expect(text, id).toMatch(/[记写合].*(报|转|请)/)
  })

  it('R15 efforts are those of the contact log, nothing else', () => {
    for (const text of textsOf('efforts')) expect(text).toContain('{efforts}')
  })

  it('R8 a delay is told with the reason and the new date', () => {
    for (const text of textsOf('delay')) expect(text).toMatch(/\{reason\}.*\{newDueAt\}/)
  })

  it('P14 noise, illegal building and thrown objects are never called not ours', () => {
    for (const text of [...textsOf('dissuasion'), ...textsOf('explainInvalid')]) {
      expect(text).not.toMatch(/不归|不是我们|管不了|别的单位|负责的单位/)
    }
  })

  it('R26 what it names as a basis is for the office to confirm', () => {
    const bases = SUPPLIED_PACK.prompts.flatMap((prompt) => prompt.bases ?? [])
    expect(bases.length).toBeGreaterThan(0)
    expect(bases.filter(({ isConfirmed }) => isConfirmed)).toEqual([])
  })
})
