import { failure, type Failure } from '../../../electron/contract/failures.ts'
import type { RequestName } from '../../../electron/contract/requests.ts'
import type { SessionInfo } from '../../../electron/contract/shapes.ts'
import type { Role } from '../../domain/case-vocabulary.ts'

/** Asked for before anybody has signed in; everything else needs a person in front of an open screen (ADR 7). */
const FOR_ANYONE: readonly RequestName[] = [
  'desk:start',
  'office:setUp',
  'staff:list',
  'session:signIn',
  'session:current',
  'session:cover',
]
/** Keeping what was typed must not fail because the screen was covered a moment before. */
const UNDER_COVER_TOO: readonly RequestName[] = ['draft:save']
const FOR_MANAGERS: readonly RequestName[] = [
  'staff:add',
  'export:write',
  'export:verify',
  'file:chooseExport',
]
const MANAGING_ROLES: readonly Role[] = ['manager', 'generalManager']

/** Why this session may not ask for that, `null` when it may; the same rules as main's (`safety.md` §6). */
export function refusalOf(name: RequestName, session: SessionInfo | null): Failure | null {
  if (FOR_ANYONE.includes(name)) return null
  if (session === null) return failure('notSignedIn')
  if (session.isCovered && !UNDER_COVER_TOO.includes(name)) return failure('screenCovered')
  const isManaging = session.roles.some((role) => MANAGING_ROLES.includes(role))
  return FOR_MANAGERS.includes(name) && !isManaging ? failure('notAllowed') : null
}
