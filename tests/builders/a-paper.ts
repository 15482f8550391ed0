import type { IssuedPaper } from '../../src/domain/paper.ts'
import { NOW, RECEPTIONIST_ID } from './an-event.ts'

/** A record form handed to the printer, to be signed by the complainant. */
export function anIssuedPaper(overrides: Partial<IssuedPaper> = {}): IssuedPaper {
  return {
    issueId: 'issue',
    formId: 'F01',
    revision: 1,
    at: NOW,
    by: RECEPTIONIST_ID,
    how: 'sent',
    digest: 'ab'.repeat(32),
    copy: null,
    variant: null,
    isForSignature: true,
    printed: null,
    back: null,
    ...overrides,
  }
}
