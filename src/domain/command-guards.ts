import type { CaseCommandKind, DecisionContext, Refusal } from './case-commands.ts'
import { FILERS, LEADERS, ROLES, type Role } from './case-vocabulary.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { refusal } from './refusal.ts'

/** Who may give a command (procedure §5) and when. */
export interface CommandGuard {
  readonly roles: readonly Role[]
  /** Roles that may do it to a case they registered themselves; a wider circle than `roles`. */
  readonly rolesOnOwnCase: readonly Role[]
  /** Whether it may still be done when the case has ended. */
  readonly isAllowedAfterEnd: boolean
}

/** The table of procedure §5, as far as its actions exist. What depends on the case's nature stands in `judgement.ts`. */
export const COMMAND_GUARDS = {
  register: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  correct: { roles: LEADERS, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  complete: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  recordSaid: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  judge: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  dispatch: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  promise: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  convert: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  finish: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  attach: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  chase: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: false },
  withdraw: { roles: FILERS, rolesOnOwnCase: FILERS, isAllowedAfterEnd: false },
  void: { roles: LEADERS, rolesOnOwnCase: LEADERS, isAllowedAfterEnd: false },
  recordForm: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  // P7: a paper comes back when it comes back.
  confirmPrinted: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  markSigned: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  giveUpPaper: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  takeBackPaperMark: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  // R27: evidence is never turned away because the case has gone quiet.
  addEvidence: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  describeEvidence: { roles: LEADERS, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  recordCopy: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  recordReveal: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
  // Who and at which stage stands with each act (`procedure/act-table.ts`).
  act: { roles: ROLES, rolesOnOwnCase: ROLES, isAllowedAfterEnd: true },
} as const satisfies Record<CaseCommandKind, CommandGuard>

/** Whether the actor holds one of the roles. */
export function hasRole(actor: DecisionContext['actor'], roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}

/** Roles that may give the command to this case; `null` = a case still to be registered. */
export function rolesFor(
  kind: CaseCommandKind,
  current: ComplaintCase | null,
  actor: DecisionContext['actor'],
): readonly Role[] {
  const guard: CommandGuard = COMMAND_GUARDS[kind]
  return current?.registeredBy === actor.staffId ? guard.rolesOnOwnCase : guard.roles
}

/** Refuses a command whose giver holds none of its roles (procedure §5). */
export function refuseByRole(
  current: ComplaintCase | null,
  kind: CaseCommandKind,
  { actor }: DecisionContext,
): Refusal | null {
  const roles = rolesFor(kind, current, actor)
  return hasRole(actor, roles) ? null : refusal('roleMissing', '§5', { roles: roles.join(',') })
}
