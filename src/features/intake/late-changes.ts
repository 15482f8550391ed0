import type { CaseCommand } from '../../domain/case-commands.ts'
import { isSameValue } from '../../domain/case-fields.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { RegisterCommand } from '../../domain/decide-register.ts'
import { actsOf } from '../../domain/procedure/case-act.ts'
import type { IntakeDraft } from './intake-draft.ts'
import { registerCommand, type DraftContext } from './register-command.ts'

/**
 * The commands that bring a saved case up to what its draft says; none when it says the same.
 *
 * A first try to save may reach the journal without being answered; what is changed before the second try is not in the
 * stored receipt, and would be lost with the draft.
 *
 * @param reason stands on the timeline behind a correction
 */
export function lateChanges(
  saved: ComplaintCase,
  draft: IntakeDraft,
  context: DraftContext,
  reason: string,
): readonly CaseCommand[] {
  const ready = registerCommand(draft, context)
  if (!ready.ok) return []
  const wanted = ready.command
  return [
    ...correction(saved, wanted, reason),
    ...judgement(saved, wanted),
    ...(wanted.department === null || wanted.department === saved.department
      ? []
      : [{ kind: 'dispatch' as const, department: wanted.department, note: '' }]),
    ...(wanted.promise === null || wanted.promise.promisedAt === saved.promisedAt
      ? []
      : [{ kind: 'promise' as const, promise: wanted.promise }]),
    ...wanted.said
      .filter(
        ({ promptId, saidAt }) =>
          !saved.said.some((known) => known.promptId === promptId && known.saidAt === saidAt),
      )
      .map((said) => ({ kind: 'recordSaid' as const, said })),
    ...referral(saved, wanted),
    ...(wanted.evidence ?? [])
      .filter(({ sha256 }) => !saved.evidence.some((known) => known.sha256 === sha256))
      .map((evidence) => ({ kind: 'addEvidence' as const, evidence })),
  ]
}

function correction(saved: ComplaintCase, wanted: RegisterCommand, reason: string): readonly CaseCommand[] {
  if (saved.personal === null) return []
  const present: Readonly<Record<string, unknown>> = { ...saved, ...saved.personal }
  const changed = Object.entries(wanted.fields).filter(
    ([field, value]) => !isSameValue(present[field], value),
  )
  return changed.length === 0 ? [] : [{ kind: 'correct', changes: Object.fromEntries(changed), reason }]
}

/** R14: told once, it stays on record; another body that was told is put beside it. */
function referral(saved: ComplaintCase, { referral: told }: RegisterCommand): readonly CaseCommand[] {
  const isKnown = actsOf(saved.acts, 'referralGiven').some(
    ({ data, texts }) => data.givenAt === told?.givenAt && texts?.body === told.body,
  )
  return !told || isKnown ? [] : [{ kind: 'act', draft: { act: 'referralGiven', values: told } }]
}

/** Major chosen at the desk is kept as put up and suspected (R4), so that pair counts as the same. */
function judgement(saved: ComplaintCase, wanted: RegisterCommand): readonly CaseCommand[] {
  const judged = wanted.judgement
  if (judged === null) return []
  const isSame = judged.jurisdiction === saved.jurisdiction && judged.nature === saved.nature
  const isPutUp = judged.nature === 'major' && saved.suspectedMajor
  const isMarked = judged.suspectedMajor !== true || saved.suspectedMajor
  return (isSame && isMarked) || isPutUp ? [] : [{ kind: 'judge', judgement: judged }]
}
