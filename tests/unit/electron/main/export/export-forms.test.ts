import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { FormMaking } from '../../../../../electron/main/export/export-forms.ts'
import { failure, success } from '../../../../../electron/contract/failures.ts'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { aFolder, aSmallDesk, exporting, steadyClock } from './export-desk.ts'

const PDF = new TextEncoder().encode('%PDF-1.7 a form')

/** Makes forms out of nothing and remembers for which cases. */
function aMaking(
  failsAt = Infinity,
): FormMaking & { readonly numbers: string[]; readonly names: Set<string> } {
  const numbers: string[] = []
  const names = new Set<string>()
  return {
    numbers,
    names,
    settings: () => DEFAULT_SETTINGS,
    toBytes: (sheet, printedBy) => {
      numbers.push(sheet.number)
      names.add(printedBy)
      return Promise.resolve(numbers.length >= failsAt ? failure('printNotConfirmed') : success(PDF))
    },
  }
}

describe('forms as PDF', { timeout: 30_000 }, () => {
  it('go along one for each case, counted on the receipt and checked with the rest', async () => {
    const folder = await aFolder()
    const making = aMaking()
    const desk = exporting(aSmallDesk(5), folder, { forms: making })
    const written = await desk.write({ withForms: true })
    expect(written).toMatchObject({ ok: true, value: { cases: 5, forms: 5 } })
    const plain = await desk.write()
    if (!written.ok || !plain.ok) throw new Error('Export failed')
    expect(written.value.entries).toBe((plain.value.entries ?? 0) + 5)
    expect(new Set(making.numbers).size).toBe(5)
    expect([...making.names]).toEqual(['王秀英'])
    expect([...new Set(desk.phases)]).toEqual(['collecting', 'writing', 'forms', 'checking'])
  })

  it('are those of the chosen days only', async () => {
    const making = aMaking()
    const range = { from: 0, to: 1 }
    const written = await exporting(aSmallDesk(5), await aFolder(), { forms: making }).write({
      ...{ withForms: true, range },
    })
    expect(written).toMatchObject({ ok: true, value: { cases: 0, forms: 0 } })
    expect(making.numbers).toEqual([])
  })

  it('row 16: one that cannot be laid out ends the export and leaves nothing', async () => {
    const folder = await aFolder()
    const desk = exporting(aSmallDesk(5), folder, { forms: aMaking(3) })
    expect(await desk.write({ withForms: true })).toMatchObject({ ok: false, code: 'printNotConfirmed' })
    expect([await readdir(folder), desk.recorded]).toEqual([[], []])
  })

  it('can be cancelled between two', async () => {
    const folder = await aFolder()
    const making = aMaking()
    const desk = exporting(aSmallDesk(5), folder, {
      forms: making,
      monotonicMs: steadyClock(),
      progress: (jobId, phase, done) => {
        if (phase === 'forms' && done === 2) desk.service.cancel(jobId)
      },
    })
    expect(await desk.write({ withForms: true })).toMatchObject({ ok: false, code: 'cancelled' })
    expect([making.numbers.length, await readdir(folder)]).toEqual([2, []])
  })

  it('are refused where nothing lays them out', async () => {
    expect(await exporting(aSmallDesk(1), await aFolder()).write({ withForms: true })).toMatchObject({
      code: 'notAvailableHere',
    })
  })
})
