import { describe, expect, it, vi } from 'vitest'
import type { ExposedDesk } from '../../../../electron/contract/exposed-desk.ts'
import { failure, success } from '../../../../electron/contract/failures.ts'
import { chooseDesk, type DeskBridge } from '../../../../src/platform/desk-bridge.ts'
import { electronDesk } from '../../../../src/platform/electron-desk.ts'

const HEAD = { desk: 'A3F', epoch: 1, seq: 7, head: 'ab' }

/** What the preload exposes, answering whatever a test wants, also what no contract declares. */
const exposing = (answer: () => Promise<unknown>): ExposedDesk => ({
  request: answer as ExposedDesk['request'],
  onPush: () => () => undefined,
})

describe('the bridge to main', () => {
  it('passes on an answer that fits the contract, without what it does not declare', async () => {
    const desk = electronDesk(
      exposing(() => Promise.resolve(success({ origins: [HEAD], faults: [], secret: 1 }))),
    )
    expect(await desk.request('journal:state', null)).toEqual(success({ origins: [HEAD], faults: [] }))
  })

  it('passes on an expected failure', async () => {
    const desk = electronDesk(exposing(() => Promise.resolve(failure('diskFull', { neededBytes: 9 }))))
    expect(await desk.request('journal:state', null)).toEqual(failure('diskFull', { neededBytes: 9 }))
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a call that is rejected', () => Promise.reject(new Error('Object has been destroyed'))],
    ['no answer', () => Promise.resolve(undefined)],
    ['an answer of another shape', () => Promise.resolve(success({ origins: 'all' }))],
    ['a failure nobody declared', () => Promise.resolve({ ok: false, code: 'oops', params: {} })],
  ])('takes %s for a desk that is gone', async (_title, answer) => {
    const desk = electronDesk(exposing(answer))
    expect(await desk.request('journal:state', null)).toEqual(
      failure('deskGone', { request: 'journal:state' }),
    )
  })

  it('hands on pushes that fit the contract, and stops when asked', () => {
    const told: unknown[] = []
    const stop = vi.fn()
    let push: (payload: unknown) => void = () => undefined
    const exposed: ExposedDesk = {
      ...exposing(() => Promise.resolve()),
      onPush: (_name, listener) => {
        push = listener as (payload: unknown) => void
        return stop
      },
    }
    const end = electronDesk(exposed).onPush('job:progress', (progress) => told.push(progress))
    const progress = { jobId: '01926b0c-7c3e-7000-8000-000000000001', phase: 'writing', done: 1, total: 9 }
    push(progress)
    push({ ...progress, done: -1 })
    end()
    expect(told).toEqual([progress])
    expect(stop).toHaveBeenCalledOnce()
  })
})

describe('choosing the desk', () => {
  const browserDesk: DeskBridge = { ...exposing(() => Promise.resolve()), edition: 'browser' }

  it('takes what the preload has put on the window, and does not even load the browser edition', async () => {
    const openBrowserDesk = vi.fn(() => Promise.resolve(browserDesk))
    const desk = await chooseDesk({ desk: exposing(() => Promise.resolve()) }, openBrowserDesk)
    expect([desk.edition, openBrowserDesk.mock.calls.length]).toEqual(['electron', 0])
  })

  it('takes the browser edition where there is no preload', async () => {
    expect(await chooseDesk({}, () => Promise.resolve(browserDesk))).toBe(browserDesk)
  })
})
