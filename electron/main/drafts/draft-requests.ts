import type { EventDraft } from '../../../src/domain/event.ts'
import type { OfficeEventTable } from '../../../src/domain/office.ts'
import { systemCode } from '../atomic-file.ts'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, success, type Failure, type Outcome } from '../../contract/failures.ts'
import type { RequestArgs } from '../../contract/requests.ts'
import type { Journal } from '../journal/journal.ts'
import type { Office } from '../session/office.ts'
import type { Session } from '../session/session.ts'
import { writeFailure } from '../write-failure.ts'
import type { DraftFiles } from './draft-files.ts'

export interface DraftRequestParts {
  readonly drafts: DraftFiles
  readonly journal: Journal
  readonly office: Office
  readonly session: Session
  readonly newId: () => string
}

type DraftDiscarded = OfficeEventTable['draftDiscarded']

/** Requests that concern what was typed and not yet saved. */
export function draftRequests(
  parts: DraftRequestParts,
): Pick<DeskHandlers, `draft:${'save' | 'list' | 'remove' | 'discard'}`> {
  const { drafts } = parts
  const remove = (draftId: string) => drafts.remove(draftId).then(() => success(null), refusedWrite)
  return {
    'draft:save': (draft) => drafts.save(draft).then(() => success(null), refusedWrite),
    'draft:list': () => drafts.list().then(success, refusedRead),
    'draft:remove': ({ draftId }) => remove(draftId),
    'draft:discard': async (args) => {
      const recorded = await recordDiscarded(parts, args)
      return recorded.ok ? remove(args.draftId) : recorded
    },
  }
}

/** Into the office's own stream before the words go: when, by whom and why, never the words. */
async function recordDiscarded(
  { journal, office, session, newId }: DraftRequestParts,
  { draftId, startedAt, reason }: RequestArgs<'draft:discard'>,
): Promise<Outcome<unknown>> {
  const person = session.current()
  if (person === null) return failure('notSignedIn')
  if (office.identity === null) return failure('notSetUp')
  const event: EventDraft<'draftDiscarded', DraftDiscarded['data'], DraftDiscarded['personal']> = {
    id: newId(),
    stream: { kind: 'office', id: office.identity.officeId },
    wallAt: Date.now(),
    seen: [],
    kind: 'draftDiscarded',
    data: { draftId, startedAt },
    personal: { reason },
  }
  return journal.append({ commandId: newId(), drafts: [event], by: person.staffId })
}

function refusedWrite(error: unknown): Failure {
  if (systemCode(error) === '') throw error
  return writeFailure(error)
}

function refusedRead(error: unknown): Failure {
  const code = systemCode(error)
  if (code === '') throw error
  return failure('readFailed', { code })
}
