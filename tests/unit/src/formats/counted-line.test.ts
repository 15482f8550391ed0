import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { placeAtEnd as placeIn } from '../../../../src/formats/counted-line.ts'
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
  return journalLineText({ batch: [0, 1], event, prev })
}

/** Within other lines, as it stands in a segment. */
function placeAtEnd(line: string) {
  const around = lineOf()
  const [bytes, start] = [Buffer.from(`${around}\n${line}\n${around}`), Buffer.byteLength(around) + 1]
  return placeIn(bytes, start, start + Buffer.byteLength(line))
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
    ['an end without a beginning', lineOf().slice(lineOf().indexOf('"seq"'))],
    ['a line with the end of another one behind it', `${lineOf()} `],
    ['a number with too many digits', lineOf({ seq: 1e15 })],
    ['a number that is none', lineOf({ seq: 1.5 })],
    ['no number', lineOf({ wallAt: -1 })],
    ['a stamp of nothing', lineOf({ stamp: '' })],
    ['a stamp of other signs', lineOf({ stamp: '0·1' })],
    ['an id of other signs', lineOf({ stream: { kind: 'case', id: '一' } })],
    ['a hash of another length', lineOf({}, PREV.slice(1))],
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
