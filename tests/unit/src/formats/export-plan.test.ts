import { describe, expect, it } from 'vitest'
import { localCalendar } from '../../../../electron/main/local-calendar.ts'
import { exportFileName } from '../../../../src/formats/export-file-name.ts'
import {
  FAT32_BYTES,
  packageBytes,
  planExport,
  type PlanOptions,
} from '../../../../src/formats/export-plan.ts'
import { surveyJournal, type ExportSurvey } from '../../../../src/formats/export-survey.ts'
import { DeskInMemory, idOf, OFFICE_ID } from '../../electron/main/export/export-desk.ts'
import { exportBytes, unpacked, verifyBytes } from './export-bytes.ts'

const noPause = () => Promise.resolve()
const SET_ID = '00000000-0000-4000-8000-0000000000ff'
const MIB = 1024 ** 2
const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime()

/** Staff, settings, one household, and cases received at these moments with evidence of so many bytes. */
function aDesk(cases: readonly { at: number; bytes?: number }[]): DeskInMemory {
  const desk = new DeskInMemory()
  desk.addStaff()
  desk.add({
    stream: { kind: 'settings', id: OFFICE_ID },
    kind: 'settingsChanged',
    data: { officeName: '星河湾' },
  })
  desk.add({ stream: { kind: 'household', id: idOf(4, 1) }, kind: 'householdListed', data: { room: '602' } })
  for (const [index, { at, bytes }] of cases.entries()) {
    const stream = { kind: 'case', id: idOf(3, index + 1) } as const
    desk.add({ stream, kind: 'registered', data: { number: `TS-${index + 1}`, receivedAt: at } })
    if (bytes === undefined) continue
    const sha256 = String(index + 1).padStart(64, '0')
    desk.add({ stream, kind: 'evidenceAdded', data: { sha256, bytes, mediaType: 'video/mp4' } })
  }
  return desk
}

async function planned(
  desk: DeskInMemory,
  options: Partial<PlanOptions> = {},
): Promise<readonly ExportSurvey[]> {
  const found = await planFor(desk, options)
  if (!found.ok) throw new Error(found.code)
  return found.packages
}

async function planFor(desk: DeskInMemory, options: Partial<PlanOptions>) {
  const survey = await surveyJournal(desk, noPause)
  const rest = { calendar: localCalendar, setId: SET_ID, breathe: noPause }
  return planExport(survey, { range: null, maxBytes: FAT32_BYTES, ...rest, ...options })
}

const casesOf = (packages: readonly ExportSurvey[]) =>
  packages.map(({ cases }) => [...cases.values()].map(({ number }) => number).sort())

describe('choosing by day of receipt', () => {
  const desk = aDesk([
    { at: noon(2024, 12, 31) },
    { at: noon(2025, 1, 1) },
    { at: noon(2025, 6, 30) },
    { at: noon(2026, 1, 1) },
  ])
  const range = { from: noon(2025, 1, 1), to: noon(2025, 6, 30) }

  it('takes whole cases received in the range, both ends included, with staff, settings and roster', async () => {
    const [survey] = await planned(desk, { range })
    const bytes = await exportBytes(desk, undefined, survey === undefined ? {} : { survey })
    expect(await verifyBytes(bytes)).toMatchObject({
      ok: true,
      manifest: { formatVersion: 2, selection: range, counts: { events: 5 } },
    })
    const events = new TextDecoder().decode((await unpacked(bytes))[0]?.bytes)
    expect(events.match(/"kind":"(staff|settings|household)"/g)).toHaveLength(3)
    expect(events.match(/TS-\d/g)).toEqual(['TS-2', 'TS-3'])
  })

  it('takes a later event of an earlier case along, not by itself', async () => {
    desk.add({ stream: { kind: 'case', id: idOf(3, 1) }, kind: 'noted', data: {} })
    desk.add({ stream: { kind: 'case', id: idOf(3, 2) }, kind: 'noted', data: {} })
    const [survey] = await planned(desk, { range })
    expect(survey?.events).toBe(6)
  })

  it('takes the groups of its cases and no others', async () => {
    const data = (n: number) => ({ caseIds: [idOf(3, n)], serviceCategory: null, building: null })
    desk.add({ stream: { kind: 'group', id: idOf(5, 1) }, kind: 'groupFormed', data: data(1) })
    const joining = { stream: { kind: 'group', id: idOf(5, 2) } as const, seen: [] }
    desk.add({ ...joining, kind: 'groupFormed', data: data(4) })
    desk.add({ ...joining, kind: 'groupJoined', data: { caseId: idOf(3, 3) } })
    const [survey] = await planned(desk, { range })
    expect([survey?.events, (await planned(desk))[0]?.events]).toEqual([8, 12])
  })

  it('a plain, whole, single export stays version 1', async () => {
    const [survey] = await planned(desk)
    const bytes = await exportBytes(desk, undefined, survey === undefined ? {} : { survey })
    expect(await verifyBytes(bytes)).toMatchObject({ ok: true, manifest: { formatVersion: 1 } })
  })
})

describe('row 31: what does not fit below 4 GiB', () => {
  it('is one file as long as it fits', async () => {
    const packages = await planned(aDesk([{ at: noon(2025, 1, 1), bytes: 200 * MIB }]))
    expect(packages.map(({ part }) => part)).toEqual([null])
  })

  it('is split by year of receipt, small years together', async () => {
    const desk = aDesk([
      { at: noon(2023, 5, 1), bytes: 1000 * MIB },
      { at: noon(2024, 5, 1), bytes: 1000 * MIB },
      { at: noon(2026, 5, 1), bytes: 1500 * MIB },
      { at: noon(2025, 5, 1), bytes: 1500 * MIB },
      { at: noon(2025, 6, 1), bytes: 1500 * MIB },
    ])
    const packages = await planned(desk)
    expect(casesOf(packages)).toEqual([['TS-1', 'TS-2'], ['TS-4', 'TS-5'], ['TS-3']])
    expect(packages.map(({ part }) => part)).toEqual(
      [1, 2, 3].map((number) => ({ number, of: 3, setId: SET_ID })),
    )
    for (const survey of packages) expect(packageBytes(survey)).toBeLessThanOrEqual(FAT32_BYTES)
  })

  it('is split within a year that is too large alone', async () => {
    const desk = aDesk([1, 2, 3, 4, 5].map((day) => ({ at: noon(2025, 5, day), bytes: 1500 * MIB })))
    expect(casesOf(await planned(desk))).toEqual([['TS-1', 'TS-2'], ['TS-3', 'TS-4'], ['TS-5']])
  })

  it('is refused when one case is larger than a file, and named', async () => {
    const desk = aDesk([{ at: noon(2025, 5, 1) }, { at: noon(2025, 5, 2), bytes: FAT32_BYTES }])
    expect(await planFor(desk, {})).toEqual({
      ok: false,
      code: 'caseTooLarge',
      params: { number: 'TS-2', bytes: FAT32_BYTES },
    })
  })

  it('counts the forms that go along', async () => {
    const desk = aDesk([{ at: noon(2024, 5, 1) }, { at: noon(2025, 5, 1) }])
    expect(await planned(desk, { maxBytes: 10 * MIB, formBytes: 6 * MIB })).toHaveLength(2)
  })

  it('gives parts that verify alone and hold every event of a case once', async () => {
    const desk = aDesk([2023, 2024, 2025].map((year) => ({ at: noon(year, 1, 1) })))
    const [whole] = await planned(desk)
    const packages = await planned(desk, { maxBytes: packageBytes(whole as ExportSurvey) - 1 })
    expect(packages.length).toBeGreaterThan(1)
    const seen: string[] = []
    for (const survey of packages) {
      const bytes = await exportBytes(desk, undefined, { survey })
      expect(await verifyBytes(bytes)).toMatchObject({
        ok: true,
        manifest: { formatVersion: 2, part: survey.part },
      })
      seen.push(...(new TextDecoder().decode((await unpacked(bytes))[0]?.bytes).match(/TS-\d/g) ?? []))
    }
    expect(seen).toEqual(['TS-1', 'TS-2', 'TS-3'])
  })
})

describe('row 30: the name of a file', () => {
  const range = { from: noon(2025, 1, 1), to: noon(2025, 6, 30) }
  const named = (office: string, part: { number: number; of: number } | null = null) =>
    exportFileName(office, range, noon(2026, 11, 22), localCalendar, part)

  it.each([
    ['星河湾', null, '星河湾_20250101-20250630_20261122.tingsu.zip'],
    ['星河湾', { number: 1, of: 3 }, '星河湾_20250101-20250630_20261122.1of3.tingsu.zip'],
    ['CON', null, 'CON_20250101-20250630_20261122.tingsu.zip'],
    ['a/b\\c:d', null, 'a_b_c_d_20250101-20250630_20261122.tingsu.zip'],
    ['..', null, '_20250101-20250630_20261122.tingsu.zip'],
  ])('%s', (office, part, name) => {
    expect(named(office, part)).toBe(name)
  })

  it.each(['😀'.repeat(300), '湾'.repeat(300), 'x'.repeat(300)])(
    'keeps the part and the end of %s',
    (office) => {
      const name = named(office, { number: 12, of: 13 })
      expect(name).toMatch(/_20261122\.12of13\.tingsu\.zip$/)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    },
  )
})

describe('forms that go along', () => {
  async function* forms() {
    const content = (async function* () {
      yield await Promise.resolve(new TextEncoder().encode('%PDF-1.7'))
    })()
    yield await Promise.resolve({ path: 'forms/TS-1-F01.pdf', content })
  }

  it('stand under forms/ and are in the manifest', async () => {
    const bytes = await exportBytes(aDesk([]), undefined, { forms: forms() })
    const found = await verifyBytes(bytes)
    expect(found).toMatchObject({ ok: true, manifest: { formatVersion: 2 } })
    expect((await unpacked(bytes)).find(({ path }) => path === 'forms/TS-1-F01.pdf')?.bytes).toHaveLength(8)
  })
})
