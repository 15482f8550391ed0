import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderEvents } from '../../../../src/domain/event-order.ts'
import { anEnvelope } from '../../../builders/an-event.ts'

const event = (id: string, stamp: string, seen: readonly string[] = []) =>
  anEnvelope('said', {}, undefined, { id, stamp, seen })
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id)

describe('the order of events', () => {
  it.each([
    { name: 'by stamp where nothing was seen', events: [event('b', '2'), event('a', '1')], ids: ['a', 'b'] },
    { name: 'by id where stamps are equal', events: [event('b', '1'), event('a', '1')], ids: ['a', 'b'] },
    {
      name: 'by what was seen, against the stamps',
      events: [event('a', '1', ['b']), event('b', '2')],
      ids: ['b', 'a'],
    },
    { name: 'leaves out of account what has not arrived', events: [event('a', '1', ['gone'])], ids: ['a'] },
    {
      name: 'ignores an event that claims to have seen itself',
      events: [event('a', '1', ['a'])],
      ids: ['a'],
    },
    { name: 'of none', events: [], ids: [] },
    {
      name: 'by stamp among those that became possible at the same time',
      events: [
        event('d', '1', ['root']),
        event('c', '2', ['root']),
        event('root', '9'),
        event('b', '3', ['root']),
      ],
      ids: ['root', 'd', 'c', 'b'],
    },
    {
      name: 'by stamp in a cycle, which only forged data holds',
      events: [event('a', '2', ['b']), event('b', '1', ['a']), event('c', '3', ['a'])],
      ids: ['b', 'a', 'c'],
    },
    {
      name: 'of two cycles that hang together',
      events: [
        event('a', '1', ['b', 'd']),
        event('b', '2', ['a']),
        event('c', '3', ['d']),
        event('d', '4', ['c']),
      ],
      ids: ['a', 'b', 'c', 'd'],
    },
    {
      name: 'by what was seen as soon as a cycle is cut',
      events: [event('a', '1', ['b']), event('c', '2', ['b']), event('b', '3', ['a'])],
      ids: ['a', 'b', 'c'],
    },
  ])('$name', ({ events, ids }) => {
    expect(idsOf(orderEvents(events).events)).toEqual(ids)
  })

  it('of a line of events is the same from the line as from any other order of it', () => {
    const line = Array.from({ length: 6 }, (_, at) =>
      event(`e${9 - at}`, String(9 - at), at === 0 ? [] : [`e${10 - at}`]),
    )
    const inLine = orderEvents(line)
    fc.assert(
      fc.property(fc.shuffledSubarray(line, { minLength: 6, maxLength: 6 }), (given) => {
        const { events, heads, hasSeen } = orderEvents(given)
        expect([idsOf(events), heads]).toEqual([idsOf(inLine.events), inLine.heads])
        for (const { id: a } of line)
          for (const { id: b } of line) expect(hasSeen(a, b)).toBe(inLine.hasSeen(a, b))
      }),
    )
  })

  it.each([
    [[event('a', '2', ['b']), event('b', '1', ['a'])]],
    [[event('a', '1'), event('b', '3', ['a', 'c']), event('c', '2', ['b'])]],
  ])('of a line that a forged event closes to a ring does not follow the order it came in', (ring) => {
    expect(idsOf(orderEvents(ring).events)).toEqual(idsOf(orderEvents(ring.toReversed()).events))
  })

  it('never puts an event before one it has seen', () => {
    const graph = fc.array(fc.record({ stamp: fc.nat({ max: 9 }), seen: fc.array(fc.nat({ max: 19 })) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(graph, (nodes) => {
        const events = nodes.map(({ stamp, seen }, at) =>
          event(
            `e${at}`,
            String(stamp),
            seen.filter((parent) => parent < at).map((parent) => `e${parent}`),
          ),
        )
        const order = idsOf(orderEvents(events).events)
        expect(order).toHaveLength(events.length)
        for (const { id, seen } of events) {
          for (const parent of seen) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id))
        }
      }),
    )
  })
})

describe('duplicates', () => {
  it('are dropped', () => {
    const a = event('a', '1')
    expect(idsOf(orderEvents([a, a, { ...a }]).events)).toEqual(['a'])
  })

  it.each(['0', 'f'])('give way to a copy whose person was erased, in either order, hash %s', (hash) => {
    const whole = anEnvelope('said', {}, { text: 'x' }, { id: 'a' })
    const erased = { ...whole, personal: { hash } }
    for (const copies of [
      [whole, erased],
      [erased, whole],
    ]) {
      expect(orderEvents(copies).events).toEqual([erased])
    }
  })

  it('that differ are settled the same way in either order', () => {
    const [one, other] = [event('a', '1'), event('a', '2')]
    expect(orderEvents([one, other]).events).toEqual(orderEvents([other, one]).events)
  })
})

describe('heads', () => {
  it.each([
    { name: 'the last of a line', events: [event('a', '1'), event('b', '2', ['a'])], heads: ['b'] },
    {
      name: 'both ends of a fork',
      events: [event('a', '1'), event('b', '2', ['a']), event('c', '3', ['a'])],
      heads: ['b', 'c'],
    },
    {
      name: 'one event even in a cycle',
      events: [event('a', '1', ['b']), event('b', '2', ['a'])],
      heads: ['b'],
    },
    {
      name: 'one event of a longer cycle',
      events: [event('a', '1', ['c']), event('b', '2', ['a']), event('c', '3', ['b'])],
      heads: ['c'],
    },
    { name: 'none of an empty stream', events: [], heads: [] },
  ])('are $name', ({ events, heads }) => {
    expect(orderEvents(events).heads).toEqual(heads)
  })
})

describe('what an event has seen', () => {
  const line = [event('a', '1'), event('b', '2', ['a']), event('c', '3', ['b'])]
  const fork = [...line, event('d', '4', ['a'])]

  it.each([
    { events: line, later: 'c', earlier: 'a', hasSeen: true },
    { events: line, later: 'a', earlier: 'c', hasSeen: false },
    { events: line, later: 'a', earlier: 'a', hasSeen: false },
    { events: line, later: 'a', earlier: 'gone', hasSeen: false },
    { events: line, later: 'gone', earlier: 'a', hasSeen: false },
    { events: fork, later: 'c', earlier: 'a', hasSeen: true },
    { events: fork, later: 'd', earlier: 'a', hasSeen: true },
    { events: fork, later: 'd', earlier: 'b', hasSeen: false },
    { events: fork, later: 'd', earlier: 'c', hasSeen: false },
    { events: fork, later: 'd', earlier: 'gone', hasSeen: false },
    { events: fork, later: 'gone', earlier: 'a', hasSeen: false },
  ])('$later of $earlier: $hasSeen', ({ events, later, earlier, hasSeen }) => {
    expect(orderEvents(events).hasSeen(later, earlier)).toBe(hasSeen)
  })

  it('is found out in a cycle without end', () => {
    const order = orderEvents([
      event('a', '1', ['c']),
      event('b', '2', ['a']),
      event('c', '3', ['b']),
      event('d', '0'),
    ])
    expect(order.hasSeen('c', 'd')).toBe(false)
    expect(order.hasSeen('c', 'a')).toBe(true)
  })
})
