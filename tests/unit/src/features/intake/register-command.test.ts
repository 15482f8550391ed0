import { describe, expect, it } from 'vitest'
import {
  newIntakeDraft,
  holdsWords,
  parseIntakeDraft,
  type IntakeDraft,
} from '../../../../../src/features/intake/intake-draft.ts'
import { missingFields } from '../../../../../src/features/intake/missing-fields.ts'
import { registerCommand } from '../../../../../src/features/intake/register-command.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const STARTED = at('2026-11-21 14:30')
const CONTEXT = { officeId: 'office', calendar: CALENDAR_UTC8 }

function aDraft(part: Partial<IntakeDraft> = {}): IntakeDraft {
  return { ...newIntakeDraft({ caseId: 'case', commandId: 'command' }, STARTED), content: '漏水', ...part }
}

function command(part: Partial<IntakeDraft> = {}) {
  const ready = registerCommand(aDraft(part), CONTEXT)
  if (!ready.ok) throw new Error(`Not ready: ${JSON.stringify(ready)}`)
  return ready.command
}

describe('a draft becomes a command', () => {
  it('P11 with nothing but channel and content', () => {
    expect(command()).toMatchObject({
      receivedAt: STARTED,
      judgement: null,
      department: null,
      promise: null,
      fields: { channel: 'phone', content: '漏水', household: '', complainantName: '', occurredAt: STARTED },
    })
  })

  it.each([
    ['３－１２０１', '3-1201', '3'],
    ['3栋1单元1201', '3-1-1201', '3'],
    [' 云顶阁旁边的小屋 ', '云顶阁旁边的小屋', null],
  ])('household %s is kept as %s', (typed, household, building) => {
    expect(command({ household: typed }).fields).toMatchObject({ household, building })
  })

  it('an empty place is the household', () => {
    expect(command({ household: '3-1201', place: ' ' }).fields.place).toBe('3-1201')
    expect(command({ household: '3-1201', place: '地库' }).fields.place).toBe('地库')
  })

  it('the time of the event counts from the beginning of the call', () => {
    expect(command({ occurredAtText: '昨天20点' }).fields.occurredAt).toBe(at('2026-11-20 20:00'))
  })

  it('R6 a nature without a jurisdiction is put up, nobody guesses', () => {
    expect(command({ nature: 'undetermined' }).judgement).toEqual({
      jurisdiction: 'undetermined',
      nature: 'undetermined',
      reason: '',
    })
  })

  it.each([
    ['no content', { content: ' \n ' }, 'content', 'contentMissing'],
    ['an impossible time', { occurredAtText: '2月30日' }, 'occurredAt', 'timeUnreadable'],
    ['a promise that cannot be read', { promisedAtText: '很快' }, 'promisedAt', 'promiseUnreadable'],
    [
      'a nature against the proposal without a reason',
      { jurisdiction: 'property', nature: 'invalid' },
      'judgementReason',
      'reasonMissing',
    ],
  ] as const)('%s is named at its field', (_, part, field, code) => {
    expect(registerCommand(aDraft(part), CONTEXT)).toEqual({ ok: false, problem: { field, code } })
  })

  it('S4 a nature against the proposal goes with its reason', () => {
    const judged = command({
      jurisdiction: 'property',
      nature: 'invalid',
      judgementReason: ' 已过保修 ',
    }).judgement
    expect(judged).toEqual({ jurisdiction: 'property', nature: 'invalid', reason: '已过保修' })
  })
})

describe('a draft', () => {
  it('is read back as it was kept', () => {
    const draft = aDraft({
      said: [{ promptId: 'apology-1', moment: 'apology', saidAt: STARTED, text: '对不起' }],
    })
    expect(parseIntakeDraft(JSON.stringify(draft))).toEqual(draft)
  })

  it.each(['', 'null', '{}', '{"format":2}', '[1', JSON.stringify({ ...aDraft(), channel: 'fax' })])(
    'of a shape this version does not know is nobody’s draft: %s',
    (content) => {
      expect(parseIntakeDraft(content)).toBeNull()
    },
  )

  it('holds words as soon as one field does, and choices alone are none', () => {
    expect(holdsWords(aDraft({ content: '' }))).toBe(false)
    expect(holdsWords(aDraft({ content: '', channel: 'visit', nature: 'valid' }))).toBe(false)
    expect(holdsWords(aDraft({ content: '', demand: '修好' }))).toBe(true)
  })

  it('P11 lists what can follow, and asks an anonymous caller for no name', () => {
    expect(missingFields(aDraft())).toContain('complainantName')
    expect(missingFields(aDraft({ relation: 'anonymous' }))).not.toContain('complainantName')
    expect(missingFields(aDraft({ content: '' }))).toEqual([])
  })
})
