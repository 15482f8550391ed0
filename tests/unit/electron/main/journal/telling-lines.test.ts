import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registeredIn, tellingLines } from '../../../../../electron/main/journal/telling-lines.ts'
import { lineSpans } from '../../../../../electron/main/journal/segment-text.ts'
import { canonicalJson } from '../../../../../src/formats/canonical-json.ts'

const EVENT = {
  ...{ v: 1, id: 'e-1', commandId: 'c-1', officeId: 'o-1', stream: { kind: 'case', id: 's-1' }, wallAt: 12 },
  ...{ stamp: '000000000001-0000-A3F', by: 'staff', desk: 'A3F', epoch: 1, seq: 5, seen: [] },
  ...{ kind: 'registered', data: { number: 'TS-1' }, personal: { hash: 'h', content: { content: '漏水' } } },
}

const bytesOf = (changes: object) => Buffer.from(canonicalJson({ ...EVENT, ...changes }))

describe('what a registration says', () => {
  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        fc.pre(data !== null)
        const given = canonicalJson(data)
        expect(canonicalJson(registeredIn(bytesOf({ data })))).toBe(given)
      }),
    )
  })

  it.each<[string, object]>([
    ['another kind', { kind: 'said' }],
    [
      'another kind whose data look like one',
      { kind: 'said', data: { a: { id: 'x', desk: 'A', epoch: 1, kind: 'registered', officeId: 'o' } } },
    ],
    [
      'another kind whose personal content looks like one',
      {
        kind: 'said',
        personal: {
          content: { a: '', desk: 'A', epoch: 1, id: 'x', kind: 'registered', officeId: 'o' },
          hash: '',
        },
      },
    ],
    ['a field of a newer version between', { grade: 1 }],
  ])('%s is none', (_, changes) => {
    expect(registeredIn(bytesOf(changes))).toBeNull()
  })

  it('a registration whose data look like another one is read', () => {
    const data = { a: { desk: 'A', epoch: 1, id: 'x', kind: 'registered', officeId: 'o' } }
    expect([null, data]).toContainEqual(registeredIn(bytesOf({ data })))
  })
})

it('the lines that may tell something are found, twice in one line too, and none in the words of a person', () => {
  const texts = [
    '{"after":0}',
    canonicalJson({ kind: 'said', text: '"kind":"registered"' }),
    canonicalJson({ a: { kind: 'registered' }, kind: 'registered' }),
    canonicalJson({ kind: 'judged' }),
    canonicalJson({ kind: 'evidenceAdded' }),
    canonicalJson({ kind: 'registered' }),
  ]
  const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''))
  const held = { bytes, lines: lineSpans(bytes).slice(1), isText: true, isSealed: true }
  expect([...tellingLines(held)]).toEqual([0, 1, 0, 1, 1])
})
