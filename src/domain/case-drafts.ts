import type { DecisionContext, Judgement, PromisedReply, SaidPrompt } from './case-commands.ts'
import type { CaseEventDraft, CaseEventKind, CaseEventTable } from './case-events.ts'
import type { EvidenceItem } from './evidence.ts'

/** An event before it is given its id and its place in the stream. */
export type CaseEventBody = {
  [Kind in CaseEventKind]: CaseEventTable[Kind]['personal'] extends undefined
    ? { readonly kind: Kind; readonly data: CaseEventTable[Kind]['data'] }
    : {
        readonly kind: Kind
        readonly data: CaseEventTable[Kind]['data']
        readonly personal: CaseEventTable[Kind]['personal']
      }
}[CaseEventKind]

/** Chains the events of one command: the first has seen `heads`, each other the one before it. */
export function draftEvents(
  caseId: string,
  heads: readonly string[],
  bodies: readonly CaseEventBody[],
  context: DecisionContext,
): readonly CaseEventDraft[] {
  let seen = heads
  return bodies.map((body) => {
    const id = context.newId()
    const draft = { ...body, id, stream: { kind: 'case', id: caseId } as const, wallAt: context.now, seen }
    seen = [id]
    return draft
  })
}

export function saidBody({ promptId, moment, saidAt, text }: SaidPrompt): CaseEventBody {
  return { kind: 'said', data: { promptId, moment, saidAt }, personal: { text } }
}

export function judgedBody({ jurisdiction, nature, reason, suspectedMajor }: Judgement): CaseEventBody {
  const data = { jurisdiction, nature, ...(suspectedMajor === true ? { suspectedMajor } : {}) }
  return { kind: 'judged', data, personal: { reason } }
}

export function dispatchedBody(department: string, note: string): CaseEventBody {
  return { kind: 'dispatched', data: { department: department.trim() }, personal: { note } }
}

export function promisedBody({ promisedAt, reasonCode }: PromisedReply): CaseEventBody {
  return { kind: 'promised', data: { promisedAt, reasonCode } }
}

export function evidenceBody({ fileName, note, ...data }: EvidenceItem): CaseEventBody {
  const { sha256, bytes, mediaType, origin, source, takenAt, addedAt } = data
  return {
    kind: 'evidenceAdded',
    data: { sha256, bytes, mediaType, origin, source, takenAt, addedAt },
    personal: { fileName, note },
  }
}
