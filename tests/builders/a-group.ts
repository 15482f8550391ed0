import type { CallTaken } from '../../src/domain/case-commands.ts'
import type { CaseGroup } from '../../src/domain/case-group.ts'
import type { GroupEventKind, GroupEventTable } from '../../src/domain/group-events.ts'
import type { EventEnvelope } from '../../src/domain/event.ts'
import { foldGroup } from '../../src/domain/fold-group.ts'
import { anEnvelope, NOW } from './an-event.ts'

export const GROUP_ID = '00000000-0000-4000-8000-0000000000c1'

/** An event of a group's stream. */
export function aGroupEvent<Kind extends GroupEventKind>(
  kind: Kind,
  data: GroupEventTable[Kind]['data'],
  content?: GroupEventTable[Kind]['personal'],
  overrides: Parameters<typeof anEnvelope>[3] = {},
): EventEnvelope {
  return anEnvelope(kind, data, content, { stream: { kind: 'group', id: GROUP_ID }, ...overrides })
}

/** The event that forms a group of these cases. */
export function aFormed(
  caseIds: readonly string[],
  overrides: Parameters<typeof anEnvelope>[3] = {},
): EventEnvelope {
  const data = { caseIds, serviceCategory: 'leaks', building: '3' }
  return aGroupEvent('groupFormed', data, undefined, { id: 'formed', ...overrides })
}

/** A folded group of these cases, and whatever follows. */
export function aGroup(caseIds: readonly string[], later: readonly EventEnvelope[] = []): CaseGroup {
  const folded = foldGroup([aFormed(caseIds), ...later])
  if (folded === null) throw new Error('aGroup needs an event; got none')
  return folded
}

/** A call about a case that is open already, without a word. */
export function aCallTaken(overrides: Partial<CallTaken> = {}): CallTaken {
  return { channel: 'phone', calledAt: NOW, draftId: null, words: {}, said: [], promise: null, ...overrides }
}
