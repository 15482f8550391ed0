import { describe, expect, it } from 'vitest'
import { visitLines } from '../../../../../src/features/visits/visit-lines.ts'
import { caseRow, summaryOf } from '../../../../../src/storage/case-row.ts'
import { pendingStep, type StoredStep } from '../../../../../src/storage/stored-step.ts'
import { at } from '../../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-22 10:00')
const HOUR_MS = 60 * 60 * 1000

const aCase = (caseId: string, ...steps: readonly StoredStep[]) => {
  const summary = { ...summaryOf(caseRow(caseId, [])), steps }
  return { summary, steps: steps.flatMap((step) => pendingStep(step, summary)) }
}
const partsOf = (...cases: readonly ReturnType<typeof aCase>[]) =>
  visitLines(cases, NOW).map(({ summary, part }) => [summary.caseId, part])

describe('R12 the list of visits', () => {
  it('has what is late first, then what is arranged, then what is due, each by its limit', () => {
    expect(
      partsOf(
        aCase('due', ['visit', NOW + 2 * HOUR_MS, null, { attempts: 0 }]),
        aCase('sooner', ['visit', NOW + HOUR_MS, null, { attempts: 0 }]),
        aCase('arranged', [
          'visit',
          NOW + 9 * HOUR_MS,
          null,
          { attempts: 0, method: 'onSite', visitor: 'lin' },
        ]),
        aCase('late', ['visit', NOW - 1, null, { attempts: 1 }]),
        aCase('not to be visited', ['resolve', NOW - 1]),
      ),
    ).toEqual([
      ['late', 'overdue'],
      ['arranged', 'arranged'],
      ['sooner', 'due'],
      ['due', 'due'],
    ])
  })

  it('R13 names what is to be done again, and P3 what the manager decides though a visit is still asked for', () => {
    expect(
      partsOf(
        aCase('unmet', ['visit', NOW - 1, null, { attempts: 3 }], ['considerUnmet']),
        aCase('again', ['orderRectification']),
      ),
    ).toEqual([
      ['again', 'rectify'],
      ['unmet', 'unmet'],
    ])
  })

  it('P3 counts the attempts, and says how and by whom the next visit is made', () => {
    const [line] = visitLines(
      [aCase('a', ['visit', NOW, null, { attempts: 2, method: 'phone', visitor: 'lin' }])],
      NOW,
    )
    expect(line).toMatchObject({ attempts: 2, method: 'phone', visitor: 'lin' })
  })
})
