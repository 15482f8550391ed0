import { expect, it } from 'vitest'
import type { EventDraft } from '../../../../../src/domain/event.ts'
import { useRosterWriting } from '../../../../../src/features/roster/use-roster-writing.ts'
import type { AppContext } from '../../../../../src/platform/app-context.ts'

const HOMES = 1200
const PEOPLE_OF_BATCH = 500

const events: readonly EventDraft[] = Array.from({ length: HOMES }, (_, index) => ({
  id: `event-${index}`,
  wallAt: 0,
  stream: { kind: 'household', id: `home-${index}` },
  kind: 'householdSaved',
  data: {},
  seen: [],
}))

/** Takes every command; `onCommand` may stop the writing or let the disk fail. */
function aDesk(onCommand: (count: number) => 'diskFull' | 'taken') {
  const commands: { commandId: string; events: number }[] = []
  let last = 0
  const store = {
    append: (commandId: string, drafts: readonly EventDraft[]) => {
      if (onCommand(commands.length + 1) === 'diskFull')
        return Promise.resolve({ ok: false, code: 'diskFull', params: {} })
      commands.push({ commandId, events: drafts.length })
      return Promise.resolve({ ok: true, events: [], isProjected: true })
    },
  } as unknown as AppContext['store']
  return { commands, app: { store, newId: () => `command-${(last += 1)}` } }
}

it('a person stops it after the piece under way; written again it goes on, and nothing goes twice', async () => {
  const { commands, app } = aDesk((count) => {
    if (count === 1) writing.stop()
    return 'taken'
  })
  const writing = useRosterWriting(app)
  writing.plan(events)
  expect(writing.total.value).toBe(HOMES)
  expect(await writing.write()).toEqual({ kind: 'stopped' })
  expect(writing.done.value).toBe(PEOPLE_OF_BATCH)
  expect(await writing.write()).toEqual({ kind: 'whole' })
  expect(writing.done.value).toBe(HOMES)
  expect(commands.map((command) => command.events)).toEqual([500, 500, 200])
  expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(3)
})

it('a disk that is full keeps what was written; the piece that failed is tried again as the same command', async () => {
  const asked: string[] = []
  let isFull = true
  const { commands, app } = aDesk((count) => (count === 2 && isFull ? 'diskFull' : 'taken'))
  const { store } = app
  const watched = {
    append: (commandId: string, drafts: readonly EventDraft[]) => {
      asked.push(commandId)
      return store.append(commandId, drafts)
    },
  } as AppContext['store']
  const writing = useRosterWriting({ ...app, store: watched })
  writing.plan(events)
  expect(await writing.write()).toEqual({ kind: 'failed', code: 'diskFull', params: {} })
  expect(writing.done.value).toBe(PEOPLE_OF_BATCH)
  isFull = false
  expect(await writing.write()).toEqual({ kind: 'whole' })
  expect(asked[1]).toBe(asked[2])
  expect(commands).toHaveLength(3)
})

it('sends one piece while the one before it is being folded, and no third; only a piece sent before may have a receipt', async () => {
  const asked: { commandId: string; mayBeKnown: boolean | undefined; settle: (answer: unknown) => void }[] =
    []
  const store = {
    append: (commandId: string, _drafts: unknown, { mayBeKnown }: { mayBeKnown?: boolean }) =>
      new Promise((settle) => asked.push({ commandId, mayBeKnown, settle })),
  } as unknown as AppContext['store']
  let last = 0
  const writing = useRosterWriting({ store, newId: () => `command-${(last += 1)}` })
  writing.plan(events)
  const first = writing.write()
  expect(asked).toHaveLength(2)
  asked[0]?.settle({ ok: false, code: 'writeFailed', params: {} })
  asked[1]?.settle({ ok: true, events: [], isProjected: true })
  expect(await first).toMatchObject({ kind: 'failed', code: 'writeFailed' })
  expect(writing.done.value).toBe(PEOPLE_OF_BATCH)
  const again = writing.write()
  // The one that stands is not sent again; the one that failed is asked for, because it may have arrived.
  expect(asked.slice(2).map(({ commandId, mayBeKnown }) => [commandId, mayBeKnown])).toEqual([
    ['command-1', true],
    ['command-3', false],
  ])
  for (const { settle } of asked.slice(2)) settle({ ok: true, events: [], isProjected: true })
  expect(await again).toEqual({ kind: 'whole' })
})
