import { LEADERS, type Role } from '../../src/domain/case-vocabulary.ts'
import { failure, type Failure } from './failures.ts'
import type { RequestName } from './request-names.ts'
import type { RequestArgs } from './requests.ts'
import type { SessionInfo } from './shapes.ts'

/**
 * Who may ask: `anyone` also before signing in and under a covered screen, `coveredToo` anybody signed in, covered or
 * not, `signedIn` only in front of an open screen, `managing` only a manager (`safety.md` §6, ADR 7).
 */
export type Access = 'anyone' | 'coveredToo' | 'signedIn' | 'managing'

/** One row for each request; a missing one does not compile. */
export const ACCESS = {
  'desk:start': 'anyone',
  'office:setUp': 'anyone',
  // Into the invented office and out of it: there is nothing to see and nothing to lose (ADR 20).
  'demo:open': 'anyone',
  'demo:leave': 'anyone',
  'demo:remove': 'anyone',
  'staff:list': 'anyone',
  'staff:add': 'managing',
  'staff:change': 'managing',
  'staff:setPin': 'managing',
  'session:changePin': 'signedIn',
  'session:signIn': 'anyone',
  'session:current': 'anyone',
  'session:cover': 'anyone',
  'journal:append': 'signedIn',
  'journal:appendList': 'managing',
  'journal:state': 'signedIn',
  'journal:read': 'signedIn',
  'projection:clear': 'signedIn',
  'draft:save': 'coveredToo',
  'draft:list': 'signedIn',
  'draft:remove': 'signedIn',
  'draft:discard': 'signedIn',
  'evidence:begin': 'signedIn',
  'evidence:append': 'signedIn',
  'evidence:commit': 'signedIn',
  'evidence:cancel': 'signedIn',
  'evidence:choose': 'signedIn',
  'evidence:address': 'signedIn',
  'evidence:saveCopy': 'signedIn',
  'form:toPdf': 'signedIn',
  'form:print': 'signedIn',
  'form:bundle': 'signedIn',
  'export:destinations': 'managing',
  'export:plan': 'managing',
  'printer:list': 'signedIn',
  'printer:choose': 'managing',
  'export:write': 'managing',
  'export:receipts': 'managing',
  'export:verify': 'managing',
  // On a PC without an office anybody, otherwise only a manager: `import-requests.ts` decides.
  'import:choose': 'anyone',
  'import:stage': 'anyone',
  'import:commit': 'anyone',
  'import:discard': 'anyone',
  'job:cancel': 'signedIn',
  // Says neither name nor room, and is meant for whoever has turned away (ADR 31, 52).
  'notice:show': 'coveredToo',
  'notice:permission': 'signedIn',
  'folder:choose': 'signedIn',
  'file:chooseExport': 'managing',
  'file:show': 'signedIn',
  'file:saveText': 'managing',
  'sheet:take': 'anyone',
  'sheet:ready': 'anyone',
} as const satisfies Record<RequestName, Access>

/** Why this person may not ask for that; `null` when he or she may. `person` is `null` when nobody has signed in. */
export function accessRefusal(name: RequestName, person: SessionInfo | null): Failure | null {
  const access = ACCESS[name]
  if (access === 'anyone') return null
  if (person === null) return failure('notSignedIn')
  if (person.isCovered && access !== 'coveredToo') return failure('screenCovered')
  return access === 'managing' && !isManaging(person) ? failure('notAllowed', { request: name }) : null
}

/** Events of one command that anybody may write; a complaint with everything said has some twenty. */
export const MOST_EVENTS = 100
/** Characters of one command; the longest content anybody types is a hundredth of it. */
const MOST_CHARACTERS = 2_000_000
/** Characters of a list of households, at the greatest number of events. */
const MOST_LIST_CHARACTERS = 100_000_000

/** What the whole office goes by: only its leaders change it (§5). */
const LEADERS_STREAMS = ['settings', 'referral', 'prompts'] as const

/**
 * Why this person may not append these events; `null` when he or she may. What the office goes by is the manager's; so is a list of
 * households, which comes in commands of many events (ADR 12, ADR 23).
 */
export function appendRefusal(
  events: RequestArgs<'journal:append'>['events'],
  officeId: string,
  person: Pick<SessionInfo, 'roles'>,
): Failure | null {
  const settings = events.filter(({ stream }) => stream.kind === 'settings')
  const isOfLeaders = events.some(({ stream }) => LEADERS_STREAMS.some((kind) => kind === stream.kind))
  const isList = events.length > MOST_EVENTS
  if ((isOfLeaders || isList) && !isManaging(person))
    return failure('notAllowed', { request: 'journal:append' })
  if (settings.some(({ stream }) => stream.id !== officeId)) return failure('badRequest', { field: 'stream' })
  if (isList && events.some(({ stream }) => stream.kind !== 'household'))
    return failure('badRequest', { field: 'events', events: events.length })
  return null
}

/** Characters that a command with so many events may have. */
export function mostCharacters(events: number): number {
  return events > MOST_EVENTS ? MOST_LIST_CHARACTERS : MOST_CHARACTERS
}

/** Whether a person may change settings and staff, and export (`safety.md` §6). */
export function isManaging({ roles }: Pick<SessionInfo, 'roles'>): boolean {
  const managing: readonly Role[] = LEADERS
  return roles.some((role) => managing.includes(role))
}
