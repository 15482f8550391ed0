import type { CaseEventTable } from '../../../../src/domain/case-events.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { aRegistered } from '../../../builders/a-complaint.ts'

/** A UUID that counts: `uuid(3)`. */
export function uuid(number: number): string {
  return `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`
}

let minted = 0
/** Another UUID at every call. */
export function nextUuid(): string {
  minted += 1
  return uuid(minted)
}

interface Registration {
  readonly household?: string
  readonly content?: string
  readonly wallAt?: number
}

/** The draft that registers a complaint. */
export function registering(
  caseId: string,
  { household = '3-1201', content, wallAt = NOW }: Registration = {},
): EventDraft {
  const { data, personal } = aRegistered({
    personal: { household, ...(content !== undefined && { content }) },
  })
  return {
    id: nextUuid(),
    stream: { kind: 'case', id: caseId },
    wallAt,
    seen: [],
    kind: 'registered',
    data: { ...data, receivedAt: wallAt },
    personal: personal?.content,
  }
}

/** A later decision on the case. */
export function deciding<
  Kind extends 'dispatched' | 'corrected' | 'withdrawn' | 'voided' | 'promised' | 'said',
>(
  caseId: string,
  kind: Kind,
  data: CaseEventTable[Kind]['data'],
  personal?: CaseEventTable[Kind]['personal'],
  seen: readonly string[] = [],
): EventDraft {
  const draft = {
    id: nextUuid(),
    stream: { kind: 'case', id: caseId } as const,
    wallAt: NOW + 1000,
    seen,
    kind,
    data,
  }
  return personal === undefined ? draft : { ...draft, personal }
}

/** The draft that names the office. */
export function namingOffice(officeName: string): EventDraft {
  const stream = { kind: 'settings', id: OFFICE_ID } as const
  return { id: nextUuid(), stream, wallAt: NOW, seen: [], kind: 'settingsChanged', data: { officeName } }
}

/** The draft that adds a member of staff. */
export function addingStaff(staffId: string, name: string): EventDraft {
  const stream = { kind: 'staff', id: staffId } as const
  const data = { roles: ['receptionist'] }
  return { id: nextUuid(), stream, wallAt: NOW, seen: [], kind: 'staffAdded', data, personal: { name } }
}

/** The draft that puts a household on the roster. */
export function movingIn(householdId: string, address = '3-1-1201'): EventDraft {
  const stream = { kind: 'household', id: householdId } as const
  const personal = { address }
  return { id: nextUuid(), stream, wallAt: NOW, seen: [], kind: 'householdSaved', data: {}, personal }
}
