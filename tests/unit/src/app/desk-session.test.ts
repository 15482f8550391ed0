import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { failure, success } from '../../../../electron/contract/failures.ts'
import { useDeskSession } from '../../../../src/app/desk-session.ts'
import type { DeskBridge } from '../../../../src/platform/desk-bridge.ts'

const DISK_FULL = failure('diskFull')
const GONE = failure('deskGone')

/** A desk on which only the cover can be asked for. */
function deskThatAnswers(
  answer: typeof GONE | ReturnType<typeof success<null>>,
  asked: string[],
): DeskBridge {
  return {
    edition: 'electron',
    onPush: () => () => undefined,
    request: (name: string) => {
      asked.push(name)
      return Promise.resolve(answer)
    },
  } as unknown as DeskBridge
}

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('covering the screen', () => {
  it('hides the page at once, keeps what was typed, then tells main', async () => {
    const session = useDeskSession()
    session.phase = 'open'
    const order: string[] = []
    session.beforeCover(async () => {
      await Promise.resolve()
      order.push('kept')
      return null
    })
    session.cover(deskThatAnswers(success(null), order))
    expect(session.phase).toBe('covered')
    await session.coverSettled()
    expect(order).toEqual(['kept', 'session:cover'])
    expect(session.coverProblems).toEqual([])
  })

  it.each([
    [
      'a draft that could not be written',
      DISK_FULL,
      success(null),
      [{ what: 'draftNotKept', failure: DISK_FULL }],
    ],
    ['a main that did not hear of the cover', null, GONE, [{ what: 'coverNotTold', failure: GONE }]],
  ] as const)('tells of %s', async (_title, kept, answer, problems) => {
    const session = useDeskSession()
    session.phase = 'open'
    session.beforeCover(() => Promise.resolve(kept))
    session.cover(deskThatAnswers(answer, []))
    await session.coverSettled()
    expect(session.phase).toBe('covered')
    expect(session.coverProblems).toEqual(problems)
  })

  it('forgets what was told at the cover before', async () => {
    const session = useDeskSession()
    session.phase = 'open'
    const end = session.beforeCover(() => Promise.resolve(DISK_FULL))
    session.cover(deskThatAnswers(success(null), []))
    await session.coverSettled()
    end()
    session.phase = 'open'
    session.cover(deskThatAnswers(success(null), []))
    await session.coverSettled()
    expect(session.coverProblems).toEqual([])
  })

  it('lets whoever waits go on at the PIN, and at once where nothing is covered', async () => {
    const session = useDeskSession()
    session.phase = 'open'
    await session.uncovered()
    session.cover(deskThatAnswers(success(null), []))
    let hasGoneOn = false
    const waiting = session.uncovered().then(() => {
      hasGoneOn = true
    })
    await session.coverSettled()
    expect(hasGoneOn).toBe(false)
    session.phase = 'open'
    await waiting
    expect(hasGoneOn).toBe(true)
  })
})
