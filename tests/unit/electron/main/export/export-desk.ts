import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { localCalendar } from '../../../../../electron/main/local-calendar.ts'
import type { ExportDeps } from '../../../../../electron/main/export/export-deps.ts'
import type { ExportOrder } from '../../../../../electron/main/export/export-order.ts'
import {
  createExportService,
  type ExportService,
} from '../../../../../electron/main/export/export-service.ts'
import { nodeExportFiles } from '../../../../../electron/main/export/node-export-files.ts'
import { nodeSha256Hex } from '../../../../../electron/main/export/node-hash.ts'
import type { EventEnvelope, SealedPersonal, StreamRef } from '../../../../../src/domain/event.ts'
import type { ExportJournal } from '../../../../../src/formats/export-source.ts'
import type { ExportedEvidence } from '../../../../../src/formats/export-evidence.ts'
import { sealPersonal } from '../../../../../src/formats/sealed-personal.ts'
import ledger from '../../../../../src/locales/zh-Hans/ledger.json' with { type: 'json' }
import ledgerEn from '../../../../../src/locales/en/ledger.json' with { type: 'json' }
import vocabulary from '../../../../../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }

export const OFFICE_ID = '00000000-0000-4000-8000-00000000000a'
export const STAFF_ID = '00000000-0000-4000-8000-00000000000b'
const START_MS = Date.UTC(2026, 10, 20, 1, 0)

/** The nth id of a kind, so that two runs build the same desk. */
export function idOf(kind: number, n: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export interface EventPlan {
  readonly stream: StreamRef
  readonly kind: string
  readonly data: unknown
  readonly personal?: unknown
  readonly desk?: string
  readonly seen?: readonly string[]
}

/** A desk whose journal lies in memory: what the export reads, without the journal's own files. */
export class DeskInMemory implements ExportJournal {
  readonly events: EventEnvelope[] = []
  readonly #seqs = new Map<string, number>()

  add(plan: EventPlan): EventEnvelope {
    const n = this.events.length + 1
    const desk = plan.desk ?? 'A'
    const seq = (this.#seqs.get(desk) ?? 0) + 1
    this.#seqs.set(desk, seq)
    const wallAt = START_MS + n * 60_000
    const sealed: { personal?: SealedPersonal } =
      plan.personal === undefined
        ? {}
        : { personal: sealPersonal(plan.personal, n.toString(16).padStart(32, '0'), nodeSha256Hex) }
    const event: EventEnvelope = {
      v: 1,
      id: idOf(1, n),
      commandId: idOf(2, n),
      officeId: OFFICE_ID,
      stream: plan.stream,
      wallAt,
      stamp: `${wallAt.toString(16).padStart(12, '0')}-0000-${desk}`,
      by: STAFF_ID,
      desk,
      epoch: 1,
      seq,
      seen: plan.seen ?? [],
      kind: plan.kind,
      data: plan.data,
      ...sealed,
    }
    this.events.push(event)
    return event
  }

  addStaff(): void {
    const stream = { kind: 'staff', id: STAFF_ID } as const
    this.add({ stream, kind: 'staffAdded', data: { roles: ['manager'] }, personal: { name: '王秀英' } })
  }

  /** A registered case; `content` and the rest of the person's words as given. */
  addCase(n: number, personal: Partial<Record<string, string>> = {}, desk = 'A'): string {
    const caseId = idOf(3, n)
    this.add({
      stream: { kind: 'case', id: caseId },
      desk,
      kind: 'registered',
      data: {
        matterKind: 'complaint',
        receivedAt: START_MS,
        limits: { ruleVersion: 1, resolutionDays: 5, handOverMinutes: 20 },
        number: `TS-20261120-${desk}3F-${String(n).padStart(4, '0')}`,
        channel: 'phone',
        relation: 'owner',
        building: '2',
        serviceCategory: 'noise',
        occurredAt: START_MS - 3_600_000,
      },
      personal: {
        household: '3-2-1-602',
        complainantName: '李明',
        phone: '13800000000',
        content: `楼上夜间装修噪音 ${n}`,
        place: '2 号楼',
        demand: '停工',
        ...personal,
      },
    })
    return caseId
  }

  heads() {
    return Promise.resolve(
      [...this.#seqs].map(([desk, seq]) => ({ desk, epoch: 1, seq, head: nodeSha256Hex(`${desk}${seq}`) })),
    )
  }

  read(origin: { desk: string; epoch: number }, afterSeq: number, limit: number) {
    const of = this.events.filter(({ desk, seq }) => desk === origin.desk && seq > afterSeq)
    return Promise.resolve(of.slice(0, limit))
  }
}

/** A desk with a few cases, one member of staff, settings, and an event of the office's own stream. */
export function aSmallDesk(cases = 3): DeskInMemory {
  const desk = new DeskInMemory()
  desk.addStaff()
  const settings = { kind: 'settings', id: OFFICE_ID } as const
  desk.add({ stream: settings, kind: 'settingsChanged', data: { officeName: '星河湾物业服务中心' } })
  for (let n = 1; n <= cases; n++) desk.addCase(n)
  const office = { kind: 'office', id: OFFICE_ID } as const
  desk.add({ stream: office, kind: 'exported', data: { fileName: 'earlier.tingsu.zip' } })
  return desk
}

/** A desk whose store of evidence is empty. */
export const NO_EVIDENCE: ExportedEvidence = {
  isWhole: () => Promise.resolve(false),
  async *read() {
    yield* await Promise.resolve([])
  },
}

export interface Exporting {
  readonly service: ExportService
  readonly recorded: unknown[]
  readonly phases: string[]
  write(order?: Partial<ExportOrder>): ReturnType<ExportService['write']>
}

/** The export service over a desk in memory, in a real folder. */
export function exporting(desk: DeskInMemory, folder: string, changed: Partial<ExportDeps> = {}): Exporting {
  const recorded: unknown[] = []
  const phases: string[] = []
  const service = createExportService({
    journal: desk,
    office: () => Promise.resolve({ id: OFFICE_ID, name: '星河湾物业服务中心' }),
    appVersion: '0.1.0',
    calendar: localCalendar,
    now: () => START_MS + 86_400_000,
    monotonicMs: () => performance.now(),
    sleep: () => Promise.resolve(),
    files: nodeExportFiles,
    evidence: NO_EVIDENCE,
    ledger: { ...vocabulary, ...ledger },
    readme: [ledger.readme, ledgerEn.readme],
    progress: (_, phase) => phases.push(phase),
    recordExported: ({ data }) => Promise.resolve({ id: idOf(9, recorded.push(data)), at: START_MS }),
    ...changed,
  })
  return {
    service,
    recorded,
    phases,
    write: (order = {}) => service.write({ ...anOrder(folder), ...order }),
  }
}

/** Everything, without passphrase and forms. */
export function anOrder(folder: string): ExportOrder & { readonly jobId: string } {
  return {
    ...{ jobId: randomUUID(), folder, by: STAFF_ID, byName: '王秀英' },
    ...{ passphrase: null, range: null, withForms: false },
  }
}

/** A folder of its own for one test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An error as the system makes it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made for a test`), { code })
}

/** Small disks need root, and a kernel that mounts. */
export const canMount =
  process.getuid?.() === 0 && process.platform === 'linux' && spawnSync('mount', ['--version']).status === 0

/** A small disk of its own; `null` where none can be mounted after all. Taken away lazily, as a stick is pulled out. */
export async function aTmpfs(options: string): Promise<string | null> {
  const folder = join(await aFolder(), 'stick')
  await mkdir(folder)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

/** A clock on which every look is a second later: each pause and each report of progress takes place. */
export function steadyClock(): () => number {
  let ms = 0
  return () => (ms += 1000)
}
