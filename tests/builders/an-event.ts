import type { CaseEventKind, CaseEventOf, CaseEventTable } from '../../src/domain/case-events.ts'
import { ENVELOPE_VERSION, type EventDraft, type EventEnvelope } from '../../src/domain/event.ts'
import { formatStamp } from '../../src/domain/hybrid-clock.ts'
import { at } from './calendar-utc8.ts'

export const CASE_ID = '00000000-0000-4000-8000-000000000001'
export const OFFICE_ID = '00000000-0000-4000-8000-0000000000aa'
export const RECEPTIONIST_ID = '00000000-0000-4000-8000-0000000000b1'
export const MANAGER_ID = '00000000-0000-4000-8000-0000000000b2'
export const NOW = at('2026-11-21 14:30')

type Overrides = Partial<Omit<EventEnvelope, 'kind' | 'data' | 'personal'>>

/** An event of any kind as it comes back from the journal. `stamp` follows `wallAt` when not given. */
export function anEnvelope(
  kind: string,
  data: unknown,
  content?: unknown,
  { wallAt = NOW, id = `event-${kind}`, ...overrides }: Overrides = {},
): EventEnvelope {
  const desk = overrides.desk ?? 'A3F'
  return {
    v: ENVELOPE_VERSION,
    id,
    commandId: `command-${id}`,
    officeId: OFFICE_ID,
    stream: { kind: 'case', id: CASE_ID },
    wallAt,
    stamp: formatStamp({ ms: wallAt, counter: 0, desk }),
    by: RECEPTIONIST_ID,
    desk,
    epoch: 1,
    seq: 1,
    seen: [],
    kind,
    data,
    ...(content === undefined ? {} : { personal: { hash: '0'.repeat(64), salt: '0'.repeat(32), content } }),
    ...overrides,
  }
}

/** An event of a kind this program knows. */
export function aCaseEvent<Kind extends CaseEventKind>(
  kind: Kind,
  data: CaseEventTable[Kind]['data'],
  content: CaseEventTable[Kind]['personal'],
  overrides: Overrides = {},
): CaseEventOf<Kind> {
  return anEnvelope(kind, data, content, overrides) as CaseEventOf<Kind>
}

/** What main makes of drafts: sealed, stamped, numbered (ADR 1, 3, 6). */
export function asStamped(
  drafts: readonly EventDraft[],
  given: { by?: string; desk?: string; commandId?: string; firstSeq?: number; number?: string } = {},
): readonly EventEnvelope[] {
  const { by = RECEPTIONIST_ID, desk = 'A3F', firstSeq = 1, number = 'TS-20261121-A3F-0001' } = given
  return drafts.map((draft, index) =>
    anEnvelope(
      draft.kind,
      draft.kind === 'registered' ? { ...(draft.data as object), number } : draft.data,
      draft.personal,
      {
        id: draft.id,
        commandId: given.commandId ?? `command-${draft.id}`,
        stream: draft.stream,
        wallAt: draft.wallAt,
        seen: draft.seen,
        stamp: formatStamp({ ms: draft.wallAt, counter: index, desk }),
        seq: firstSeq + index,
        by,
        desk,
      },
    ),
  )
}
