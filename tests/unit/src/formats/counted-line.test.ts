import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { placeAtEnd } from '../../../../src/formats/counted-line.ts'
import { journalLineText } from '../../../../src/formats/journal-line.ts'

const PREV = createHash('sha256').update('the line before').digest('hex')
const LOOKALIKE =
  ',"seq":9,"stamp":"0-0-A3F","stream":{"id":"x","kind":"case"},"v":1,"wallAt":7},"prev":"' + PREV + '"}'

function lineOf(changes: Partial<EventEnvelope> & { readonly zone?: unknown } = {}, prev = PREV): string {
  const event = {
    ...{ v: 1, id: 'e1', commandId: 'c1', officeId: 'o1', stream: { kind: 'case', id: 's-1' }, wallAt: 12 },
    ...{ stamp: '000000000001-0000-A3F', by: 'staff', desk: 'A3F', epoch: 1, seq: 5, seen: ['e0'] },
    ...{ kind: 'said', data: {}, personal: { hash: PREV } },
    ...changes,
  } as EventEnvelope
  return Buffer.from(journalLineText({ batch: [0, 1], event, prev }), 'utf8').toString('latin1')
}

const PLACE = {
  seq: 5,
  stamp: '000000000001-0000-A3F',
  stream: { kind: 'case', id: 's-1' },
  wallAt: 12,
}

describe('the place of a line', () => {
  it('a step of a case is placed by its end alone', () => {
    expect(placeAtEnd(lineOf())).toEqual(PLACE)
  })

  it.each<[string, string]>([
    ['a group', lineOf({ stream: { kind: 'group', id: 's-1' } })],
    ['staff', lineOf({ stream: { kind: 'staff', id: 's-1' } })],
    ['a field of a newer version behind the last', lineOf({ zone: 1 })],
    ['the first line of a journal', lineOf({}, '')],
    ['a line that was cut off', lineOf().slice(0, -1)],
    ['nothing', ''],
  ])('%s is parsed', (_, line) => {
    expect(placeAtEnd(line)).toBeNull()
  })

  it('no words of a person or a newer version are taken for the end', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(LOOKALIKE, `"${LOOKALIKE}`, '"kind":"registered"', '\\"}'),
    )
    const data = fc.dictionary(words, words)
    fc.assert(
      fc.property(data, words, (said, text) => {
        const place = placeAtEnd(lineOf({ data: said, personal: { content: { text }, hash: PREV } }))
        expect(place).toEqual(PLACE)
      }),
    )
  })
})
