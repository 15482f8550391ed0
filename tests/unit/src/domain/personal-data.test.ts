import { describe, expect, it } from 'vitest'
import type { CallTaken, CaseCommand } from '../../../../src/domain/case-commands.ts'
import {
  CASE_EVENT_KINDS,
  type CaseEventDraft,
  type PersonalFields,
} from '../../../../src/domain/case-events.ts'
import { draftEvents } from '../../../../src/domain/case-drafts.ts'
import { PERSONAL_FIELDS } from '../../../../src/domain/case-fields.ts'
import { decide } from '../../../../src/domain/decide.ts'
import { isPersonalField } from '../../../../src/domain/procedure/act-fields.ts'
import { ACT_KINDS } from '../../../../src/domain/procedure/act-table.ts'
import { actBody } from '../../../../src/domain/procedure/decide-act.ts'
import { anActDraft, fieldsOf } from '../../../builders/an-act.ts'
import { aCase, aContext, anEvidenceItem, aRegisterCommand } from '../../../builders/a-complaint.ts'
import { anIssuedPaper } from '../../../builders/a-paper.ts'
import { NOW } from '../../../builders/an-event.ts'

/** Stands wherever a person's words or name can be typed. */
const FREE_TEXT = '自由文字'
const said = { promptId: 'p', moment: 'apology', saidAt: NOW, text: FREE_TEXT }
const judgement = { jurisdiction: 'property', nature: 'invalid', reason: FREE_TEXT } as const
const personal = Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, FREE_TEXT]))
const registration = aRegisterCommand()

const aCall = (words: Partial<PersonalFields>): CallTaken => ({
  channel: 'phone',
  calledAt: NOW,
  draftId: null,
  words,
  said: [],
  promise: null,
})
const evidence = anEvidenceItem({ fileName: FREE_TEXT, note: FREE_TEXT })
const held = { ...anEvidenceItem({ sha256: 'b'.repeat(64) }), by: 'somebody' }

const papers = [
  anIssuedPaper({ issueId: 'sent' }),
  anIssuedPaper({ issueId: 'seen', printed: { at: NOW, by: 'somebody' } }),
]

const COMMANDS: readonly CaseCommand[] = [
  { kind: 'correct', changes: { ...personal, channel: 'visit' }, reason: FREE_TEXT },
  { kind: 'complete', changes: { verbatim: FREE_TEXT } },
  { kind: 'recordSaid', said },
  { kind: 'judge', judgement },
  { kind: 'dispatch', department: '工程部', note: FREE_TEXT },
  { kind: 'promise', promise: { promisedAt: NOW + 1, reasonCode: 'byHand' } },
  { kind: 'attach', call: aCall({ content: FREE_TEXT, household: FREE_TEXT }) },
  { kind: 'chase', call: aCall({ content: FREE_TEXT }) },
  { kind: 'withdraw', reason: FREE_TEXT },
  { kind: 'convert', reason: FREE_TEXT },
  { kind: 'finish', note: FREE_TEXT },
  { kind: 'void', reason: FREE_TEXT },
  { kind: 'recordForm', formId: 'F01', revision: 1, how: 'pdf', digest: 'ab' },
  { kind: 'confirmPrinted', issueId: 'sent' },
  {
    kind: 'markSigned',
    issueId: 'sent',
    signer: 'representative',
    signerName: FREE_TEXT,
    medium: 'photo',
    signedAt: NOW,
    scan: null,
  },
  { kind: 'giveUpPaper', issueId: 'sent', reason: FREE_TEXT },
  { kind: 'takeBackPaperMark', issueId: 'seen', mark: 'printed', reason: FREE_TEXT },
  { kind: 'addEvidence', evidence },
  { kind: 'describeEvidence', sha256: held.sha256, origin: 'seen', note: FREE_TEXT, reason: FREE_TEXT },
  { kind: 'recordCopy', sha256: held.sha256 },
  { kind: 'recordReveal' },
]

/** Every act, with free text wherever something can be typed. */
const ACT_DRAFTS = ACT_KINDS.map((kind) => {
  const texts = Object.entries(fieldsOf(kind)).filter(([, field]) => isPersonalField(field))
  return anActDraft(kind, Object.fromEntries(texts.map(([key]) => [key, FREE_TEXT])))
})

const caseFor = ({ kind }: CaseCommand) =>
  aCase({
    evidence: [held],
    formsIssued: papers,
    matterKind: kind === 'convert' || kind === 'finish' ? 'repair' : 'complaint',
  })

function decided(): readonly CaseEventDraft[] {
  const registered = decide(
    null,
    {
      ...registration,
      fields: { ...registration.fields, ...personal, building: null },
      said: [said],
      judgement,
      department: '工程部',
      promise: { promisedAt: NOW + 1, reasonCode: 'today' },
      evidence: [evidence],
    },
    aContext(['manager']),
  )
  const later = COMMANDS.map((command) => decide(caseFor(command), command, aContext(['manager'])))
  const recorded = [registered, ...later].flatMap((decision) => (decision.ok ? decision.events : []))
  const bodies = ACT_DRAFTS.map((draft) => actBody(draft))
  return [...recorded, ...draftEvents('case', [], bodies, aContext(['generalManager']))]
}

describe('ADR 3: personal data stands apart from the chain', () => {
  it.each([...CASE_EVENT_KINDS])('no free text stands in the data of %s', (kind) => {
    const events = decided().filter((event) => event.kind === kind)
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(JSON.stringify(event.data)).not.toContain(FREE_TEXT)
  })

  it('every free text that was typed is kept in personal', () => {
    const kinds = decided().filter((event) => JSON.stringify(event.personal ?? null).includes(FREE_TEXT))
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set([
        'registered',
        'corrected',
        'said',
        'judged',
        'dispatched',
        'convertedToComplaint',
        'finished',
        'attached',
        'chased',
        'withdrawn',
        'voided',
        'paperSigned',
        'paperGivenUp',
        'paperMarkTakenBack',
        'evidenceAdded',
        'evidenceDescribed',
        ...ACT_KINDS,
      ]),
    )
  })
})
