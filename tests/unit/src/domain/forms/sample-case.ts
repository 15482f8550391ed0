import type { Calendar } from '../../../../../src/domain/calendar.ts'
import type { PersonalFields } from '../../../../../src/domain/case-events.ts'
import { UNANSWERED_OPEN, UNANSWERED_PERSONAL } from '../../../../../src/domain/case-fields.ts'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'

const minuteMs = 60_000

/** A wall clock that shows UTC. */
export const utcCalendar: Calendar = {
  wallTime(epochMs) {
    const at = new Date(epochMs)
    return {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      weekday: at.getUTCDay(),
    }
  },
  epochMs: ({ year, month, day, hour, minute }) => Date.UTC(year, month - 1, day, hour, minute),
}

export const sampleOffice = { officeName: '锦江苑物业服务中心', officePhone: '8888 6603' }

const receivedAt = Date.UTC(2026, 10, 21, 14, 31)

export const samplePersonal = {
  household: '3栋1单元1201室',
  complainantName: '欧阳敏',
  phone: '138 0000 1234',
  content:
    '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。\n原话：“修了等于没修。”',
  place: '3-1201 卫生间',
  demand: '今天之内有人来看，并说明什么时候彻底修好。',
  ...UNANSWERED_PERSONAL,
} satisfies PersonalFields

/** An ordinary complaint by telephone. */
export function sampleCase(changes: Partial<ComplaintCase> = {}): ComplaintCase {
  return {
    caseId: '00000000-0000-4000-8000-000000000001',
    officeId: '00000000-0000-4000-8000-000000000002',
    number: 'TS-20261121-A3F-0007',
    matterKind: 'complaint',
    convertedAt: null,
    receivedAt,
    registeredAt: receivedAt + minuteMs,
    registeredBy: '00000000-0000-4000-8000-000000000003',
    limits: { ruleVersion: 1, resolutionDays: 5, handOverMinutes: 20 },
    channel: 'phone',
    relation: 'owner',
    building: '3栋',
    serviceCategory: 'leaks',
    ...UNANSWERED_OPEN,
    occurredAt: Date.UTC(2026, 10, 21, 7, 30),
    personal: samplePersonal,
    stage: 'received',
    acts: [],
    handledAt: null,
    endedAt: null,
    endedBy: null,
    archivedAt: null,
    jurisdiction: 'property',
    nature: 'invalid',
    suspectedMajor: false,
    judgedBy: '00000000-0000-4000-8000-000000000003',
    evidence: [],
    department: '工程部',
    dispatchedAt: receivedAt + 2 * minuteMs,
    promisedAt: Date.UTC(2026, 10, 21, 17, 0),
    promiseReason: 'today',
    promisedBy: '00000000-0000-4000-8000-000000000003',
    said: [
      { promptId: 'apology-1', moment: 'apology', saidAt: receivedAt, text: '实在抱歉。' },
      { promptId: 'calming-1', moment: 'calming', saidAt: receivedAt, text: '您先消消气。' },
      { promptId: 'promise-1', moment: 'promise', saidAt: receivedAt, text: '下午五点之前给您回电话。' },
    ],
    formsIssued: [],
    chases: [],
    attachedCalls: [],
    endReason: null,
    timeline: [],
    conflicts: [],
    heads: [],
    hasUnknown: false,
    ...changes,
  }
}
