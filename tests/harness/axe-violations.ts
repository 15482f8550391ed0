import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Rules whose answer depends on colours; the others see the same in every look. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Serious and critical violations of the screen, all rules in the light look, those of colour in each, as `look rule: element`. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of ['dark', 'contrast', 'light'] as const) {
    await page.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme
    }, look)
    // Legacy mode: no page of its own, which the strict content policy and Electron would refuse.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    const { violations, passes } = await (look === 'light' ? axe : axe.withRules(COLOUR_RULES)).analyze()
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(look === 'light' ? 5 : 0)
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      found.push(
        ...nodes.map((node) => `${look} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      )
    }
  }
  return found
}
