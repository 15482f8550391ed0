import { describe, expect, it } from 'vitest'
import { deadlineNotice } from '../../../../src/app/deadline-notice.ts'
import type { DeadlineWarning } from '../../../../src/domain/deadline-warning.ts'

const words = {
  t: (key: string, params = {}) => `${key}${JSON.stringify(Object.values(params))}`,
  moment: (at: number) => `at ${String(at)}`,
}
const warning = (serial: number, more: Partial<DeadlineWarning> = {}): DeadlineWarning => ({
  caseId: `c${String(serial)}`,
  number: `TS-${String(serial)}`,
  code: 'reply',
  dueAt: serial,
  ...more,
})

describe('the notice of deadlines', () => {
  it('opens the one case it tells of, also where two of its deadlines pass', () => {
    expect(deadlineNotice([warning(1)], words)).toEqual({
      title: 'notices.title[1]',
      body: 'notices.line["TS-1","notices.what.reply[]","at 1"]',
      caseId: 'c1',
    })
    expect(deadlineNotice([warning(1), warning(1, { code: 'resolve' })], words).caseId).toBe('c1')
  })

  it('joins several into one, the first to pass at the top, and opens the worklist', () => {
    const { title, body, caseId } = deadlineNotice(
      [4, 2, 5, 1, 3].map((serial) => warning(serial)),
      words,
    )
    expect(title).toBe('notices.title[5]')
    expect(body.split('\n').map((line) => /TS-\d/.exec(line)?.[0] ?? line)).toEqual([
      'TS-1',
      'TS-2',
      'TS-3',
      'notices.more[2]',
    ])
    expect(caseId).toBeNull()
  })
})
