import { CHANNELS, JURISDICTIONS, MOODS, NATURES } from '../case-vocabulary.ts'
import { orderEvents } from '../event-order.ts'
import { isRecord } from '../event-shape.ts'
import { ENVELOPE_VERSION, type EventEnvelope } from '../event.ts'
import { isPromptMoment } from './prompt-moments.ts'
import { BASIS_KINDS, type Prompt, type PromptBasis } from './prompt-pack.ts'

/** `data` of every kind of event in the stream of an office's own wordings; they say nothing of a person. */
export interface WordingEventTable {
  /** One wording, or all that came with a pack: at once or not at all. */
  readonly wordingsWritten: {
    data: {
      readonly prompts: readonly Prompt[]
      /** Revision of the supplied pack they were written beside. */
      readonly besideRevision: number
    }
    personal: undefined
  }
  readonly wordingRetired: { data: { readonly promptId: string }; personal: undefined }
  /** The supplied wording holds again; one of the office's own is gone. */
  readonly wordingReset: { data: { readonly promptId: string }; personal: undefined }
}

export const WORDING_EVENT_KINDS = [
  'wordingsWritten',
  'wordingRetired',
  'wordingReset',
] as const satisfies readonly (keyof WordingEventTable)[]

/** A wording of the office's own: beside a supplied one, in its place, or for itself. */
export interface OwnWording {
  readonly prompt: Prompt
  readonly besideRevision: number
  /** Epoch milliseconds. */
  readonly at: number
  /** Staff id. */
  readonly by: string
}

/** What the office has made of the wordings. */
export interface OwnWordings {
  readonly written: ReadonlyMap<string, OwnWording>
  /** Ids taken out of use, supplied or own. */
  readonly retired: ReadonlySet<string>
  readonly heads: readonly string[]
  readonly hasUnknown: boolean
}

/** The office's wordings as its events tell them, in any order and with any duplication (ADR 1). */
export function foldOwnWordings(events: readonly EventEnvelope[]): OwnWordings {
  const order = orderEvents(events)
  const written = new Map<string, OwnWording>()
  const retired = new Set<string>()
  let hasUnknown = false
  for (const event of order.events) {
    const read = readWording(event)
    if (read === null) hasUnknown = true
    else if (read.kind === 'wordingsWritten')
      for (const prompt of read.prompts) {
        const { wallAt: at, by } = event
        written.set(prompt.id, { prompt, besideRevision: read.besideRevision, at, by })
        retired.delete(prompt.id)
      }
    else if (read.kind === 'wordingRetired') retired.add(read.promptId)
    else {
      written.delete(read.promptId)
      retired.delete(read.promptId)
    }
  }
  return { written, retired, heads: order.heads, hasUnknown }
}

type ReadWording =
  | {
      readonly kind: 'wordingsWritten'
      readonly prompts: readonly Prompt[]
      readonly besideRevision: number
    }
  | { readonly kind: 'wordingRetired' | 'wordingReset'; readonly promptId: string }

function readWording({ v, kind, data }: EventEnvelope): ReadWording | null {
  if (v > ENVELOPE_VERSION || !isRecord(data)) return null
  if (kind === 'wordingRetired' || kind === 'wordingReset') {
    const promptId = data['promptId']
    return typeof promptId === 'string' ? { kind, promptId } : null
  }
  const { prompts, besideRevision } = data
  const isReadable =
    kind === 'wordingsWritten' &&
    Array.isArray(prompts) &&
    prompts.every(isPrompt) &&
    Number.isSafeInteger(besideRevision)
  return isReadable ? { kind, prompts, besideRevision: Number(besideRevision) } : null
}

const isText = (value: unknown): value is string => typeof value === 'string'
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isLimit = (value: unknown, codes: readonly string[]): boolean =>
  value === undefined || (areTexts(value) && value.every((code) => codes.includes(code)))

function isBasis(value: unknown): value is PromptBasis {
  return (
    isRecord(value) &&
    BASIS_KINDS.some((kind) => kind === value['kind']) &&
    isText(value['name']) &&
    typeof value['isConfirmed'] === 'boolean'
  )
}

/** Whether a value of an event is a wording of this version of the program. */
function isPrompt(value: unknown): value is Prompt {
  if (!isRecord(value)) return false
  const { id, moment, text, reminders, avoid, sources, bases } = value
  return (
    isText(id) &&
    isText(moment) &&
    isPromptMoment(moment) &&
    isText(text) &&
    [reminders, avoid, sources].every(areTexts) &&
    isLimit(value['channels'], CHANNELS) &&
    isLimit(value['jurisdictions'], JURISDICTIONS) &&
    isLimit(value['natures'], NATURES) &&
    isLimit(value['moods'], MOODS) &&
    (bases === undefined || (Array.isArray(bases) && bases.every(isBasis)))
  )
}
