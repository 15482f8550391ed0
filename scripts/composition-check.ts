import type { FieldName, Receptionist } from '../tests/harness/receptionist.ts'
import type { InputFinding } from './input-finding.ts'
import type { RealKeys } from './real-keys.ts'

const SETTLED_MS = 350
const HAN = /^\p{Script=Han}+$/u
const TEXT_FIELDS = [
  'household',
  'complainantName',
  'phone',
  'content',
  'place',
  'occurredAt',
  'demand',
] as const satisfies readonly FieldName[]

interface Written {
  readonly field: string
  readonly text: string
  readonly isSaved: boolean
  readonly isIntake: boolean
  readonly prompt: string
}

/** Real pinyin: what belongs to the input method goes to it, and what it commits arrives. */
export async function checkComposition(
  person: Receptionist,
  keys: RealKeys,
): Promise<readonly InputFinding[]> {
  const { page } = person
  const findings: InputFinding[] = []
  const settle = (): Promise<void> => page.waitForTimeout(SETTLED_MS)
  const look = async (): Promise<Written> => ({
    field: await person.field(),
    text: await page.evaluate(() => {
      const element = document.activeElement
      return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : ''
    }),
    isSaved: (await person.shownNumber()) !== '',
    isIntake: (await page.locator('.intake').count()) === 1,
    prompt: (await page.locator('.say .spoken').allTextContents()).join(''),
  })
  const note = (what: string, isAsExpected: boolean, seen: Written): void => {
    findings.push({ what, isAsExpected, found: `${seen.field}: “${seen.text}”` })
  }
  const emptied = async (field: FieldName): Promise<void> => {
    await person.goTo(field)
    await person.write('')
    await settle()
  }

  for (const field of TEXT_FIELDS) {
    await emptied(field)
    keys.type('nihao')
    await settle()
    keys.press('1')
    await settle()
    const seen = await look()
    note(`${field}: a digit chooses, the text arrives`, seen.field === field && HAN.test(seen.text), seen)
    await person.write('')
  }

  await emptied('content')
  const before = await look()
  for (const [what, key] of [
    ['Esc drops the composition and leaves nothing else', 'Escape'],
    ['Ctrl+Enter does not save while composing', 'ctrl+Return'],
    ['Alt+↓ changes no wording while composing', 'alt+Down'],
    ['↓ walks among candidates, not among fields', 'Down'],
    ['Enter goes to the input method, not to the next field', 'Return'],
  ] as const) {
    await emptied('content')
    keys.type('loushui')
    await settle()
    keys.press(key)
    await settle()
    const seen = await look()
    const isStill =
      seen.field === 'content' && !seen.isSaved && seen.isIntake && seen.prompt === before.prompt
    note(what, isStill, seen)
    keys.press('Escape')
    await settle()
    if (!(await look()).isIntake) {
      keys.press('F2')
      await person.atIntake()
    }
  }

  await emptied('content')
  keys.type('loushui')
  await settle()
  keys.press('space')
  await settle()
  keys.press('Return')
  await settle()
  const after = await look()
  note('Enter after the choice goes to the next field', after.field === 'place', after)

  await person.goTo('channel')
  keys.press('2')
  await settle()
  const channel = (await page.locator('[data-intake="channel"] [aria-checked="true"]').textContent()) ?? ''
  const seen = { ...(await look()), text: channel.trim().replace(/\s+/g, ' ') }
  note('no input method opens on a row of choices: 2 chooses the visit', seen.text.startsWith('2'), seen)
  return findings
}
