import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import {
  LineThreads,
  preparingHere,
  type LinePort,
} from '../../../../../electron/main/import/line-preparing.ts'
import { preparedEvents, type BytesPart } from '../../../../../electron/main/import/prepared-event.ts'
import { prepareLines, type LinesOrder } from '../../../../../electron/main/import/prepared-lines.ts'
import { canonicalJson } from '../../../../../src/formats/canonical-json.ts'
import { journalLineHash, journalLineText } from '../../../../../src/formats/journal-line.ts'
import { OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal, sha256Hex } from '../../../src/storage/memory-journal.ts'
import { addingStaff, nextUuid, registering } from '../../../src/storage/some-drafts.ts'

/** The other side of a thread, in this one; dies at a question instead of answering it. */
class NearThread extends EventEmitter implements Pick<LinePort, 'postMessage' | 'terminate'> {
  asked = 0
  isOver = false

  constructor(private readonly dieAt = Infinity) {
    super()
  }

  postMessage(order: LinesOrder): void {
    this.asked += 1
    const carried = structuredClone(order)
    if (this.asked < this.dieAt)
      setImmediate(() => this.emit('message', structuredClone(prepareLines(carried))))
    if (this.asked === this.dieAt) setImmediate(() => this.emit('error', new Error('Out of memory')))
  }

  terminate(): Promise<number> {
    this.isOver = true
    return Promise.resolve(0)
  }
}

function someEvents() {
  const journal = new MemoryJournal()
  journal.write(nextUuid(), [registering(nextUuid(), { content: '电梯停在半层 🛗 "三天" ' })])
  journal.write(nextUuid(), [addingStaff(nextUuid(), '周岚')])
  journal.write(nextUuid(), [{ ...registering(nextUuid()), personal: undefined }])
  return journal.events
}

const textOf = ({ bytes, start, end }: BytesPart): string => bytes.toString('utf8', start, end)

const orderOf = (lines: readonly string[], of: LinesOrder['of'] = 'events'): LinesOrder => {
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
  return { of, bytes, officeId: OFFICE_ID }
}

describe('lines of an export made ready to be chained', () => {
  it('are the lines a journal writes, with the hashes it gives them', () => {
    const events = someEvents()
    const { events: columns, lines } = prepareLines(orderOf(events.map((event) => canonicalJson(event))))
    if (columns === null) throw new Error('Expected columns')
    let head = ''
    for (const [at, prepared] of [...preparedEvents(columns)].entries()) {
      const event = events[at]
      if (event === undefined) throw new Error(`Event ${String(at)} is missing`)
      expect(prepared.whole()).toEqual(event)
      const expected = { batch: [0, 1] as const, event, prev: head }
      const { line, end } = prepared.behind(head)
      expect(textOf(line)).toBe(`${journalLineText(expected)}\n`)
      expect(end).toEqual({ seq: event.seq, head: journalLineHash(expected, sha256Hex) })
      head = end.head
    }
    expect(lines).toBe(3)
  })

  it('of a line that is laid out otherwise are its canonical ones', () => {
    const [event] = someEvents()
    const spaced = JSON.stringify(event, null, 1).replaceAll('\n', '')
    const { events: columns } = prepareLines(orderOf([spaced]))
    const [prepared] = columns === null ? [] : [...preparedEvents(columns)]
    if (prepared === undefined) throw new Error('Expected an event')
    expect(textOf(prepared.behind('').line)).toContain(canonicalJson(event))
  })

  it.each([
    ['events', '{"v":1}', 'notAnEvent'],
    ['events', 'null', 'notAnEvent'],
    ['cases', '[', 'notACase'],
  ] as const)('in %s that are none are told: %s', (of, line, detail) => {
    const { fault, events } = prepareLines(orderOf([line], of))
    expect([fault?.params['detail'], events]).toEqual([detail, null])
  })

  it('are checked behind an event that may not come in as well', () => {
    const [first, second] = someEvents().map((event) => canonicalJson(event))
    const strange = (first ?? '').replace(OFFICE_ID, nextUuid())
    const { refusal, lines, events } = prepareLines(orderOf([strange, second ?? '']))
    expect([refusal, lines, events?.ids]).toEqual(['office', 2, []])
    expect(prepareLines(orderOf([strange, '{}'])).fault?.code).toBe('exportDamaged')
  })
})

describe('threads that make lines ready', () => {
  const orders = someEvents().map((event) => orderOf([canonicalJson(event)]))

  it('share the work and give what is made here', async () => {
    const threads = [new NearThread(), new NearThread()]
    const preparing = new LineThreads(threads as unknown as readonly LinePort[], (error) =>
      expect(error).toBe(null),
    )
    const there = await Promise.all(orders.map((order) => preparing.prepare(order)))
    const here = await Promise.all(orders.map((order) => preparingHere.prepare(order)))
    expect(there).toEqual(here)
    expect(threads.map(({ asked }) => asked)).toEqual([2, 1])
    await preparing.close()
    expect(threads.every(({ isOver }) => isOver)).toBe(true)
  })

  it('that die leave nothing undone: it is done here, and told', async () => {
    const told: unknown[] = []
    const threads = [new NearThread(1), new NearThread(1)]
    const preparing = new LineThreads(threads as unknown as readonly LinePort[], (error) => told.push(error))
    const there = await Promise.all(orders.map((order) => preparing.prepare(order)))
    expect(there.map(({ lines }) => lines)).toEqual([1, 1, 1])
    const [order] = orders
    expect((await preparing.prepare(order ?? orderOf([]))).lines).toBe(1)
    expect(told).toHaveLength(2)
  })
})
