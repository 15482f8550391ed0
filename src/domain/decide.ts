import type { CaseCommand, CaseCommandKind, Decision, DecisionContext, Refusal } from './case-commands.ts'
import {
  type CaseEventBody,
  dispatchedBody,
  draftEvents,
  evidenceBody,
  judgedBody,
  promisedBody,
  saidBody,
} from './case-drafts.ts'
import { COMMAND_GUARDS, refuseByRole } from './command-guards.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { bodiesDuringCall, callBody, refuseAttaching, refuseCall, refuseCallEvidence } from './decide-call.ts'
import { completionBody, correctionBody, refuseCompletion, refuseCorrection } from './decide-correct.ts'
import { describedBody, refuseDescription, refuseEvidence, refuseUnknownEvidence } from './decide-evidence.ts'
import {
  issuedBody,
  refuseGivingUp,
  refusePrinted,
  refuseSigned,
  refuseTakingBack,
  signedBody,
} from './decide-paper.ts'
import { decideRegistration } from './decide-register.ts'
import { recordedJudgement, refuseJudgement } from './judgement.ts'
import { actBody, judgedOnSpot, refuseAct } from './procedure/decide-act.ts'
import { ENDS } from './procedure/stages.ts'
import { isBlank, refusal, refuseLongText, refuseMissingReason, refusePastPromise } from './refusal.ts'

type CommandOf<Kind extends CaseCommandKind> = Extract<CaseCommand, { kind: Kind }>
type LaterKind = Exclude<CaseCommandKind, 'register'>

/** A command to an existing case: why it is refused, and what it puts on record. */
interface Rule<Command> {
  readonly refuse: (current: ComplaintCase, command: Command, context: DecisionContext) => Refusal | null
  readonly body: (current: ComplaintCase, command: Command, context: DecisionContext) => CaseEventBody
  /** What follows in the same command. */
  readonly more?: (current: ComplaintCase, command: Command) => readonly CaseEventBody[]
}

const RULES: { readonly [Kind in LaterKind]: Rule<CommandOf<Kind>> } = {
  correct: { refuse: refuseCorrection, body: correctionBody },
  complete: { refuse: refuseCompletion, body: completionBody },
  recordSaid: {
    refuse: (_, { said }) => refuseLongText({ said: said.text }),
    body: (_, { said }) => saidBody(said),
  },
  judge: {
    refuse: (current, { judgement }, { actor }) =>
      refuseLongText({ reason: judgement.reason }) ??
      refuseJudgement(current, recordedJudgement(judgement, actor), actor),
    body: (_, { judgement }, { actor }) => judgedBody(recordedJudgement(judgement, actor)),
  },
  dispatch: {
    refuse: (_, { department, note }) =>
      isBlank(department)
        ? refusal('contentMissing', 'P1', { field: 'department' })
        : refuseLongText({ note }),
    body: (_, { department, note }) => dispatchedBody(department, note),
  },
  promise: {
    refuse: (_, { promise }, { now }) => refusePastPromise(promise.promisedAt, now),
    body: (_, { promise }) => promisedBody(promise),
  },
  convert: {
    refuse: (current, { reason }) =>
      current.matterKind === 'complaint'
        ? refusal('alreadyComplaint', '§2')
        : (refuseMissingReason(reason, '§2') ?? refuseLongText({ reason })),
    body: (_, { reason }) => ({ kind: 'convertedToComplaint', data: {}, personal: { reason } }),
  },
  finish: {
    refuse: (current, { note }) =>
      current.matterKind === 'complaint' ? refusal('alreadyComplaint', '§2') : refuseLongText({ note }),
    body: (_, { note }) => ({ kind: 'finished', data: {}, personal: { note } }),
  },
  attach: {
    refuse: (current, { call }, { now }) => refuseAttaching(call, now) ?? refuseCallEvidence(current, call),
    body: (current, { call }) => callBody('attached', current, call),
    more: (current, { call }) => bodiesDuringCall(current, call),
  },
  chase: {
    refuse: (current, { call }, { now }) => refuseCall(call, now) ?? refuseCallEvidence(current, call),
    body: (current, { call }) => callBody('chased', current, call),
    more: (current, { call }) => bodiesDuringCall(current, call),
  },
  withdraw: {
    refuse: (_, { reason }) => refuseMissingReason(reason, '§2') ?? refuseLongText({ reason }),
    body: (_, { reason }) => ({ kind: 'withdrawn', data: {}, personal: { reason } }),
  },
  void: {
    refuse: (_, { reason }) => refuseMissingReason(reason, '§2') ?? refuseLongText({ reason }),
    body: (_, { reason }) => ({ kind: 'voided', data: {}, personal: { reason } }),
  },
  recordForm: {
    refuse: () => null,
    body: (_, command) => issuedBody(command),
  },
  confirmPrinted: {
    refuse: ({ formsIssued }, { issueId }) => refusePrinted(formsIssued, issueId),
    body: (_, { issueId }) => ({ kind: 'formPrinted', data: { issueId } }),
  },
  markSigned: { refuse: refuseSigned, body: (_, command) => signedBody(command) },
  giveUpPaper: {
    refuse: refuseGivingUp,
    body: (_, { issueId, reason }) => ({ kind: 'paperGivenUp', data: { issueId }, personal: { reason } }),
  },
  takeBackPaperMark: {
    refuse: refuseTakingBack,
    body: (_, { issueId, mark, reason }) => ({
      kind: 'paperMarkTakenBack',
      data: { issueId, mark },
      personal: { reason },
    }),
  },
  addEvidence: {
    refuse: (current, { evidence }) => refuseEvidence(current.evidence, [evidence]),
    body: (_, { evidence }) => evidenceBody(evidence),
  },
  describeEvidence: {
    refuse: (current, command) => refuseDescription(current, command),
    body: (_, command) => describedBody(command),
  },
  recordCopy: {
    refuse: ({ evidence }, { sha256 }) => refuseUnknownEvidence(evidence, sha256),
    body: (_, { sha256 }) => ({ kind: 'evidenceCopied', data: { sha256 } }),
  },
  recordReveal: { refuse: () => null, body: () => ({ kind: 'phoneRevealed', data: {} }) },
  act: {
    refuse: (current, { draft }, context) => refuseAct(current, draft, context),
    body: (_, { draft }) => actBody(draft),
    more: (current, { draft }) => judgedOnSpot(current, draft),
  },
}

/**
 * What a command puts on record, or why it is refused. `current` is `null` for a case still to be registered.
 *
 * Who may do what stands in `COMMAND_GUARDS` (procedure §5). A case with events of a newer version refuses everything
 * (ADR 1), an ended one everything but evidence, papers and the notes that a copy was handed out or a telephone
 * number shown.
 */
export function decide(
  current: ComplaintCase | null,
  command: CaseCommand,
  context: DecisionContext,
): Decision {
  if (command.kind === 'register') {
    return current === null
      ? decideRegistration(command, context)
      : { ok: false, refusal: refusal('alreadyRegistered', 'S1', { number: current.number }) }
  }
  if (current === null) return { ok: false, refusal: refusal('notRegistered', 'S1') }
  const refused =
    refuseByState(current, command.kind, context) ?? refuseByRule(current, command.kind, command, context)
  if (refused !== null) return { ok: false, refusal: refused }
  const bodies = bodiesOf(current, command.kind, command, context)
  return { ok: true, events: draftEvents(current.caseId, current.heads, bodies, context) }
}

function refuseByState(current: ComplaintCase, kind: LaterKind, context: DecisionContext): Refusal | null {
  if (current.hasUnknown) return refusal('newerVersion', 'ADR1')
  const isEnded = ENDS.some((end) => end === current.stage)
  if (isEnded && !COMMAND_GUARDS[kind].isAllowedAfterEnd)
    return refusal('caseEnded', '§2', { stage: current.stage })
  return refuseByRole(current, kind, context)
}

function refuseByRule<Kind extends LaterKind>(
  current: ComplaintCase,
  kind: Kind,
  command: CommandOf<Kind>,
  context: DecisionContext,
): Refusal | null {
  return RULES[kind].refuse(current, command, context)
}

function bodiesOf<Kind extends LaterKind>(
  current: ComplaintCase,
  kind: Kind,
  command: CommandOf<Kind>,
  context: DecisionContext,
): readonly CaseEventBody[] {
  const rule: Rule<CommandOf<Kind>> = RULES[kind]
  return [rule.body(current, command, context), ...(rule.more?.(current, command) ?? [])]
}
