import { DEFAULT_SETTINGS } from '../../src/domain/office.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Journal } from '../../electron/main/journal/journal.ts'
import { nodeJournalFiles, type JournalFiles } from '../../electron/main/journal/journal-files.ts'
import { localCalendar } from '../../electron/main/local-calendar.ts'
import { SERVICE_CATEGORIES, CHANNELS } from '../../src/domain/case-vocabulary.ts'
import type { CaseCommand, DecisionContext } from '../../src/domain/case-commands.ts'
import { decide } from '../../src/domain/decide.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { seededRandom } from '../harness/seeded-random.ts'

const YEARS_MS = 10 * 365 * 24 * 3600 * 1000
const HOUSEHOLDS = 5000
const OPEN_CASES = 2000
/** Each complaint runs to about this many characters (`speed.md`). */
const CONTENT_LENGTH = 250

const PHRASES = (
  '卫生间顶板渗水 楼道灯不亮 电梯停在半层 夜里施工吵闹 车位被占 门禁卡失灵 绿化带积水 垃圾两天没清 ' +
  '师傅来过一次没修好 说好的时间没有人来 打电话没有人接 老人摔了一跤 希望今天有个说法 已经第三次反映 ' +
  '邻居也遇到同样的事 照片可以提供 请把处理结果告诉我 这件事拖了两个月'
).split(' ')

/** Files that are written but not flushed: the generator may be killed, nobody's record is at stake. */
const unflushed: JournalFiles = {
  ...nodeJournalFiles,
  open: async (path) => ({ ...(await nodeJournalFiles.open(path)), sync: () => Promise.resolve() }),
  create: async (path) => ({ ...(await nodeJournalFiles.create(path)), sync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
}

/**
 * Writes the data set of `speed.md` behind what an office that has been set up already holds: seeded, so always the
 * same; six events a case; the last 2,000 cases are open. Through the product's own rules and journal.
 */
export async function writeLargeOffice(dataFolder: string, cases: number): Promise<void> {
  const identity = JSON.parse(readFileSync(join(dataFolder, 'office.json'), 'utf8')) as {
    officeId: string
    deskCode: string
    epoch: number
  }
  const by = readJournal(dataFolder).find(({ kind }) => kind === 'staffAdded')?.stream.id ?? ''
  const random = seededRandom(100_000)
  const newId = (): string => seededId(random)
  const startedAt = Date.now() - YEARS_MS
  let now = startedAt
  const journal = await Journal.open({
    folder: join(dataFolder, 'journal'),
    receivedFolder: join(dataFolder, 'received'),
    files: unflushed,
    calendar: localCalendar,
    now: () => now,
    newSalt: () => newId().replaceAll('-', ''),
  })
  const { officeId, deskCode, epoch } = identity
  await journal.begin({ officeId, desk: deskCode, epoch })
  for (let index = 0; index < cases; index += 1) {
    now = startedAt + Math.floor((index * YEARS_MS) / cases)
    const context: DecisionContext = {
      now,
      actor: { staffId: by, roles: ['receptionist', 'manager'] },
      office: DEFAULT_SETTINGS,
      calendar: localCalendar,
      newId,
    }
    const decision = decide(null, registration({ index, officeId, now, newId, random }), context)
    if (!decision.ok) throw new Error(`Case ${String(index)} was refused: ${decision.refusal.code}`)
    const isOpen = index >= cases - OPEN_CASES
    const last = decision.events.at(-1)
    const first = decision.events[0]
    if (last === undefined || first === undefined) throw new Error(`Case ${String(index)} has no events`)
    const end = {
      id: newId(),
      stream: first.stream,
      wallAt: now,
      seen: [last.id],
      kind: isOpen ? 'said' : 'withdrawn',
    }
    const closing = isOpen
      ? {
          ...end,
          data: { promptId: 'closing-1', moment: 'closing', saidAt: now },
          personal: { text: '谢谢' },
        }
      : { ...end, data: {}, personal: { reason: '已经办好' } }
    const outcome = await journal.append({ commandId: newId(), drafts: [...decision.events, closing], by })
    if (!outcome.ok) throw new Error(`Case ${String(index)} was not written: ${outcome.code}`)
  }
  await journal.close()
}

interface Ingredients {
  readonly index: number
  readonly officeId: string
  readonly now: number
  readonly newId: () => string
  readonly random: () => number
}

function registration({ index, officeId, now, newId, random }: Ingredients): CaseCommand {
  const household = Math.floor(random() * HOUSEHOLDS)
  const building = 1 + (household % 50)
  const room = 100 * (1 + (Math.floor(household / 50) % 25)) + 1 + Math.floor(household / 1250)
  const category = SERVICE_CATEGORIES[Math.floor(random() * SERVICE_CATEGORIES.length)] ?? 'other'
  return {
    kind: 'register',
    caseId: newId(),
    officeId,
    matterKind: 'complaint',
    receivedAt: now,
    fields: {
      channel: CHANNELS[Math.floor(random() * 4)] ?? 'phone',
      relation: 'owner',
      building: String(building),
      serviceCategory: category,
      occurredAt: now,
      household: `${String(building)}-1-${String(room)}`,
      complainantName: `住户${String(household)}`,
      phone: `139${String(10_000_000 + household)}`,
      content: contentOf(index, random),
      place: '家中',
      demand: '尽早办好并告知结果',
    },
    said: [{ promptId: 'apology-1', moment: 'apology', saidAt: now, text: '给您添了麻烦' }],
    judgement: { jurisdiction: 'property', nature: 'valid', reason: '' },
    department: ['工程部', '保洁部', '秩序部'][Math.floor(random() * 3)] ?? '工程部',
    promise: { promisedAt: now + 3 * 3600 * 1000, reasonCode: 'today' },
  }
}

function contentOf(index: number, random: () => number): string {
  let content = `第${String(index)}件：`
  while (content.length < CONTENT_LENGTH)
    content += `${PHRASES[Math.floor(random() * PHRASES.length)] ?? ''}，`
  return content.slice(0, CONTENT_LENGTH)
}

function seededId(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
