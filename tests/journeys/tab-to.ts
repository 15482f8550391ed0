import type { Receptionist } from '../harness/receptionist.ts'

/** Tab, as somebody does who has never been here, until the field has the focus. */
export async function tabTo({ page, typist }: Receptionist, label: string, mostSteps = 30): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  for (let step = 0; step < mostSteps; step += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await typist.press('Tab')
  }
  throw new Error(`${label} was not reached by ${String(mostSteps)} × Tab`)
}
