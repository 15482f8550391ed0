import type { TimelineEntry } from '../../domain/complaint-case.ts'

/** What one person did in one moment; the events of one command read as one line. */
export interface StoryLine {
  readonly at: number
  readonly by: string
  readonly entries: readonly TimelineEntry[]
}

/** What moves the case to another stage, or says who has it. */
const TURNS: readonly TimelineEntry['kind'][] = [
  'investigated',
  'remedyPlanned',
  'replied',
  'solvedOnSpot',
  'workDone',
  'verificationRecorded',
  'resultTold',
  'visitRecorded',
  'rectificationOrdered',
  'summarised',
  'outsideAwaited',
  'outsideAnswered',
  'handlerNamed',
  'departmentAccepted',
  'reopened',
  'registered',
  'judged',
  'dispatched',
  'promised',
  'convertedToComplaint',
]
const ENDS: readonly TimelineEntry['kind'][] = [
  'closed',
  'endedExplained',
  'endedHandedOver',
  'endedUnmet',
  'endedMerged',
  'withdrawn',
  'voided',
]

/** The timeline as a story, newest first: entries of the same moment and person are told together. */
export function storyOf(timeline: readonly TimelineEntry[]): readonly StoryLine[] {
  const lines: StoryLine[] = []
  for (const entry of timeline) {
    const last = lines.at(-1)
    if (last && last.at === entry.wallAt && last.by === entry.by) {
      lines[lines.length - 1] = { ...last, entries: [...last.entries, entry] }
    } else lines.push({ at: entry.wallAt, by: entry.by, entries: [entry] })
  }
  return lines.toReversed()
}

/** The turns of a line, told in one sentence, and what was said or noted with them, told below it. */
export function partsOf({ entries }: StoryLine): {
  readonly turns: readonly TimelineEntry[]
  readonly beside: readonly TimelineEntry[]
} {
  const beside = entries.filter(({ kind }) => kind === 'said')
  if (beside.length === entries.length) return { turns: entries, beside: [] }
  return { turns: entries.filter(({ kind }) => kind !== 'said'), beside }
}

/** How a line is marked: a turn of the case, an end, or something in passing. */
export function toneOf(line: StoryLine): 'key' | 'seal' | 'plain' {
  if (line.entries.some(({ kind }) => ENDS.includes(kind))) return 'seal'
  return line.entries.some(({ kind }) => TURNS.includes(kind)) ? 'key' : 'plain'
}
