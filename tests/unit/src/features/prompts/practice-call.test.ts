import { describe, expect, it } from 'vitest'
import { spokenParts } from '../../../../../src/domain/prompts/placeholders.ts'
import { fittingMoments, promptsFor } from '../../../../../src/domain/prompts/prompt-choice.ts'
import {
  conversationAt,
  fittingAt,
  PRACTICE_CALLS,
  type PracticeCall,
  type SaidAtTurn,
} from '../../../../../src/features/prompts/practice-call.ts'
import { SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'

/** The moments that fit turn by turn, when each is said. */
function movedThrough(call: PracticeCall): readonly string[] {
  const said: SaidAtTurn[] = []
  call.turns.forEach((_turn, turn) => {
    const moment = fittingAt(call, turn, said) ?? ''
    said.push({ turn, moment, text: '', promptId: '' })
  })
  return said.map(({ moment }) => moment)
}
const callOf = (id: PracticeCall['id']) => PRACTICE_CALLS.filter((call) => call.id === id)

describe('the sample calls', () => {
  it.each([
    ['leak', ['apology', 'calming', 'readBack', 'demand', 'thanks', 'promise', 'closing']],
    ['noise', ['reception', 'listening', 'demand', 'dissuasion', 'wayForward', 'promise', 'closing']],
    ['fee', ['apology', 'listening', 'demand', 'feeSeparate', 'authority', 'promise', 'closing']],
    ['chase', ['chased', 'progress', 'delay', 'promise', 'complaintWays', 'progress']],
    ['abuse', ['apology', 'holdingLine', 'calming', 'readBack', 'demand', 'thanks', 'promise', 'closing']],
    ['visit', ['visitByPhone', 'visitByPhone', 'dissatisfied', 'dissatisfied', 'complaintWays']],
  ] as const)('%s leads through the moments of its kind', (id, moments) => {
    expect(callOf(id).map(movedThrough)).toEqual([moments])
  })

  it('know everything that their wordings name', () => {
    const office = { office: '锦江苑', officePhone: '8888 6603', staff: '林晓' }
    for (const call of PRACTICE_CALLS) {
      movedThrough(call).forEach((moment, turn) => {
        const now = conversationAt(call, turn)
        const best = fittingMoments({ ...now, said: [] }).find((each) => each.moment === moment)
        const texts =
          best === undefined ? [] : promptsFor(SUPPLIED_PACK, best.moment, now).map(({ text }) => text)
        const blanks = texts.filter((text) =>
          spokenParts(text, { ...office, ...call.values }, '（空）').some((part) => part.text === '（空）'),
        )
        expect(blanks, `${call.id}, line ${String(turn + 1)}`).toEqual([])
      })
    }
  })
})
