import type { CaseEventOf, CaseEventTable, PersonalFields } from '../../src/domain/case-events.ts'
import { UNANSWERED_PERSONAL } from '../../src/domain/case-fields.ts'
import type { CaseCommand, DecisionContext } from '../../src/domain/case-commands.ts'
import type { Role } from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import type { EvidenceItem } from '../../src/domain/evidence.ts'
import type { EventEnvelope } from '../../src/domain/event.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/office.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import { aCaseEvent, CASE_ID, MANAGER_ID, NOW, OFFICE_ID, RECEPTIONIST_ID } from './an-event.ts'
import { CALENDAR_UTC8 } from './calendar-utc8.ts'

type RegisteredData = CaseEventTable['registered']['data']
type RegisterCommand = Extract<CaseCommand, { kind: 'register' }>

/** A known owner calls about a dripping ceiling; written for the tests. */
export const A_PERSON: PersonalFields = {
  household: '3-1201',
  complainantName: '林晓舟',
  phone: '13900000000',
  content: '客厅顶棚滴水，接了两盆，楼上没人应门。',
  place: '3-1201 客厅',
  demand: '请今天派人查明漏水来源并止水。',
  ...UNANSWERED_PERSONAL,
}

const DATA: RegisteredData = {
  channel: 'phone',
  relation: 'owner',
  building: '3',
  serviceCategory: 'leaks',
  occurredAt: NOW - 60 * 60 * 1000,
  matterKind: 'complaint',
  receivedAt: NOW,
  limits: { ruleVersion: 1, resolutionDays: 5, handOverMinutes: 20 },
  number: 'TS-20261121-A3F-0001',
}

/** A `registered` event; `data` and `personal` may be overridden field by field, the envelope through `envelope`. */
export function aRegistered(
  given: {
    data?: Partial<RegisteredData>
    personal?: Partial<PersonalFields>
    envelope?: Parameters<typeof aCaseEvent>[3]
  } = {},
): CaseEventOf<'registered'> {
  const personal = { ...A_PERSON, ...given.personal }
  return aCaseEvent('registered', { ...DATA, ...given.data }, personal, given.envelope)
}

/** A folded case: `aRegistered` and whatever events follow, then `overrides` of the fold itself. */
export function aCase(
  overrides: Partial<ComplaintCase> = {},
  events: readonly EventEnvelope[] = [aRegistered()],
): ComplaintCase {
  const folded = foldCase(events)
  if (folded === null) throw new Error('aCase needs a registered event; got none')
  return { ...folded, ...overrides }
}

/** The command that registers the same complaint. */
export function aRegisterCommand(overrides: Partial<RegisterCommand> = {}): RegisterCommand {
  const { channel, relation, building, serviceCategory, occurredAt } = DATA
  return {
    kind: 'register',
    caseId: CASE_ID,
    officeId: OFFICE_ID,
    matterKind: 'complaint',
    receivedAt: NOW,
    fields: { channel, relation, building, serviceCategory, occurredAt, ...A_PERSON },
    said: [],
    judgement: null,
    department: null,
    promise: null,
    ...overrides,
  }
}

/** What a rule knows besides the case; ids count up from `decided-1`. */
export function aContext(
  roles: readonly Role[] = ['receptionist'],
  overrides: Partial<DecisionContext> = {},
): DecisionContext {
  let minted = 0
  const isLeader = roles.includes('manager') || roles.includes('generalManager')
  return {
    now: NOW,
    actor: { staffId: isLeader ? MANAGER_ID : RECEPTIONIST_ID, roles },
    office: DEFAULT_SETTINGS,
    calendar: CALENDAR_UTC8,
    newId: () => `decided-${(minted += 1)}`,
    ...overrides,
  }
}

/** A photograph the caller handed in. */
export function anEvidenceItem(overrides: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    sha256: 'a'.repeat(64),
    bytes: 2048,
    mediaType: 'image/jpeg',
    origin: 'heard',
    source: 'paste',
    takenAt: null,
    addedAt: NOW,
    fileName: '顶棚.jpg',
    note: '',
    ...overrides,
  }
}
