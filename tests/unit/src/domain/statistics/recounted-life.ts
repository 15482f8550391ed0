import type { EventEnvelope } from '../../../../../src/domain/event.ts'

type Json = Readonly<Record<string, unknown>>
/** One case of the demo as a plain list of what befell it. */
export interface Life {
  kind: string
  cameAt: number
  registeredAt: number
  channel: string
  category: string
  household: string
  limits: Readonly<Record<string, Readonly<Record<string, string>>>>
  urgency: string
  nature: string
  isConverted: boolean
  isVoid: boolean
  end: { way: string; at: number } | null
  finishedAt: number | null
  isAnswered: boolean
  firstTold: number[]
  told: number[]
  handedAt: number | null
  promises: { made: number; at: number }[]
  visits: { at: number; outcome: string }[]
  chases: number[]
  onSpotAt: number | null
  isWorkDone: boolean
  isVerified: boolean
  resultAt: number | null
}

const TOLD: Readonly<Record<string, string>> = {
  explanationGiven: 'explainedAt',
  referralGiven: 'givenAt',
  replied: 'repliedAt',
  solvedOnSpot: 'doneAt',
  resultTold: 'toldAt',
  progressTold: 'toldAt',
  delayNoticeSent: 'sentAt',
  writtenReplySent: 'sentAt',
  supervisorWent: 'wentAt',
}
const ENDS: Readonly<Record<string, string>> = {
  closed: 'done',
  endedExplained: 'done',
  endedHandedOver: 'done',
  endedUnmet: 'unsolvable',
  withdrawn: 'other',
  endedMerged: 'other',
}
/** Outcomes of a visit that are an answer. */
export const SPOKEN = ['verySatisfied', 'satisfied', 'fair', 'dissatisfied', 'veryDissatisfied']

/** The cases in the order of their registration. */
export function lives(events: readonly EventEnvelope[]): Life[] {
  const byCase = new Map<string, Life>()
  for (const event of events) {
    if (event.stream.kind !== 'case') continue
    const data = event.data as Json
    const words = ((event.personal as Json | undefined)?.['content'] ?? {}) as Readonly<
      Record<string, string>
    >
    if (event.kind === 'registered') {
      byCase.set(event.stream.id, {
        kind: String(data['matterKind']),
        cameAt: Number(data['receivedAt']),
        registeredAt: event.wallAt,
        channel: String(data['channel']),
        category: typeof data['serviceCategory'] === 'string' ? data['serviceCategory'] : '',
        household: words['household'] ?? '',
        limits: (data['limits'] as Json)['classes'] as Life['limits'],
        urgency: typeof data['urgency'] === 'string' ? data['urgency'] : '',
        nature: '',
        isConverted: false,
        isVoid: false,
        end: null,
        finishedAt: null,
        isAnswered: (words['answer'] ?? '') !== '',
        firstTold: [],
        told: [],
        handedAt: null,
        promises: [],
        visits: [],
        chases: [],
        onSpotAt: null,
        isWorkDone: false,
        isVerified: false,
        resultAt: null,
      })
      continue
    }
    const life = byCase.get(event.stream.id)
    if (life === undefined) throw new Error(`Event ${event.id} stands before the registration of its case`)
    live(life, event, data, words)
  }
  return [...byCase.values()]
}

function live(life: Life, event: EventEnvelope, data: Json, words: Readonly<Record<string, string>>): void {
  const startAnew = () => {
    life.isWorkDone = false
    life.isVerified = false
    life.resultAt = null
  }
  const toldField = TOLD[event.kind]
  if (toldField !== undefined) life.told.push(Number(data[toldField]))
  const way = ENDS[event.kind]
  if (way !== undefined) life.end = { way, at: event.wallAt }
  if (event.kind === 'judged') life.nature = String(data['nature'])
  if (event.kind === 'corrected') {
    if (words['household'] !== undefined) life.household = words['household']
    if (typeof data['serviceCategory'] === 'string') life.category = data['serviceCategory']
  }
  if (event.kind === 'dispatched') life.handedAt ??= event.wallAt
  if (event.kind === 'promised') life.promises.push({ made: event.wallAt, at: Number(data['promisedAt']) })
  if (event.kind === 'said' && data['moment'] !== 'note') life.firstTold.push(Number(data['saidAt']))
  if (event.kind === 'chased') life.chases.push(Number(data['calledAt']))
  if (event.kind === 'voided') life.isVoid = true
  if (event.kind === 'finished') life.finishedAt = event.wallAt
  if (event.kind === 'convertedToComplaint') {
    life.kind = 'complaint'
    life.isConverted = true
    life.cameAt = event.wallAt
  }
  if (event.kind === 'visitRecorded') {
    const visit = { at: Number(data['visitedAt']), outcome: String(data['outcome']) }
    life.visits.push(visit)
    if (SPOKEN.includes(visit.outcome)) life.told.push(visit.at)
  }
  if (event.kind === 'solvedOnSpot') life.onSpotAt = Number(data['doneAt'])
  if (event.kind === 'workDone') {
    startAnew()
    life.isWorkDone = true
  }
  if (event.kind === 'verificationRecorded') {
    if (data['result'] === 'done') life.isVerified = true
    else startAnew()
  }
  if (event.kind === 'resultTold') life.resultAt = Number(data['toldAt'])
  if (event.kind === 'outsideAwaited') startAnew()
  if (event.kind === 'outsideAnswered') {
    startAnew()
    life.isWorkDone = data['result'] !== 'comesBack'
    life.isVerified = data['result'] === 'declined'
  }
  if (event.kind === 'rectificationOrdered') {
    startAnew()
    life.onSpotAt = null
  }
}
