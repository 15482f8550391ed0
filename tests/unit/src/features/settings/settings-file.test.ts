import { describe, expect, it } from 'vitest'
import { withSettingsChange } from '../../../../../src/domain/fold-office.ts'
import {
  DEFAULT_SETTINGS,
  type OfficeSettings,
  type SettingsChange,
} from '../../../../../src/domain/office.ts'
import { OFFICE_SETTING_NAMES } from '../../../../../src/features/settings/office-setting-texts.ts'
import {
  lineOf,
  readSettingsFile,
  settingsFile,
  type ReadSettings,
} from '../../../../../src/features/settings/settings-file.ts'
import {
  markedAtFirst,
  settingNews,
  settingsTaken,
} from '../../../../../src/features/settings/settings-taking.ts'

const office = (change: SettingsChange = {}): OfficeSettings =>
  withSettingsChange({ ...DEFAULT_SETTINGS, officeName: '翠湖花园' }, change)

/** As it is exported, with other words in their places. */
function text(settings: OfficeSettings, parts: object = {}, changed: object = {}): string {
  const file = JSON.parse(settingsFile(settings, '1.0.0')) as { settings: object }
  return JSON.stringify({ ...file, settings: { ...file.settings, ...changed }, ...parts })
}

function ready(settings: OfficeSettings): ReadSettings {
  const read = readSettingsFile(text(settings))
  if (read.kind !== 'ready') throw new Error(read.kind)
  return read
}

/** A change of every kind: plain, in two parts, and those that merge. */
const CHANGES: readonly SettingsChange[] = [
  { officePhone: '2' },
  { departments: [{ name: '工程部', phone: '1' }], formerDepartments: [{ name: '绿化', phone: '' }] },
  { limits: { urgent: { visit: { amount: 4, unit: 'days', clock: 'working' } } } },
  { holidays: { '2026-10-01': { kind: 'closed', name: '国庆节' } } },
  { formClauses: { F01: '一式两联' } },
  { traditionalWords: { 軟件: '軟體' } },
  { hasSealPlace: true, officeLogo: 'iVBORw0KGgoAAAA=' },
]

describe('a settings file', () => {
  it('holds every setting of the office, and not the titles of lists it was handed', () => {
    const read = ready(office({ rosterColumns: [{ signature: '王女士|138', places: { name: 0 } }] }))
    const others = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== 'rosterColumns')
    expect(read.names.toSorted()).toEqual(others.toSorted())
    expect(settingsFile(office({ rosterColumns: read.settings.rosterColumns }), '')).not.toContain('王女士')
    expect([...new Set(read.names.map(lineOf))].toSorted()).toEqual([...OFFICE_SETTING_NAMES].toSorted())
  })
  it.each(CHANGES)('is read as it was written: %j', (change) => {
    const settings = office(change)
    expect(ready(settings).settings).toEqual(settings)
  })
  it.each([
    ['notJson', '{'],
    ['notJson', ''],
    ['notSettings', '[]'],
    ['notSettings', '{"format":2,"id":"pack","prompts":[]}'],
    ['notSettings', text(office(), { format: '1' })],
    ['notSettings', text(office(), { settings: [] })],
    ['tooLarge', text(office(), { office: 'x'.repeat(500_001) })],
    ['newer', text(office(), { format: 2, settings: { anything: 1 } })],
  ])('is refused as %s', (kind, content) => {
    expect(readSettingsFile(content)).toMatchObject({ kind })
  })
  it('is read with the mark some editors put before it', () => {
    expect(readSettingsFile(`\uFEFF${text(office())}`)).toMatchObject({ kind: 'ready' })
  })
  it.each([
    [{ afterSave: 'burn' }, 'afterSave'],
    [{ groupWindowDays: 0 }, 'groupWindowDays'],
    [{ hours: { opensAtMinutes: 1 } }, 'hours'],
    [{ holidays: { '2026-02-30': { kind: 'closed', name: '' } } }, 'holidays'],
    [{ limits: { ...DEFAULT_SETTINGS.limits, urgent: {} } }, 'limits'],
    [{ formClauses: { F99: 'x' } }, 'formClauses'],
    [{ officeLogo: '"><script>' }, 'officeLogo'],
    [{ officePhone: '1'.repeat(301) }, 'officePhone'],
    [{ officeName: ' ' }, 'officeName'],
    [{ departments: null }, 'departments'],
    [{ staff: [] }, 'staff'],
    [{ rosterColumns: [] }, 'rosterColumns'],
  ])('is refused as a whole for %j, with the name of the setting', (changed, setting) => {
    const read = readSettingsFile(text(office(), {}, changed))
    expect(read).toMatchObject({ kind: 'faulty', faults: [{ setting }] })
  })
  it('names every fault', () => {
    const read = readSettingsFile(text(office(), {}, { hours: 1, afterSave: 2, staff: 3 }))
    expect(read.kind === 'faulty' && read.faults.map(({ setting }) => setting).toSorted()).toEqual([
      'afterSave',
      'hours',
      'staff',
    ])
  })
})

describe('what a settings file would change', () => {
  it('is nothing where the office has the same', () => {
    expect(settingNews(office(CHANGES[4]), ready(office(CHANGES[4])))).toEqual([])
  })
  it.each(CHANGES)('is what was set since, in both directions: %j', (change) => {
    for (const [current, wanted] of [
      [office(), office(change)],
      [office(change), office()],
    ] as const) {
      const file = ready(wanted)
      const news = settingNews(current, file)
      const lines = news.map(({ line }) => line)
      expect(lines).not.toEqual([])
      const after = withSettingsChange(current, settingsTaken(current, file, lines))
      expect(settingNews(after, file)).toEqual([])
      expect(settingNews(current, ready(current))).toEqual([])
    }
  })
  it('is taken setting by setting: what was not chosen stays', () => {
    const current = office()
    const file = ready(
      office({ officePhone: '2', warningMinutes: 5, groupHouseholds: 9, groupWindowDays: 8 }),
    )
    expect(settingsTaken(current, file, ['groupLimits'])).toEqual({ groupHouseholds: 9, groupWindowDays: 8 })
    expect(settingsTaken(current, file, [])).toEqual({})
  })
  it('is of limits, holidays and clauses only what differs, so that two desks lose nothing', () => {
    const current = office({
      holidays: { '2026-05-01': { kind: 'closed', name: '' } },
      formClauses: { F02: '甲' },
    })
    const file = ready(office({ ...CHANGES[2], ...CHANGES[3], ...CHANGES[4] }))
    expect(settingsTaken(current, file, ['limits', 'holidays', 'formClauses'])).toEqual({
      ...CHANGES[2],
      holidays: { ...CHANGES[3]?.holidays, '2026-05-01': null },
      formClauses: { F01: '一式两联', F02: '' },
    })
  })
  it('is all marked at first, but the name, telephone, address and logo of another office', () => {
    const current = office()
    const change = {
      officePhone: '2',
      officeAddress: '湖东路',
      officeLogo: 'iVBORw0KGgoAAAA=',
      warningMinutes: 5,
    }
    const marks = (settings: OfficeSettings) => {
      const file = ready(settings)
      return markedAtFirst(current, file, settingNews(current, file)).toSorted()
    }
    expect(marks(office(change))).toEqual(['officeAddress', 'officeLogo', 'officePhone', 'warningMinutes'])
    expect(marks(office({ ...change, officeName: '湖东新村' }))).toEqual(['warningMinutes'])
  })
})
