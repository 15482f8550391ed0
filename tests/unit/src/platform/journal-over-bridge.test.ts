import { describe, expect, it, vi } from 'vitest'
import { failure, success, type Outcome } from '../../../../electron/contract/failures.ts'
import type { DeskBridge } from '../../../../src/platform/desk-bridge.ts'
import { journalOverBridge } from '../../../../src/platform/journal-over-bridge.ts'
import type { JournalPort } from '../../../../src/storage/journal-port.ts'
import { aRegistered } from '../../../builders/a-complaint.ts'
import { movingIn, nextUuid, registering } from '../storage/some-drafts.ts'

const HEAD = { desk: 'A3F', epoch: 1, seq: 1, head: 'ab' }

const portOver = (outcome: Outcome<unknown>) => {
  const request = vi.fn<(name: string, args: unknown) => Promise<unknown>>(() => Promise.resolve(outcome))
  const desk = { edition: 'electron', request, onPush: () => () => undefined } as unknown as DeskBridge
  const port: JournalPort = journalOverBridge(desk, () =>
    Promise.reject(new Error('Nothing is covered here')),
  )
  return { port, request }
}

describe('the journal over the bridge', () => {
  it('appends plain data, whatever the screen is watching, and gives events and end', async () => {
    const events = [aRegistered()]
    const { port, request } = portOver(success({ events, end: HEAD }))
    const [commandId, draft] = [nextUuid(), registering(nextUuid())]
    expect(await port.append(commandId, [new Proxy(draft, {})])).toEqual({ ok: true, events, end: HEAD })
    expect(request).toHaveBeenCalledWith('journal:append', { commandId, events: [draft] })
    expect(() => structuredClone(request.mock.lastCall?.[1])).not.toThrow()
  })

  it('appends a list as one text, and reads the answer as one', async () => {
    const events = [aRegistered()]
    const { port, request } = portOver(success({ json: JSON.stringify(events), end: HEAD }))
    const drafts = Array.from({ length: 101 }, () => movingIn(nextUuid()))
    const commandId = nextUuid()
    expect(await port.append(commandId, drafts)).toEqual({ ok: true, events, end: HEAD })
    expect(request).toHaveBeenCalledWith('journal:appendList', { commandId, json: JSON.stringify(drafts) })
  })

  it('refuses a draft outside the contract before main sees it', async () => {
    const { port, request } = portOver(success({ events: [] }))
    const draft = { ...registering(nextUuid()), stream: { kind: 'office' as const, id: nextUuid() } }
    expect(await port.append(nextUuid(), [draft])).toMatchObject({ ok: false, code: 'badRequest' })
    expect(request).not.toHaveBeenCalled()
  })

  it('passes on a failed append as an answer', async () => {
    const { port } = portOver(failure('diskFull', { neededBytes: 1 }))
    expect(await port.append(nextUuid(), [registering(nextUuid())])).toEqual(
      failure('diskFull', { neededBytes: 1 }),
    )
  })

  it('reads heads and pages', async () => {
    const heads = portOver(success({ origins: [HEAD], faults: [] }))
    expect(await heads.port.heads()).toEqual([HEAD])
    const pages = portOver(success({ json: JSON.stringify([aRegistered()]) }))
    expect(await pages.port.read({ desk: 'A3F', epoch: 1 }, 3, 50)).toEqual([aRegistered()])
    expect(pages.request).toHaveBeenCalledWith('journal:read', {
      desk: 'A3F',
      epoch: 1,
      afterSeq: 3,
      limit: 50,
    })
  })

  it.each<[string, (port: JournalPort) => Promise<unknown>]>([
    ['journal:state', (port) => port.heads()],
    ['journal:read', (port) => port.read({ desk: 'A3F', epoch: 1 }, 0, 1)],
  ])('stops the start when %s fails, with its code', async (name, ask) => {
    const { port } = portOver(failure('deskGone'))
    await expect(ask(port)).rejects.toMatchObject({
      name: 'DeskRequestError',
      code: 'deskGone',
      message: `Request ${name} failed with deskGone; expected an answer`,
    })
  })

  it.each<[string, (port: JournalPort) => Promise<unknown>, unknown, unknown]>([
    ['journal:state', (port) => port.heads(), { origins: [HEAD], faults: [] }, [HEAD]],
    ['journal:read', (port) => port.read({ desk: 'A3F', epoch: 1 }, 0, 1), { json: '[]' }, []],
  ])(
    'waits with %s under a covered screen, and asks again behind the PIN',
    async (_name, ask, given, read) => {
      let uncover: () => void = () => undefined
      const pin = new Promise<void>((resolve) => {
        uncover = resolve
      })
      let isCovered = true
      const request = vi.fn(() => Promise.resolve(isCovered ? failure('screenCovered') : success(given)))
      const desk = { edition: 'electron', request, onPush: () => () => undefined } as unknown as DeskBridge
      const answer = ask(journalOverBridge(desk, () => pin))
      await Promise.resolve()
      isCovered = false
      expect(request).toHaveBeenCalledTimes(1)
      uncover()
      expect(await answer).toEqual(read)
      expect(request).toHaveBeenCalledTimes(2)
    },
  )
})
