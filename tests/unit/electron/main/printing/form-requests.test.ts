import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { A_SHEET, startDesk, valueOf } from '../a-desk.ts'

const SET_UP = {
  officeName: '翠湖苑服务中心',
  officePhone: '',
  departments: [] as { name: string; phone: string }[],
  deskLetter: 'A',
  staffName: '王小明',
  pin: '2468',
  afterSave: 'pdf' as const,
}
const STRAIGHT = { sheet: A_SHEET, withDialog: false }

async function aDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-forms-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const desk = await startDesk(folder)
  valueOf(await desk.ask('office:setUp', SET_UP))
  return { ...desk, folder }
}

describe('printing a form (forms.md)', () => {
  it('goes to the printer chosen for it at this PC, otherwise to the system’s own; the dialog chooses by itself', async () => {
    const { ask, shown } = await aDesk()
    valueOf(await ask('form:print', STRAIGHT))
    valueOf(await ask('printer:choose', { formId: 'F01', printer: 'HP_M404' }))
    valueOf(await ask('form:print', { ...STRAIGHT, copies: 10 }))
    valueOf(await ask('form:print', { sheet: A_SHEET, withDialog: true }))
    expect(shown.map((way) => JSON.parse(way) as unknown)).toEqual([
      { withDialog: false, deviceName: '', copies: 1 },
      { withDialog: false, deviceName: 'HP_M404', copies: 10 },
      { withDialog: true, deviceName: '', copies: 1 },
    ])
    expect(valueOf(await ask('printer:list', null))).toEqual({
      printers: [{ name: 'HP_M404', label: 'HP LaserJet M404' }],
      chosen: { F01: 'HP_M404' },
    })
    valueOf(await ask('printer:choose', { formId: 'F01', printer: '' }))
    expect(valueOf(await ask('printer:list', null)).chosen).toEqual({})
  })

  it('row 16: a printer that is gone is named, nothing is printed, and the paper is kept as a file', async () => {
    const { ask, shown, printers } = await aDesk()
    valueOf(await ask('printer:choose', { formId: 'F01', printer: 'HP_M404' }))
    printers.length = 0
    const refused = await ask('form:print', STRAIGHT)
    expect(refused).toMatchObject({ code: 'printerMissing', params: { printer: 'HP_M404' } })
    const path = refused.ok ? '' : String(refused.params['path'])
    expect(path).toMatch(/\.pdf$/u)
    // It may be shown in its folder: main wrote it itself (row 42).
    valueOf(await ask('file:show', { path }))
    expect(await ask('printer:choose', { formId: 'F01', printer: 'HP_M404' })).toMatchObject({
      code: 'printerMissing',
    })
    // Only the file was shown; no paper was asked for.
    expect(shown).toEqual([path])
  })

  it('ADR 37 keeps several forms as one file; whether they are of the demo is said by main alone', async () => {
    const { ask, folder } = await aDesk()
    const sheets = [A_SHEET, { ...A_SHEET, isDemo: true }]
    expect(valueOf(await ask('form:bundle', { sheets, name: '两张' }))).toEqual({
      path: join(folder, '两张.pdf'),
      fileName: 'false false',
      bytes: 1,
      pages: 2,
    })
  })
})
