import { likenessKeys } from '../domain/alike.ts'
import { answerTime } from '../domain/answer-time.ts'
import { earliestLimit } from '../domain/case-deadline.ts'
import type { MatterKind, Nature, Stage } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { householdKey } from '../domain/household.ts'
import { pendingSteps } from '../domain/next-steps.ts'
import { slipsOut, type SlipOut } from '../domain/paper.ts'
import { isReached } from '../domain/procedure/act-words.ts'
import { actsOf, lastAct } from '../domain/procedure/case-act.ts'
import { isEndStage } from '../domain/procedure/stages.ts'
import { alikeKey } from './alike-key.ts'
import { storedStep, type StoredStep } from './stored-step.ts'

/** What lists show of a case; folded from its events when they are written, so that a list folds nothing. */
export interface CaseSummary {
  readonly caseId: string
  /** '' until the `registered` event has arrived. */
  readonly number: string
  readonly isOpen: 0 | 1
  /** What it is now (`convertedAt`). */
  readonly matterKind: MatterKind
  /** Epoch milliseconds of the limit that ends first; `null` when the rules ask for nothing with a limit. */
  readonly dueAt: number | null
  readonly registeredAt: number
  /** '' when the household is not known or was erased. */
  readonly householdKey: string
  readonly building: string | null
  readonly serviceCategory: string | null
  readonly stage: Stage
  readonly jurisdiction: ComplaintCase['jurisdiction']
  readonly nature: Nature | null
  readonly department: string | null
  readonly promisedAt: number | null
  readonly hasConflicts: boolean
  /** `null` when the person was erased, as the two below. */
  readonly householdText: string | null
  readonly complainantName: string | null
  /** First characters of the content, on one line. */
  readonly contentStart: string | null
  /** P10: how often somebody asked after it. */
  readonly chaseCount: number
  /** P7: forms out for signature. */
  readonly slipsOut: readonly SlipOut[]
  readonly registeredBy: string
  /** R4: who was named to handle it; `null` = nobody was. */
  readonly handler: string | null
  /** What the rules ask for, whatever the time is; without what its group asks for (R18). `pendingStep` reads them. */
  readonly steps: readonly StoredStep[]
}

/** R19: a visit at which somebody was reached: when (epoch ms), and who made it. */
export type VisitKey = readonly [visitedAt: number, by: string]

/** One case in table `cases`: its summary and all its events. */
export interface CaseRow extends CaseSummary {
  /** Whether something is to be done: 1 = it is open, 0 = it has ended and is still to be filed; `null` = nothing, and it is in no index. */
  readonly workState: 0 | 1 | null
  /** `dueAt` as a key: cases without a limit stand last. */
  readonly dueOrder: number
  /** Where `similar-cases.ts` finds it; none once it is no longer open, which keeps that index small. */
  readonly alikeKeys: readonly string[]
  /** The department that gave the first reply, when, and how many milliseconds after the hand-over; `null` = not yet (R9). */
  readonly answeredBy: string | null
  readonly answeredAt: number | null
  readonly answerTookMs: number | null
  /** P7: since when its first paper is out for signature, epoch ms; `null` = none is, and it is in no index. */
  readonly slipOutSince: number | null
  /** R19: its visits, as keys of an index. */
  readonly visitKeys: readonly VisitKey[]
  readonly events: readonly EventEnvelope[]
}

const CONTENT_START_CHARACTERS = 60

/**
 * Folds the events of one case into its row. Events are kept in the order of stamp and id, so that a rebuild gives the
 * row the live appends gave, to the byte.
 */
export function caseRow(
  caseId: string,
  events: readonly EventEnvelope[],
  folded: ComplaintCase | null = foldCase(events),
): CaseRow {
  const summary = folded === null ? emptySummary(caseId) : summaryOfCase(folded)
  const answer = folded === null ? null : answerTime(folded)
  return {
    ...summary,
    workState: summary.isOpen === 1 ? 1 : summary.steps.length > 0 ? 0 : null,
    dueOrder: summary.dueAt ?? Infinity,
    alikeKeys: folded === null || summary.isOpen === 0 ? [] : alikeKeysOf(folded),
    answeredBy: answer?.department ?? null,
    answeredAt: answer?.answeredAt ?? null,
    answerTookMs: answer?.tookMs ?? null,
    slipOutSince: firstSlip(summary.slipsOut),
    visitKeys: folded === null ? [] : visitKeysOf(folded),
    events: inStampOrder(events),
  }
}

/** Drops duplicates by id and sorts by stamp, then id. */
export function inStampOrder(events: readonly EventEnvelope[]): readonly EventEnvelope[] {
  // One event twice has one stamp: where stamps only grow there is nothing to drop or to sort.
  if (events.every((event, at) => at === 0 || (events[at - 1]?.stamp ?? '') < event.stamp)) return events
  const byId = new Map(events.map((event) => [event.id, event]))
  return [...byId.values()].sort((a, b) => compareText(a.stamp, b.stamp) || compareText(a.id, b.id))
}

/** The summary alone, for lists. */
export function summaryOf(row: CaseRow): CaseSummary {
  const {
    events: _events,
    workState: _workState,
    dueOrder: _dueOrder,
    alikeKeys: _alikeKeys,
    answeredBy: _answeredBy,
    answeredAt: _answeredAt,
    answerTookMs: _answerTookMs,
    slipOutSince: _slipOutSince,
    visitKeys: _visitKeys,
    ...summary
  } = row
  return summary
}

function alikeKeysOf({ personal, serviceCategory, registeredAt }: ComplaintCase): readonly string[] {
  if (personal === null) return []
  const { household, place } = personal
  return likenessKeys({ household, place, serviceCategory }).map((key) => alikeKey(key, registeredAt))
}

function summaryOfCase(folded: ComplaintCase): CaseSummary {
  const { personal, acts } = folded
  const steps = pendingSteps(folded)
  return {
    caseId: folded.caseId,
    number: folded.number,
    matterKind: folded.matterKind,
    isOpen: isEndStage(folded.stage) ? 0 : 1,
    dueAt: earliestLimit(steps),
    registeredAt: folded.registeredAt,
    householdKey: personal === null ? '' : householdKey(personal.household),
    building: folded.building,
    serviceCategory: folded.serviceCategory,
    stage: folded.stage,
    jurisdiction: folded.jurisdiction,
    nature: folded.nature,
    department: folded.department,
    promisedAt: folded.promisedAt,
    hasConflicts: folded.conflicts.length > 0,
    householdText: personal?.household ?? null,
    complainantName: personal?.complainantName ?? null,
    contentStart: personal === null ? null : startOf(personal.content),
    chaseCount: folded.chases.length,
    slipsOut: slipsOut(folded.formsIssued),
    registeredBy: folded.registeredBy,
    handler: lastAct(acts, 'handlerNamed')?.data.handler ?? null,
    steps: steps.map(storedStep),
  }
}

function visitKeysOf({ acts }: ComplaintCase): readonly VisitKey[] {
  return actsOf(acts, 'visitRecorded')
    .filter(({ data }) => isReached(data.outcome))
    .map(({ by, data }) => [data.visitedAt, by])
}

/** A case of which events have come from elsewhere before its registration did. */
function emptySummary(caseId: string): CaseSummary {
  return {
    caseId,
    number: '',
    isOpen: 0,
    matterKind: 'complaint',
    dueAt: null,
    registeredAt: 0,
    householdKey: '',
    building: null,
    serviceCategory: null,
    stage: 'received',
    jurisdiction: null,
    nature: null,
    department: null,
    promisedAt: null,
    hasConflicts: false,
    householdText: null,
    complainantName: null,
    contentStart: null,
    chaseCount: 0,
    slipsOut: [],
    registeredBy: '',
    handler: null,
    steps: [],
  }
}

function firstSlip(slips: readonly SlipOut[]): number | null {
  return slips.length === 0 ? null : Math.min(...slips.map(({ since }) => since))
}

function startOf(content: string): string {
  const characters = onOneLine(content, CONTENT_START_CHARACTERS * 2)
  // Nearly always enough; the last one may be half of a pair or a space that goes on.
  const isEnough = characters.length > CONTENT_START_CHARACTERS + 1
  const from = isEnough ? characters : onOneLine(content, CONTENT_START_CHARACTERS * 8)
  return from.slice(0, CONTENT_START_CHARACTERS).join('')
}

function onOneLine(content: string, units: number): readonly string[] {
  return [...content.slice(0, units).replace(/\s+/gu, ' ')]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
