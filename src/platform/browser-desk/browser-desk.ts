import * as v from 'valibot'
import { accessRefusal } from '../../../electron/contract/access.ts'
import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { failure, type Outcome } from '../../../electron/contract/failures.ts'
import type { PushName, RequestName } from '../../../electron/contract/request-names.ts'
import {
  REQUESTS,
  type PushPayload,
  type RequestArgs,
  type RequestResult,
} from '../../../electron/contract/requests.ts'
import type { Calendar } from '../../domain/calendar.ts'
import type { DeskBridge } from '../desk-bridge.ts'
import type { BrowserDemo } from './browser-demo.ts'
import type { ExportWords } from './browser-export.ts'
import { browserHandlers } from './browser-handlers.ts'
import { browserJobs } from './browser-jobs.ts'
import { BrowserOffice } from './browser-office.ts'
import { BrowserEvidence, type EvidenceFiles } from './browser-evidence.ts'
import type { BrowserPage } from './browser-page.ts'
import { browserSession } from './browser-session.ts'
import type { KeptValues } from './kept-values.ts'
import type { LocalJournal, OpenLocalJournal } from './local-journal.ts'

/** The bridge of the browser edition, with its journal for the store: line and row in one transaction (ADR 5). */
export interface BrowserDesk<J extends LocalJournal> extends DeskBridge {
  readonly edition: 'browser'
  /** `null` before the set-up. */
  journal(): J | null
}

export interface BrowserDeskParts<J extends LocalJournal> {
  readonly kept: KeptValues
  readonly openJournal: OpenLocalJournal<J>
  readonly page: BrowserPage
  readonly evidenceFiles: EvidenceFiles
  /** Whether this tab is the only one; otherwise every request fails with `openElsewhere`. */
  readonly isOnlyTab: boolean
  readonly calendar: Calendar
  readonly appVersion: string
  readonly exportWords: () => Promise<ExportWords>
  readonly demo: BrowserDemo
  readonly now: () => number
  readonly monotonicMs: () => number
  readonly newId: () => string
  readonly newSalt: () => string
  readonly random: () => number
}

type Listeners = { [N in PushName]: Set<(payload: PushPayload<N>) => void> }

/** Opens the browser edition: main's part of the work, done in the page (ADR 5). */
export async function openBrowserDesk<J extends LocalJournal>(
  parts: BrowserDeskParts<J>,
): Promise<BrowserDesk<J>> {
  const listeners: Listeners = { 'job:progress': new Set(), 'notice:chosen': new Set() }
  const session = browserSession(parts.kept, parts.now)
  const office = await BrowserOffice.open({ ...parts, session })
  const jobs = browserJobs((progress) => {
    for (const listener of listeners['job:progress']) listener(progress)
  }, parts.monotonicMs)
  const evidence = new BrowserEvidence(parts.evidenceFiles)
  const noticeChosen = (caseId: string | null) => {
    for (const listener of listeners['notice:chosen']) listener({ caseId })
  }
  const handlers = browserHandlers({ ...parts, office, session, jobs, evidence, noticeChosen })
  return {
    edition: 'browser',
    journal: () => office.journal,
    request: async (name, args) => {
      if (!parts.isOnlyTab) return failure('openElsewhere')
      return accessRefusal(name, session.current()) ?? (await answer(handlers, name, args))
    },
    onPush: (name, listener) => {
      const listening = listeners[name]
      listening.add(listener)
      return () => {
        listening.delete(listener)
      }
    },
  }
}

async function answer<N extends RequestName>(
  handlers: DeskHandlers,
  name: N,
  args: RequestArgs<N>,
): Promise<Outcome<RequestResult<N>>> {
  const parsed = v.safeParse(REQUESTS[name].args, args)
  if (!parsed.success) return failure('badRequest', { request: name })
  try {
    return await handlers[name](parsed.output)
  } catch (error) {
    return failure('writeFailed', { request: name, detail: error instanceof Error ? error.name : 'unknown' })
  }
}
