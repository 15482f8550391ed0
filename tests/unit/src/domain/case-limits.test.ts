import { describe, expect, it } from 'vitest'
import { announcedDueAt, resolutionDueAt } from '../../../../src/domain/case-limits.ts'
import { freezeLimits } from '../../../../src/domain/frozen-limits.ts'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { NOW } from '../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const HOUR = 60 * 60 * 1000
const LIMIT = 5 * 24 * HOUR
const began = anAct('clockPaused', { pausedAt: NOW })
const ended = anAct('clockResumed', { resumedAt: NOW + 3 * HOUR })
const delayedTo = (newDueAt: number) => anAct('delayNoticeSent', { newDueAt })

describe('P2, R8 the limit of a case of five days', () => {
  it.each([
    { name: 'without a pause', acts: [], limit: NOW + LIMIT, announced: NOW + LIMIT },
    { name: 'while the clock stands still', acts: [began], limit: NOW + LIMIT, announced: null },
    {
      name: 'after it stood still for three hours',
      acts: [began, ended],
      limit: NOW + LIMIT + 3 * HOUR,
      announced: NOW + LIMIT + 3 * HOUR,
    },
    {
      name: 'with a delay notice',
      acts: [delayedTo(NOW + LIMIT + HOUR)],
      limit: NOW + LIMIT,
      announced: NOW + LIMIT + HOUR,
    },
    {
      name: 'with a delay notice that names a sooner day',
      acts: [delayedTo(NOW + HOUR)],
      limit: NOW + LIMIT,
      announced: NOW + LIMIT,
    },
  ])('$name', ({ acts, limit, announced }) => {
    const complaint = aCase({ acts })
    expect(resolutionDueAt(complaint) - NOW).toBe(limit - NOW)
    expect(announcedDueAt(complaint)).toBe(announced)
  })

  it('P2 is sooner where the case is urgent', () => {
    const limits = freezeLimits(DEFAULT_SETTINGS, 'ordinary', NOW, CALENDAR_UTC8)
    const usual = resolutionDueAt(aCase({ limits }))
    for (const urgency of ['emergency', 'urgent'] as const)
      expect(resolutionDueAt(aCase({ limits, urgency })), urgency).toBeLessThan(usual)
  })
})
