import type { Calendar } from '../../domain/calendar.ts'
import type { NextStep, NextStepCode } from '../../domain/next-step.ts'
import { stepsNow } from '../../domain/next-steps.ts'
import type { PendingStep } from '../../domain/next-step.ts'
import type { WorkItem } from './work-item.ts'

/** The sections of the worklist, the most pressing first: a case stands in the first that one of its steps belongs to. */
export const WORK_SECTIONS = [
  'overdue',
  'dueToday',
  'putUp',
  'conflicts',
  'promises',
  'progress',
  'visits',
  'outside',
  'department',
  'handle',
  'slips',
  'file',
  'later',
] as const
export type WorkSection = (typeof WORK_SECTIONS)[number]

/** Where a step belongs that is neither overdue nor due today; any other is in `handle`. */
const SECTION_OF_STEP: Partial<Record<NextStepCode, WorkSection>> = {
  managerJudges: 'putUp',
  reportToGeneralManager: 'putUp',
  nameHandler: 'putUp',
  considerUnmet: 'putUp',
  followInstruction: 'putUp',
  supervisorGoes: 'putUp',
  meetOrPostNotice: 'putUp',
  confirmConflict: 'conflicts',
  reply: 'promises',
  tellProgress: 'progress',
  tellEfforts: 'progress',
  tellChange: 'progress',
  tellResult: 'progress',
  sendDelayNotice: 'progress',
  visit: 'visits',
  orderRectification: 'visits',
  chaseOutside: 'outside',
  awaitOutside: 'outside',
  acceptDispatch: 'department',
  arrive: 'department',
  doWork: 'department',
  bringBackSigned: 'slips',
  summarise: 'file',
  close: 'file',
  reportClosing: 'file',
  archive: 'file',
  endExplained: 'file',
  endHandedOver: 'file',
  finish: 'later',
  resolve: 'later',
}

/** A case in its place: the step it stands for, and what else is to be done. */
export interface PlacedItem {
  readonly item: WorkItem
  readonly section: WorkSection
  readonly lead: NextStep
  /** Its other steps that are shown now, most urgent first. */
  readonly others: readonly NextStep[]
}

/** A moment, and the first of the day after; epoch ms. */
interface Moment {
  readonly now: number
  readonly today: number
}

/** The first moment of the day after, epoch ms. */
export function endOfDay(at: number, calendar: Calendar): number {
  const { year, month, day } = calendar.wallTime(at)
  return calendar.epochMs({ year, month, day: day + 1, hour: 0, minute: 0 })
}

const RANK_OF_SECTION = new Map(WORK_SECTIONS.map((section, rank) => [section, rank]))

/** The section of the case at `now` among the steps that `isWanted`, without what stands in it; `null` = none is to be done now. */
export function sectionOfItem(
  { steps }: WorkItem,
  { now, today }: Moment,
  isWanted: (step: PendingStep) => boolean,
): WorkSection | null {
  let first = Infinity
  for (const step of steps) {
    if (!isWanted(step) || (step.shownFrom !== null && step.shownFrom > now)) continue
    first = Math.min(first, rankOf(step, now, today))
  }
  return WORK_SECTIONS[first] ?? null
}

/** Where the case stands at `now` among the steps that `isWanted`; `null` = none of them is to be done now. */
export function placeItem(
  item: WorkItem,
  { now, today }: Moment,
  isWanted: (step: PendingStep) => boolean = () => true,
): PlacedItem | null {
  const shown = stepsNow(item.steps.filter(isWanted), now)
  const ranks = shown.map((step) => rankOf(step, now, today))
  const rank = Math.min(...ranks)
  const section = WORK_SECTIONS[rank]
  const lead = shown[ranks.indexOf(rank)]
  if (section === undefined || lead === undefined) return null
  return { item, section, lead, others: shown.filter((step) => step !== lead) }
}

function rankOf({ dueAt, code }: PendingStep, now: number, today: number): number {
  if (dueAt !== null && dueAt < now) return rank('overdue')
  if (dueAt !== null && dueAt < today) return rank('dueToday')
  return rank(SECTION_OF_STEP[code] ?? 'handle')
}

function rank(section: WorkSection): number {
  return RANK_OF_SECTION.get(section) ?? Infinity
}

/** The cases of one section. */
export interface SectionGroup {
  readonly section: WorkSection
  readonly items: readonly PlacedItem[]
}

/** The cases under their sections, the limit that ends first at the top, the oldest of one moment first; empty sections are left out. */
export function groupBySection(placed: readonly PlacedItem[]): readonly SectionGroup[] {
  const groups = new Map<WorkSection, PlacedItem[]>(WORK_SECTIONS.map((section) => [section, []]))
  for (const each of placed) groups.get(each.section)?.push(each)
  return [...groups]
    .filter(([, items]) => items.length > 0)
    .map(([section, items]) => ({ section, items: items.toSorted(byLimit) }))
}

function byLimit(a: PlacedItem, b: PlacedItem): number {
  const limits = (a.lead.dueAt ?? Infinity) - (b.lead.dueAt ?? Infinity)
  return (Number.isNaN(limits) ? 0 : limits) || a.item.summary.registeredAt - b.item.summary.registeredAt
}
