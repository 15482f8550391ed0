import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sheet } from '../../../../../electron/contract/shapes.ts'
import {
  BUNDLE_LIMIT_MS,
  createPrintingService,
  type PrintingService,
} from '../../../../../electron/main/printing/printing-service.ts'

const sheet: Sheet = { formId: 'F01', number: 'TS-1', household: '3-1-1201', language: 'zh-Hans', rows: {} }
const TWO = { sheets: [sheet, { ...sheet, formId: 'F13' }], name: '两张' }

/** As Chromium writes it: a page of text for each, and where the two forms begin. */
function aPdf(pages: number, second = 1, text = 'BT (a) Tj ET'): Uint8Array {
  const objects = Array.from({ length: pages }, (_, at) => {
    const id = 10 + at * 2
    const content = `${String(id + 1)} 0 obj\n<</Length 9>> stream\n${text}\nendstream\nendobj\n`
    return `${content}${String(id)} 0 obj\n<</Type /Page\n/Contents ${String(id + 1)} 0 R>>\nendobj\n`
  })
  const named = `/form0 [10 0 R /XYZ 0 0 0]\n/form1 [${String(10 + second * 2)} 0 R /XYZ 0 0 0]`
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join('')}<<${named}>>${' '.repeat(2000)}`)
}

/** A desk that prints these one after the other; `taken` is what its window laid out. */
function aDesk(prints: readonly (() => Promise<Uint8Array>)[], { isSilent = false, keepFault = '' } = {}) {
  const log: string[] = []
  const taken: { readonly sheets: number; readonly pages: readonly number[] | null }[] = []
  let jobs = 0
  let printed = 0
  const service: PrintingService = createPrintingService({
    openSheetWindow: (jobId) => {
      const job = service.takeSheet(jobId)
      if (job.ok) taken.push({ sheets: job.value.sheets.length, pages: job.value.pages })
      if (!isSilent) service.sheetReady(jobId)
      return Promise.resolve({
        printToPdf: () => prints[(printed += 1) - 1]?.() ?? Promise.reject(new Error('printed too often')),
        print: () => Promise.resolve('sent'),
        discard: () => log.push('discard'),
      })
    },
    keepPdf: (folder, fileName, bytes) => {
      if (keepFault !== '') return Promise.reject(Object.assign(new Error('no'), { code: keepFault }))
      log.push(`keep ${String(bytes.byteLength)}`)
      return Promise.resolve({ path: `${folder}/${fileName(1)}`, fileName: fileName(1) })
    },
    formsFolder: () => '/forms',
    now: () => 5,
    newId: () => `job${String((jobs += 1))}`,
  })
  return { service, log, taken }
}

const pdf = aPdf(3)
const good = () => Promise.resolve(pdf)
const never = () => new Promise<Uint8Array>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('ADR 37 several forms as one file', () => {
  it('lays them out once, counts their pages, numbers the same layout, keeps it and lets go of the window', async () => {
    const { service, log, taken } = aDesk([good, good])
    expect(await service.toBundle(TWO, '林')).toEqual({
      ok: true,
      value: { path: '/forms/两张.pdf', fileName: '两张.pdf', bytes: pdf.byteLength, pages: 3 },
    })
    expect(taken).toEqual([
      { sheets: 2, pages: [] },
      { sheets: 0, pages: [1, 2] },
    ])
    expect(log).toEqual([`keep ${String(pdf.byteLength)}`, 'discard'])
  })

  it.each([
    ['a first printing that never comes', [never], 'printNotConfirmed'],
    [
      'a first printing that does not say where the forms begin',
      [() => Promise.resolve(aPdf(3, 7))],
      'printNotConfirmed',
    ],
    ['a second printing that never comes', [good, never], 'printNotConfirmed'],
    [
      'a second printing with another number of pages',
      [good, () => Promise.resolve(aPdf(4))],
      'printNotConfirmed',
    ],
    ['a window that is gone', [good, () => Promise.reject(new Error('destroyed'))], 'printNotConfirmed'],
    ['row 16: pages without text', [good, () => Promise.resolve(aPdf(3, 1, 'q Q'))], 'printBlank'],
  ])('keeps nothing after %s', async (_, prints, code) => {
    const { service, log } = aDesk(prints)
    const outcome = service.toBundle(TWO, '林')
    await vi.advanceTimersByTimeAsync(BUNDLE_LIMIT_MS * 2)
    expect(await outcome).toMatchObject({ ok: false, code })
    expect(log.filter((line) => line.startsWith('keep'))).toEqual([])
    expect(log).toContain('discard')
  })

  it('gives a page that is never ready two minutes, and goes on with the next job', async () => {
    const { service } = aDesk([], { isSilent: true })
    const settled = vi.fn()
    void service.toBundle(TWO, '林').then(settled)
    await vi.advanceTimersByTimeAsync(BUNDLE_LIMIT_MS - 1)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledWith({ ok: false, code: 'printNotConfirmed', params: {} })
  })

  it('row 3: tells a full disk', async () => {
    const { service, log } = aDesk([good, good], { keepFault: 'ENOSPC' })
    expect(await service.toBundle(TWO, '林')).toMatchObject({ ok: false, code: 'diskFull' })
    expect(log).toContain('discard')
  })

  it.each([
    ['a paper with a secret (ADR 19)', { ...sheet, formId: 'exportRecovery' }],
    ['a paper of the office', { ...sheet, formId: 'visitDayList' }],
    ['sheets that are numbered as one already', { ...sheet, rows: [{}, {}] }],
    ['a form in another script', { ...sheet, language: 'zh-Hant' as const }],
  ])('refuses %s', async (_, other) => {
    const { service, taken } = aDesk([good, good])
    const outcome = await service.toBundle({ sheets: [sheet, other], name: '两张' }, '林')
    expect(outcome).toEqual({ ok: false, code: 'badRequest', params: { field: 'sheets' } })
    expect(taken).toEqual([])
  })
})
