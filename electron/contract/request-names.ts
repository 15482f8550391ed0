/**
 * Names of all requests and pushes, by themselves: the preload lets these pass and needs none of their shapes, which every
 * window would have to read before its page. `requests.ts` does not compile unless it has a shape for each, and no other.
 */
export const REQUEST_NAMES = [
  'desk:start',
  'office:setUp',
  'demo:open',
  'demo:leave',
  'demo:remove',
  'staff:list',
  'staff:add',
  'session:signIn',
  'session:current',
  'session:cover',
  'journal:append',
  'journal:state',
  'journal:read',
  'projection:clear',
  'draft:save',
  'draft:list',
  'draft:remove',
  'draft:discard',
  'evidence:begin',
  'evidence:append',
  'evidence:commit',
  'evidence:cancel',
  'evidence:choose',
  'evidence:address',
  'evidence:saveCopy',
  'form:toPdf',
  'form:print',
  'export:destinations',
  'export:plan',
  'printer:list',
  'printer:choose',
  'export:write',
  'export:receipts',
  'export:verify',
  'import:choose',
  'import:stage',
  'import:commit',
  'import:discard',
  'job:cancel',
  'folder:choose',
  'file:chooseExport',
  'file:show',
  'sheet:take',
  'sheet:ready',
] as const
export type RequestName = (typeof REQUEST_NAMES)[number]

export const PUSH_NAMES = ['job:progress'] as const
export type PushName = (typeof PUSH_NAMES)[number]
