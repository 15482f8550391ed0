import { describe, expect, it } from 'vitest'
import { offeredPrompts, promptsFor } from '../../../../../src/domain/prompts/prompt-choice.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'
import { aConversation } from '../../../../builders/a-conversation.ts'

describe('the wordings that are offered', () => {
  it('R15 speak of whose duty it is only when it is not the office’s', () => {
    const boundary = (jurisdiction: 'property' | 'nonProperty') =>
      promptsFor(SUPPLIED_PACK, 'boundary', aConversation({ jurisdiction })).length
    expect(boundary('nonProperty')).toBeGreaterThan(0)
    expect(boundary('property')).toBe(0)
  })

  it('come with the reason, those of the first moment before those of the next', () => {
    const offered = offeredPrompts(SUPPLIED_PACK, aConversation({ at: 'demand', mood: 'angry' }))
    expect(offered.map(({ prompt, because }) => `${prompt.id} ${because}`)).toEqual([
      'calming-1 mood',
      'calming-2 mood',
      'demand-1 point',
      'demand-2 point',
      'motive-1 point',
      'motive-2 point',
    ])
  })
})
