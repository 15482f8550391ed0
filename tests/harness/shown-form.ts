import type { Page } from '@playwright/test'
import type { TypedField } from './typed-words.ts'

/** The phone is not among them: it is masked until the field has the focus. */
export type ShownForm = Readonly<Record<Exclude<TypedField, 'phone'>, string>>

/** What stands in the intake form: texts as they are, choices by their key. No named function may go into the page. */
export async function shownForm(page: Page): Promise<ShownForm> {
  const shown = await page.locator('[data-intake]').evaluateAll((fields) =>
    fields.map((field) => {
      const element = field.querySelector('input, textarea, [aria-checked="true"] kbd')
      const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      const name = field instanceof HTMLElement ? field.dataset['intake'] : undefined
      return [name, isText ? element.value : (element?.textContent ?? '').trim()] as const
    }),
  )
  const textOf = (name: TypedField) => shown.find(([shownName]) => shownName === name)?.[1] ?? ''
  return {
    channel: textOf('channel'),
    household: textOf('household'),
    complainantName: textOf('complainantName'),
    content: textOf('content'),
    place: textOf('place'),
    occurredAt: textOf('occurredAt'),
    demand: textOf('demand'),
    serviceCategory: textOf('serviceCategory'),
  }
}

/** What the field that has the focus holds. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    return isText ? element.value : ''
  })
}

/** Parked drafts the header tells of, those without room for a chip too. */
export async function shownParked(page: Page): Promise<number> {
  const chips = await page.locator('header').getByTestId('parked-draft').count()
  const more = page.getByTestId('more-drafts')
  if ((await more.count()) === 0) return chips
  return chips + Number(/(\d+)\s*件/.exec((await more.textContent()) ?? '')?.[1] ?? 0)
}
