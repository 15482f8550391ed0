import { describe, expect, it } from 'vitest'
import { decide } from '../../../../../src/domain/decide.ts'
import { foldCase } from '../../../../../src/domain/fold-case.ts'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import { lateChanges } from '../../../../../src/features/intake/late-changes.ts'
import { registerCommand } from '../../../../../src/features/intake/register-command.ts'
import { aContext } from '../../../../builders/a-complaint.ts'
import { asStamped } from '../../../../builders/an-event.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const CONTEXT = { officeId: 'office', calendar: CALENDAR_UTC8 }
const DRAFT: IntakeDraft = {
  ...newIntakeDraft({ caseId: 'case', commandId: 'command' }, at('2026-11-21 14:30')),
  household: '3-1201',
  content: '漏水',
}

function saved(draft: IntakeDraft) {
  const ready = registerCommand(draft, CONTEXT)
  if (!ready.ok) throw new Error('The draft is not ready')
  const decision = decide(null, ready.command, aContext())
  if (!decision.ok) throw new Error(`Refused: ${decision.refusal.code}`)
  const folded = foldCase(asStamped(decision.events))
  if (folded === null) throw new Error('Nothing was folded')
  return folded
}

const SAID = { promptId: 'apology-1', moment: 'apology', saidAt: at('2026-11-21 14:31'), text: '对不起' }
const PROMISE = { promisedAt: at('2026-11-21 17:00'), reasonCode: 'today' } as const
const TOLD = {
  givenAt: at('2026-11-21 14:30'),
  party: 'urbanManagement',
  body: '城管',
  phone: '12345',
  hours: '24小时',
  help: '',
} as const

describe('what was changed between a first try that was journalled unanswered and the second', () => {
  it.each([
    [
      'words',
      { content: '漏水，越来越大' },
      [{ kind: 'correct', changes: { content: '漏水，越来越大' }, reason: '改过' }],
    ],
    [
      'a judgement',
      { jurisdiction: 'property', nature: 'valid' },
      [{ kind: 'judge', judgement: { jurisdiction: 'property', nature: 'valid', reason: '' } }],
    ],
    ['a department', { department: '工程部' }, [{ kind: 'dispatch', department: '工程部', note: '' }]],
    ['a promise', { promise: PROMISE }, [{ kind: 'promise', promise: PROMISE }]],
    [
      'R14 a body that was told',
      { referral: TOLD },
      [{ kind: 'act', draft: { act: 'referralGiven', values: TOLD } }],
    ],
    ['what was said', { said: [SAID] }, [{ kind: 'recordSaid', said: SAID }]],
    ['nothing', {}, []],
  ] as const)('%s follows the case', (_, part, commands) => {
    const draft = { ...DRAFT, ...part, said: 'said' in part ? [...part.said] : [] }
    expect(lateChanges(saved(DRAFT), draft, CONTEXT, '改过')).toEqual(commands)
  })

  it('is none once the case says what the draft says, also where major was put up instead (R4)', () => {
    const draft: IntakeDraft = {
      ...DRAFT,
      jurisdiction: 'property',
      nature: 'major',
      department: '工程部',
      said: [SAID],
    }
    expect(saved(draft).suspectedMajor).toBe(true)
    expect(lateChanges(saved(draft), draft, CONTEXT, '改过')).toEqual([])
  })
})
