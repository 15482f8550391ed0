import type { RequestName } from '../../contract/requests.ts'

/**
 * Who may ask: `anyone` also before signing in and under a covered screen, `coveredToo` anybody signed in, covered or
 * not, `signedIn` only in front of an open screen, `managing` only a manager (`safety.md` §6, ADR 7).
 */
export type Access = 'anyone' | 'coveredToo' | 'signedIn' | 'managing'

/** One row for each request; a missing one does not compile. */
export const ACCESS = {
  'desk:start': 'anyone',
  'office:setUp': 'anyone',
  'staff:list': 'anyone',
  'staff:add': 'managing',
  'session:signIn': 'anyone',
  'session:current': 'anyone',
  'session:cover': 'anyone',
  'journal:append': 'signedIn',
  'journal:state': 'signedIn',
  'journal:read': 'signedIn',
  'draft:save': 'coveredToo',
  'draft:list': 'signedIn',
  'draft:remove': 'signedIn',
  'form:toPdf': 'signedIn',
  'form:print': 'signedIn',
  'export:write': 'managing',
  'export:verify': 'managing',
  'job:cancel': 'signedIn',
  'folder:choose': 'signedIn',
  'file:chooseExport': 'managing',
  'file:show': 'signedIn',
  'sheet:take': 'anyone',
  'sheet:ready': 'anyone',
} as const satisfies Record<RequestName, Access>
