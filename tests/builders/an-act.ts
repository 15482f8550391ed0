import type { ActField } from '../../src/domain/procedure/act-fields.ts'
import { type ActKind, ACTS, type ActValues } from '../../src/domain/procedure/act-table.ts'
import type { CaseAct } from '../../src/domain/procedure/case-act.ts'
import type { ActDraft } from '../../src/domain/procedure/act-draft.ts'
import { actBody } from '../../src/domain/procedure/decide-act.ts'
import { NOW, RECEPTIONIST_ID } from './an-event.ts'

const HOUR_MS = 60 * 60 * 1000

/** An act somebody wants to record: every field answered as the table allows (moments by `now`), `values` instead where given. */
export function anActDraft<Kind extends ActKind>(
  act: Kind,
  values: Partial<ActValues<Kind>> = {},
  now = NOW,
): ActDraft {
  const answered = Object.entries(fieldsOf(act)).map(
    ([key, field]) => [key, valueOf(key, field, now)] as const,
  )
  const filled: object = { ...Object.fromEntries(answered), ...values }
  return { act, values: filled } as unknown as ActDraft
}

/** An act as the case keeps it, recorded at `NOW`. */
export function anAct<Kind extends ActKind>(
  kind: Kind,
  values: Partial<ActValues<Kind>> = {},
  envelope: Partial<Pick<CaseAct, 'eventId' | 'at' | 'by'>> = {},
): CaseAct {
  const body = actBody(anActDraft(kind, values)) as unknown as { data: object; personal: object }
  const { data, personal: texts } = body
  return { eventId: kind, at: NOW, by: RECEPTIONIST_ID, ...envelope, kind, data, texts } as unknown as CaseAct
}

/** The fields of an act, as the table has them. */
export function fieldsOf(kind: ActKind): Readonly<Record<string, ActField>> {
  return ACTS[kind].fields
}

function valueOf(key: string, field: ActField, now: number): unknown {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return `${key} 的文字`
    case 'choice':
      return field.of[0]
    case 'choices':
      return field.of.slice(0, 1)
    case 'moment':
      return field.when === 'past' ? now : now + 24 * HOUR_MS
    case 'party':
      return '工程部'
    case 'parties':
      return []
    case 'flag':
      return false
    case 'staff':
      return RECEPTIONIST_ID
    case 'act':
      return 'an-act'
    case 'case':
      return 'another-case'
  }
}
