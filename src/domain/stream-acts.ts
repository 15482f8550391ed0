import type { DecisionContext, Refusal, RefusalCode } from './case-commands.ts'
import type { Role } from './case-vocabulary.ts'
import { hasRole } from './command-guards.ts'
import { fits } from './event-shape.ts'
import type { EventEnvelope, StreamKind } from './event.ts'
import { ENVELOPE_VERSION } from './event.ts'
import type { ActField, ActFields, ActValue } from './procedure/act-fields.ts'
import { shapesOfAct } from './procedure/act-shapes.ts'
import { partsOf, refuseFields, type FieldValues } from './procedure/act-values.ts'
import { firstRefusal, refusal } from './refusal.ts'

/** One line of the table of a stream that is not a case: the rule it rests on, who may, what it says. */
export interface StreamAct {
  readonly rule: string
  readonly roles: readonly Role[]
  readonly fields: ActFields
}
export type StreamActs = Readonly<Record<string, StreamAct>>

type TextKeys<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly kind: 'text' | 'longText' } ? Key : never
}[keyof Fields]

/** Values that identify nobody. */
export type StreamActData<Fields> = {
  readonly [Key in Exclude<keyof Fields, TextKeys<Fields>>]: Fields[Key] extends ActField
    ? ActValue<Fields[Key]>
    : never
}
/** Free texts. */
export type StreamActTexts<Fields> = { readonly [Key in TextKeys<Fields>]: string }

/** An act of the table somebody wants to record. */
export type StreamActDraft<Acts extends StreamActs> = {
  [Kind in keyof Acts & string]: {
    readonly act: Kind
    readonly values: StreamActData<Acts[Kind]['fields']> & StreamActTexts<Acts[Kind]['fields']>
  }
}[keyof Acts & string]

/** An event of a line of the table. */
export type StreamActEvent<Acts extends StreamActs> = {
  [Kind in keyof Acts & string]: EventEnvelope<
    Kind,
    StreamActData<Acts[Kind]['fields']>,
    StreamActTexts<Acts[Kind]['fields']>
  >
}[keyof Acts & string]

/** Reads an event by the table of its stream; `null` when this version cannot, then it is kept and never reduced (ADR 1). */
export function readStreamAct<Acts extends StreamActs>(
  acts: Acts,
  event: EventEnvelope,
): StreamActEvent<Acts> | null {
  const act = Object.hasOwn(acts, event.kind) ? acts[event.kind] : undefined
  if (act === undefined || event.v > ENVELOPE_VERSION) return null
  const shapes = shapesOfAct(act)
  const content = event.personal?.content
  const isReadable =
    fits(event.data, shapes.data) &&
    (content === undefined || (shapes.personal !== null && fits(content, shapes.personal)))
  // A parsed boundary: the shapes of the line cover both parts.
  return isReadable ? (event as StreamActEvent<Acts>) : null
}

/** What is known of a stream when somebody decides about it; `null` = it is still to begin. */
export interface StreamStanding {
  readonly heads: readonly string[]
  readonly hasUnknown: boolean
}

export type StreamDecision =
  | { readonly ok: true; readonly events: readonly StreamActEventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

interface StreamActEventDraft {
  readonly id: string
  readonly stream: { readonly kind: StreamKind; readonly id: string }
  readonly wallAt: number
  readonly seen: readonly string[]
  readonly kind: string
  readonly data: FieldValues
  readonly personal?: FieldValues
}

/** A check of one line beyond roles and fields: the code of the refusal, or `null`. */
export type StreamCheck = () => RefusalCode | null

/** Decides by the table: unreadable streams are not written on, then roles, the line's own check, then its fields. */
export function decideStreamAct(
  act: StreamAct,
  stream: { readonly kind: StreamKind; readonly id: string },
  current: StreamStanding | null,
  draft: { readonly act: string; readonly values: FieldValues },
  check: StreamCheck,
  context: DecisionContext,
): StreamDecision {
  const refused = firstRefusal([
    () => (current?.hasUnknown === true ? refusal('newerVersion', 'ADR1') : null),
    () =>
      hasRole(context.actor, act.roles) ? null : refusal('roleMissing', '§5', { roles: act.roles.join(',') }),
    () => {
      const code = check()
      return code === null ? null : refusal(code, act.rule)
    },
    () => refuseFields(act, draft.values, context.now),
  ])
  if (refused !== null) return { ok: false, refusal: refused }
  const { data, personal } = partsOf(act.fields, draft.values)
  return {
    ok: true,
    events: [
      {
        id: context.newId(),
        stream,
        wallAt: context.now,
        seen: current?.heads ?? [],
        kind: draft.act,
        data,
        ...(Object.keys(personal).length > 0 && { personal }),
      },
    ],
  }
}
