import type { HandedLine, ShiftOnPaper } from '../domain/forms/f14.ts'
import { HANDOVER_LISTS, type Handover, type HandoverList, type HandoverLists } from '../domain/shift.ts'
import { handedDueAt } from '../domain/shift-lists.ts'
import type { WorkItem } from '../features/worklist/work-item.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { CaseSummary } from '../storage/case-row.ts'

/** Things as they stand at the end of a shift, before anything was handed over. */
export interface StandingShift {
  readonly lists: HandoverLists
  readonly drafts: number
}

/** The store is asked for so many cases at a time. */
const PAGE = 100

/** What F14 says of a handover, or of things as they stand; cases as they are now, also those that have ended since. */
export async function shiftOnPaper(
  app: AppContext,
  of: Handover | StandingShift,
  work: readonly WorkItem[],
): Promise<ShiftOnPaper> {
  const items = new Map(work.map((item) => [item.summary.caseId, item]))
  const ids = [...new Set(HANDOVER_LISTS.flatMap((list) => of.lists[list]))]
  const ended = await summariesOf(
    app,
    ids.filter((caseId) => !items.has(caseId)),
  )
  const linesOf = (list: HandoverList): readonly HandedLine[] =>
    of.lists[list].flatMap((caseId) => {
      const item = items.get(caseId)
      const summary = item?.summary ?? ended.get(caseId)
      return summary === undefined ? [] : [lineOf(list, summary, item)]
    })
  const lists = {
    dueToday: linesOf('dueToday'),
    promises: linesOf('promises'),
    outside: linesOf('outside'),
    slips: linesOf('slips'),
  }
  if (!('shiftId' in of)) {
    const from = app.session.value.staffId
    const open = { isHandedOver: false, takenOverAt: null, to: '', remark: '' }
    return { ...open, at: app.now(), from, lists, drafts: of.drafts }
  }
  const { handedOverAt: at, takenOverAt, from, to, drafts, remark } = of
  return { at, isHandedOver: true, takenOverAt, from, to, lists, drafts, remark }
}

function lineOf(list: HandoverList, summary: CaseSummary, item: WorkItem | undefined): HandedLine {
  const { number, householdText: household, contentStart: matter, slipsOut } = summary
  const at =
    list === 'slips'
      ? (slipsOut[0]?.since ?? null)
      : item === undefined
        ? null
        : handedDueAt(list, item.steps)
  return { number, household, matter, at, forms: slipsOut.map(({ formId }) => formId) }
}

async function summariesOf(
  app: AppContext,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseSummary>> {
  const found = new Map<string, CaseSummary>()
  for (let at = 0; at < caseIds.length; at += PAGE)
    for (const summary of await app.store.casesByIds(caseIds.slice(at, at + PAGE)))
      found.set(summary.caseId, summary)
  return found
}
