import * as v from 'valibot'
import { success } from '../../../electron/contract/failures.ts'
import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { epochMs, uuid } from '../../../electron/contract/shapes.ts'
import type { BrowserOffice } from './browser-office.ts'
import type { KeptValues } from './kept-values.ts'
import type { LocalJournal } from './local-journal.ts'

const keptDraft = v.object({ draftId: uuid, savedAt: epochMs, content: v.string() })
const PREFIX = 'draft:'

/** Drafts, kept where a rebuild of the projection does not reach them (ADR 2). */
export function browserDrafts(
  kept: KeptValues,
  office: Pick<BrowserOffice<LocalJournal>, 'record'>,
): Pick<DeskHandlers, `draft:${'save' | 'list' | 'remove' | 'discard'}`> {
  return {
    'draft:save': async (draft) => {
      await kept.put(PREFIX + draft.draftId, { ...draft })
      return success(null)
    },
    'draft:list': async () => {
      const drafts = (await kept.listOf(PREFIX)).map((value) => v.safeParse(keptDraft, value))
      return success(drafts.flatMap((draft) => (draft.success ? [draft.output] : [])))
    },
    'draft:remove': async ({ draftId }) => {
      await kept.remove(PREFIX + draftId)
      return success(null)
    },
    'draft:discard': async ({ draftId, startedAt, reason }) => {
      const recorded = await office.record('draftDiscarded', {
        data: { draftId, startedAt },
        personal: { reason },
      })
      if (!recorded.ok) return recorded
      await kept.remove(PREFIX + draftId)
      return success(null)
    },
  }
}
