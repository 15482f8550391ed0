import type { CaseCommand } from '../../src/domain/case-commands.ts'
import { anEvidenceItem } from './a-complaint.ts'
import { aCallTaken } from './a-group.ts'
import { anIssuedPaper } from './a-paper.ts'
import { NOW } from './an-event.ts'

const sha256 = 'b'.repeat(64)
const evidence = anEvidenceItem()
const said = { promptId: 'p', moment: 'apology', saidAt: NOW, text: '好' }
const judgement = { jurisdiction: 'property', nature: 'valid', reason: '' } as const

/** A file the case holds, and its papers: one sent, one seen on paper. */
export const HELD_FILE = { ...anEvidenceItem({ sha256 }), by: 'somebody' }
export const HELD_PAPERS = [
  anIssuedPaper({ issueId: 'sent' }),
  anIssuedPaper({ issueId: 'back', printed: { at: NOW, by: 'somebody' } }),
]

/** One acceptable command of each kind, for a case with that file and those papers. */
export const COMMANDS = {
  correct: { kind: 'correct', changes: { phone: '13911111111' }, reason: '听错' },
  complete: { kind: 'complete', changes: { verbatim: '“修了等于没修”' } },
  recordSaid: { kind: 'recordSaid', said },
  judge: { kind: 'judge', judgement },
  dispatch: { kind: 'dispatch', department: ' 工程部 ', note: '带梯子' },
  promise: { kind: 'promise', promise: { promisedAt: NOW + 1, reasonCode: 'byHand' } },
  convert: { kind: 'convert', reason: '第三次报修同一处' },
  finish: { kind: 'finish', note: '' },
  attach: { kind: 'attach', call: aCallTaken({ words: { content: '又滴了' } }) },
  chase: { kind: 'chase', call: aCallTaken() },
  withdraw: { kind: 'withdraw', reason: '住户来电撤诉' },
  void: { kind: 'void', reason: '误登' },
  recordForm: { kind: 'recordForm', formId: 'F01', revision: 1, how: 'pdf', digest: 'ab' },
  confirmPrinted: { kind: 'confirmPrinted', issueId: 'sent' },
  markSigned: {
    kind: 'markSigned',
    issueId: 'sent',
    signer: 'complainant',
    signerName: '欧阳敏',
    medium: 'scan',
    signedAt: NOW,
    scan: sha256,
  },
  giveUpPaper: { kind: 'giveUpPaper', issueId: 'sent', reason: '拒签' },
  takeBackPaperMark: { kind: 'takeBackPaperMark', issueId: 'back', mark: 'printed', reason: '看错了' },
  addEvidence: { kind: 'addEvidence', evidence },
  describeEvidence: { kind: 'describeEvidence', sha256, origin: 'seen', note: '', reason: '到场' },
  recordCopy: { kind: 'recordCopy', sha256 },
  recordReveal: { kind: 'recordReveal' },
  act: {
    kind: 'act',
    draft: {
      act: 'progressTold',
      values: { toldAt: NOW, channel: 'phone', progress: '师傅下午两点到' },
    },
  },
} as const satisfies { [K in Exclude<CaseCommand['kind'], 'register'>]: CaseCommand }
