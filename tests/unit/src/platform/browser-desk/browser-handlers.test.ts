import { describe, expect, it } from 'vitest'
import {
  browserHandlers,
  type BrowserHandlerParts,
} from '../../../../../src/platform/browser-desk/browser-handlers.ts'

const CASE_ID = '00000000-0000-4000-8000-000000000001'

/** The handlers of a page whose person clicks every notification it may show. */
function handlersThatMay(isGranted: boolean) {
  const chosen: (string | null)[] = []
  const parts = {
    page: {
      noticePermission: (isAsked: boolean) => Promise.resolve(isAsked ? 'granted' : 'open'),
      notify: (_notice: unknown, click: () => void) => {
        if (isGranted) click()
        return isGranted
      },
    },
    noticeChosen: (caseId: string | null) => chosen.push(caseId),
  } as unknown as BrowserHandlerParts
  return { handlers: browserHandlers(parts), chosen }
}

describe('notifications of the browser edition', () => {
  it.each([
    [true, [CASE_ID]],
    [false, []],
  ] as const)(
    'granted %s: says whether it was shown, and which case was chosen',
    async (isGranted, expected) => {
      const { handlers, chosen } = handlersThatMay(isGranted)
      const shown = await handlers['notice:show']({ title: 'due soon', body: '', caseId: CASE_ID })
      expect(shown).toEqual({ ok: true, value: { isShown: isGranted } })
      expect(chosen).toEqual(expected)
    },
  )

  it.each([
    [true, 'granted'],
    [false, 'open'],
  ] as const)('asks its person only when it is to: %s', async (isAsked, permission) => {
    const { handlers } = handlersThatMay(false)
    expect(await handlers['notice:permission']({ isAsked })).toEqual({ ok: true, value: { permission } })
  })
})
