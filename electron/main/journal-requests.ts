import * as v from 'valibot'
import type { EventDraft, EventEnvelope } from '../../src/domain/event.ts'
import { areFilesStored } from '../../src/formats/export-evidence.ts'
import { appendRefusal, mostCharacters } from '../contract/access.ts'
import type { DeskHandlers } from '../contract/desk-handlers.ts'
import { failure, success, type Outcome } from '../contract/failures.ts'
import { listedDrafts } from '../contract/journal-shapes.ts'
import type { RequestArgs, RequestResult } from '../contract/requests.ts'
import type { Journal } from './journal/journal.ts'
import { systemCode } from './atomic-file.ts'
import { isPlainJson } from './requests/plain-json.ts'
import type { EvidenceStore } from './evidence/evidence-store.ts'
import type { Office } from './session/office.ts'
import type { Session } from './session/session.ts'

export interface JournalRequestParts {
  readonly journal: Journal
  readonly office: Office
  readonly session: Session
  readonly evidence: Pick<EvidenceStore, 'find'>
}

type JournalHandlers = Pick<
  DeskHandlers,
  'journal:append' | 'journal:appendList' | 'journal:state' | 'journal:read'
>

/** Requests that concern the journal. */
export function journalRequests(parts: JournalRequestParts): JournalHandlers {
  const { journal } = parts
  return {
    'journal:append': (args) => append(parts, args),
    'journal:appendList': (args) => appendList(parts, args),
    'journal:state': () => Promise.resolve(success(journal.state())),
    'journal:read': async ({ afterSeq, limit, ...origin }) => {
      try {
        return success({ json: JSON.stringify(await journal.read(origin, afterSeq, limit)) })
      } catch (error) {
        return failure('readFailed', { code: systemCode(error) })
      }
    },
  }
}

async function append(
  { journal, office, session, evidence }: JournalRequestParts,
  { commandId, events }: RequestArgs<'journal:append'>,
): Promise<Outcome<RequestResult<'journal:append'>>> {
  const person = session.current()
  if (person === null) return failure('notSignedIn')
  if (office.identity === null) return failure('notSetUp')
  const { officeId } = office.identity
  const refused = appendRefusal(events, officeId, person)
  if (refused !== null) return refused
  if (!isPlainJson(events)) return failure('badRequest', { field: 'events' })
  const text = JSON.stringify(events)
  if (text.length > mostCharacters(events.length))
    return failure('badRequest', { field: 'events', characters: text.length })
  // Read back, so that the answer and the journal hold the very same: absent is absent, never `undefined`.
  const drafts = JSON.parse(text) as EventDraft[]
  if (!(await areFilesStored(drafts, (sha256) => evidence.find(sha256)))) return failure('evidenceMissing')
  const appended = await journal.append({ commandId, drafts, by: person.staffId })
  if (!appended.ok) return appended
  return success({ events: forBridge(appended.value.events), end: appended.value.end })
}

/** What was parsed from JSON is plain, and a list of households names no files: no more than its shape is to be asked. */
async function appendList(
  { journal, office, session }: JournalRequestParts,
  { commandId, json }: RequestArgs<'journal:appendList'>,
): Promise<Outcome<RequestResult<'journal:appendList'>>> {
  const person = session.current()
  if (person === null) return failure('notSignedIn')
  if (office.identity === null) return failure('notSetUp')
  const drafts = draftsOf(json)
  if (drafts === null) return failure('badRequest', { field: 'json' })
  const appended = await journal.append({ commandId, drafts, by: person.staffId })
  if (!appended.ok) return appended
  return success({ json: JSON.stringify(appended.value.events), end: appended.value.end })
}

function draftsOf(json: string): readonly EventDraft[] | null {
  try {
    const parsed = v.safeParse(listedDrafts, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The contract's lists can be changed by whoever gets them; ours stay as they are. */
function forBridge(events: readonly EventEnvelope[]): RequestResult<'journal:append'>['events'] {
  return events.map(({ personal, ...event }) => ({
    ...event,
    stream: { ...event.stream },
    seen: [...event.seen],
    ...(personal === undefined ? {} : { personal: { ...personal } }),
  }))
}
