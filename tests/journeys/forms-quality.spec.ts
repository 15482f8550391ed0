import { expect, test } from '@playwright/test'
import { PAGE_LAYOUTS } from '../../src/domain/forms/page-layout.ts'
import { FORM_FILLINGS, formsToLookAt } from '../builders/printed-forms.ts'
import { formFaults } from '../harness/form-faults.ts'
import { picturesOf } from '../harness/paper-pictures.ts'
import { printSheets } from '../harness/printed-sheets.ts'

// Pages are printed one after another, on a machine that may be busy.
test.setTimeout(180_000)

for (const filling of FORM_FILLINGS) {
  test(`forms.md every form, ${filling}: size, margins, letters, numbers of pages, black, nothing cut or overlapping`, async () => {
    const forms = formsToLookAt(filling)
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      const { pdfs, faults } = await printSheets(forms.map(({ rows }) => ({ rows, language })))
      expect(faults).toEqual([])
      for (const [at, { name, rows }] of forms.entries()) {
        const pdf = pdfs[at] ?? new Uint8Array()
        expect(await formFaults(pdf, PAGE_LAYOUTS[rows.formId]), `${name} ${language}`).toEqual([])
      }
    }
  })
}

test('forms.md an ordinary form looks as its reference picture does', async () => {
  const forms = formsToLookAt('ordinary')
  const { pdfs } = await printSheets(forms)
  for (const [at, { name }] of forms.entries()) {
    // Few dots to the inch: what counts is where things stand, not the edge of a letter.
    const [first] = await picturesOf(pdfs[at] ?? new Uint8Array(), 36)
    expect(first).toMatchSnapshot(`${name}.png`, { threshold: 0.3, maxDiffPixelRatio: 0.02 })
  }
})
