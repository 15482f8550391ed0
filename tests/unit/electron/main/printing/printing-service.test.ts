import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sheet } from '../../../../../electron/contract/shapes.ts'
import type { PrintAnswer, SheetWindow } from '../../../../../electron/main/printing/printing-ports.ts'
import {
  createPrintingService,
  PRINT_LIMIT_MS,
  type PrintingService,
} from '../../../../../electron/main/printing/printing-service.ts'

const sheet: Sheet = { formId: 'F01', number: 'TS-1', household: '3-1-1201', language: 'zh-Hans', rows: {} }
const pdf = new TextEncoder().encode(`%PDF-1.7${' '.repeat(2000)}`)
const DIALOG = { withDialog: true, deviceName: '', copies: 1 }
const STRAIGHT = { withDialog: false, deviceName: '', copies: 1 }
const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

/** A desk whose window does what `page` says; `log` is what happened, in order. */
function aDesk(page: Partial<SheetWindow> & { isSilent?: boolean; keepFault?: string } = {}) {
  const log: string[] = []
  let jobs = 0
  const service: PrintingService = createPrintingService({
    openSheetWindow: async (jobId) => {
      log.push(`open ${jobId}`)
      const taken = service.takeSheet(jobId)
      if (taken.ok) log.push(`by ${taken.value.printedBy}`)
      if (page.isSilent !== true) service.sheetReady(jobId)
      return Promise.resolve({
        printToPdf: page.printToPdf ?? (() => Promise.resolve(pdf)),
        print: page.print ?? (() => Promise.resolve<PrintAnswer>('sent')),
        discard: () => log.push('discard'),
      })
    },
    keepPdf: (folder, fileName, bytes) => {
      if (page.keepFault) return Promise.reject(Object.assign(new Error('no'), { code: page.keepFault }))
      log.push(`keep ${fileName(1)} ${String(bytes.byteLength)}`)
      return Promise.resolve({ path: `${folder}/${fileName(1)}`, fileName: fileName(1) })
    },
    formsFolder: () => '/forms',
    now: () => 5,
    newId: () => `job${String((jobs += 1))}`,
  })
  return { service, log }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('printing service', () => {
  it('lays a form out and keeps it under number, form and household', async () => {
    const { service, log } = aDesk()
    expect(await service.toPdf(sheet, '林')).toEqual({
      ok: true,
      value: {
        path: '/forms/TS-1_F01_3-1-1201.pdf',
        fileName: 'TS-1_F01_3-1-1201.pdf',
        bytes: pdf.byteLength,
      },
    })
    expect(log).toEqual(['open job1', 'by 林', `keep TS-1_F01_3-1-1201.pdf ${String(pdf.byteLength)}`])
  })

  const secret: Sheet = { ...sheet, formId: 'exportRecovery', number: '档案口令单', household: '' }

  it('ADR 19 prints a sheet with a passphrase and lets go of its page at once', async () => {
    const { service, log } = aDesk({ print: () => Promise.resolve<PrintAnswer>('sent') })
    expect(await service.print(secret, DIALOG, '林')).toEqual({ ok: true, value: { outcome: 'sent' } })
    expect(log).toEqual(['open job1', 'by 林', 'discard'])
  })

  it('ADR 19 never keeps a sheet with a passphrase as a file, also when it cannot be printed', async () => {
    const { service, log } = aDesk({ print: () => Promise.resolve<PrintAnswer>('failed') })
    expect(await service.toPdf(secret, '林')).toMatchObject({ ok: false, code: 'badRequest' })
    expect(await service.print(secret, DIALOG, '林')).toEqual({
      ok: false,
      code: 'printNotConfirmed',
      params: {},
    })
    expect(log.filter((line) => line.startsWith('keep'))).toEqual([])
  })

  it('keeps a receipt under its title', async () => {
    const { service } = aDesk()
    const receipt: Sheet = { ...sheet, formId: 'exportReceipt', number: '档案导出回执', household: '' }
    expect(await service.toPdf(receipt, '林')).toMatchObject({ value: { fileName: '档案导出回执.pdf' } })
  })

  it('does one job after another', async () => {
    let finish = (): void => undefined
    const first = new Promise<Uint8Array>((resolve) => {
      finish = () => {
        resolve(pdf)
      }
    })
    const { service, log } = aDesk({ printToPdf: () => first })
    const both = Promise.all([service.toPdf(sheet, 'a'), service.toPdf(sheet, 'b')])
    await vi.advanceTimersByTimeAsync(1)
    expect(log).toEqual(['open job1', 'by a'])
    finish()
    expect((await both).map((outcome) => outcome.ok)).toEqual([true, true])
    expect(log.filter((line) => line.startsWith('open'))).toEqual(['open job1', 'open job2'])
  })

  it('gives its paper to the running job only', async () => {
    const { service } = aDesk()
    await service.toPdf(sheet, '林')
    expect(service.takeSheet('job1')).toMatchObject({ ok: false, code: 'badRequest' })
    expect(service.sheetReady('job1')).toMatchObject({ ok: false, code: 'badRequest' })
  })

  it.each([
    ['sent', { ok: true, value: { outcome: 'sent' } }],
    ['cancelled', { ok: true, value: { outcome: 'cancelled' } }],
  ] as const)('says %s as the spooler does', async (answer, outcome) => {
    const { service } = aDesk({ print: () => Promise.resolve(answer) })
    expect(await service.print(sheet, DIALOG, '林')).toEqual(outcome)
  })

  it.each([
    ['fails', () => Promise.resolve<PrintAnswer>('failed')],
    ['never answers', () => never<PrintAnswer>()],
  ])(
    'row 16: a printer that %s is not confirmed, the PDF is kept, the window is not trusted again',
    async (_, print) => {
      const { service, log } = aDesk({ print })
      const outcome = service.print(sheet, STRAIGHT, '林')
      await vi.advanceTimersByTimeAsync(PRINT_LIMIT_MS)
      expect(await outcome).toEqual({
        ok: false,
        code: 'printNotConfirmed',
        params: { path: '/forms/TS-1_F01_3-1-1201.pdf', fileName: 'TS-1_F01_3-1-1201.pdf' },
      })
      expect(log.at(-1)).toBe('discard')
    },
  )

  it('row 16: blank pages are told as such, and no file of them is kept', async () => {
    const page =
      '3 0 obj\n<</Length 0>> stream\n\nendstream\nendobj\n4 0 obj\n<</Type /Page\n/Contents 3 0 R>>\nendobj\n'
    const blank = new TextEncoder().encode(`%PDF-1.4\n${page}${' '.repeat(2000)}`)
    const { service, log } = aDesk({ printToPdf: () => Promise.resolve(blank) })
    expect(await service.toPdf(sheet, '林')).toEqual({ ok: false, code: 'printBlank', params: {} })
    expect(log.filter((line) => line.startsWith('keep'))).toEqual([])
  })

  it('row 16: leaves a person in front of the dialog more time than a printer', async () => {
    const settled = vi.fn()
    const { service } = aDesk({ print: () => never<PrintAnswer>() })
    void service.print(sheet, DIALOG, '林').then(settled)
    await vi.advanceTimersByTimeAsync(PRINT_LIMIT_MS * 2)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(settled).toHaveBeenCalledOnce()
  })

  it.each([
    ['a page that is never ready', { isSilent: true }],
    ['a PDF that never comes', { printToPdf: () => never<Uint8Array>() }],
    ['an empty PDF', { printToPdf: () => Promise.resolve(new Uint8Array(0)) }],
    ['something that is no PDF', { printToPdf: () => Promise.resolve(new Uint8Array(5000)) }],
    ['a window that is gone', { printToPdf: () => Promise.reject(new Error('Object has been destroyed')) }],
  ])('row 16: %s is not confirmed, and the next form is printed all the same', async (_, page) => {
    const { service, log } = aDesk(page)
    const outcome = service.toPdf(sheet, '林')
    const next = service.toPdf(sheet, '林')
    await vi.advanceTimersByTimeAsync(PRINT_LIMIT_MS * 2)
    expect(await outcome).toMatchObject({ ok: false, code: 'printNotConfirmed' })
    expect(await next).toMatchObject({ ok: false })
    expect(log.filter((line) => line.startsWith('open'))).toHaveLength(2)
  })

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EACCES', 'readOnlyTarget'],
    ['ENOTDIR', 'targetMissing'],
    ['EIO', 'writeFailed'],
  ])('row 3: a file system that answers %s is told as %s', async (code, told) => {
    const { service } = aDesk({ keepFault: code })
    expect(await service.toPdf(sheet, '林')).toMatchObject({ ok: false, code: told })
  })

  it('closes its window with the desk', async () => {
    const { service, log } = aDesk()
    await service.toPdf(sheet, '林')
    service.close()
    service.close()
    expect(log.filter((line) => line === 'discard')).toHaveLength(1)
  })
})
