import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { canonicalJson } from '../../../../src/formats/canonical-json.ts'
import { journalHeaderText, parseJournalHeader } from '../../../../src/formats/journal-header.ts'
import {
  chainLines,
  journalLineHash,
  parseJournalLine,
  verifyJournalLine,
} from '../../../../src/formats/journal-line.ts'
import { isSealIntact, sealPersonal } from '../../../../src/formats/sealed-personal.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const SALT = '00112233445566778899aabbccddeeff'

function anEvent(changes: Partial<EventEnvelope> = {}): EventEnvelope {
  return {
    v: 1,
    id: 'e1',
    commandId: 'c1',
    officeId: 'o1',
    stream: { kind: 'case', id: 's1' },
    wallAt: 1,
    stamp: '000000000001-0000-A3F',
    by: 'staff',
    desk: 'A3F',
    epoch: 1,
    seq: 1,
    seen: [],
    kind: 'said',
    data: { b: 1, a: '𠮷' },
    personal: sealPersonal({ text: '漏水' }, SALT, sha256Hex),
    ...changes,
  }
}

describe('a line of the journal', () => {
  it('is canonical JSON with batch, event and prev (ADR 2)', () => {
    const { texts } = chainLines([anEvent()], { seq: 0, head: '' }, sha256Hex)
    expect(texts[0]).toMatch(
      /^\{"batch":\[0,1\],"event":\{"by":"staff","commandId":"c1","data":\{"a":"𠮷","b":1\},.*\},"prev":""\}$/,
    )
  })

  it('has the hash of its text without content and salt, so that an erasure changes nothing (ADR 3)', () => {
    const whole = { batch: [0, 1] as const, event: anEvent(), prev: '' }
    const personal = { hash: anEvent().personal?.hash ?? '' }
    const erased = { ...whole, event: anEvent({ personal }) }
    expect(journalLineHash(whole, sha256Hex)).toBe(sha256Hex(canonicalJson(erased)))
    expect(journalLineHash(erased, sha256Hex)).toBe(journalLineHash(whole, sha256Hex))
    expect(isSealIntact(personal, sha256Hex)).toBe(true)
  })

  it('is bound to the line before it, within a command and across commands', () => {
    const first = chainLines([anEvent(), anEvent({ seq: 2 })], { seq: 0, head: '' }, sha256Hex)
    const [one = '', two = ''] = first.texts
    const check = verifyJournalLine(one, { seq: 0, head: '' }, sha256Hex)
    expect(check).toMatchObject({ ok: true, breaks: [] })
    expect(parseJournalLine(two)?.prev).toBe(check.ok ? check.hash : '')
    expect(verifyJournalLine(two, first.end, sha256Hex)).toMatchObject({
      ok: true,
      breaks: [{ kind: 'prev' }, { kind: 'seq' }],
    })
    expect(chainLines([], first.end, sha256Hex)).toEqual({ texts: [], end: first.end })
  })

  it.each([
    ['no JSON', 'x'],
    ['no object', '1'],
    ['null', 'null'],
    ['no batch', '{"event":{},"prev":""}'],
    ['a batch that cannot be', '{"batch":[2,2],"event":{},"prev":""}'],
    ['a batch of three', '{"batch":[0,1,2],"event":{},"prev":""}'],
    ['no prev', '{"batch":[0,1],"event":{}}'],
    ['no event', '{"batch":[0,1],"event":{"v":1},"prev":""}'],
  ])('is refused when it is %s', (_what, text) => {
    expect(parseJournalLine(text)).toBeNull()
    expect(verifyJournalLine(text, { seq: 0, head: '' }, sha256Hex).ok).toBe(false)
  })

  it('keeps fields of a newer version, and notices other spelling of the same JSON', () => {
    const newer = { ...anEvent({ v: 2 }), mood: { calm: true } }
    const { texts } = chainLines([newer], { seq: 0, head: '' }, sha256Hex)
    const text = texts[0] ?? ''
    expect(parseJournalLine(text)?.event).toEqual(newer)
    const spaced = text.replace('{"batch"', '{ "batch"')
    expect(verifyJournalLine(spaced, { seq: 0, head: '' }, sha256Hex)).toMatchObject({
      breaks: [{ kind: 'text' }],
    })
  })

  it('gives back whatever a person typed, and names any change of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (typed, other) => {
          const event = anEvent({ personal: sealPersonal({ text: typed }, SALT, sha256Hex) })
          const text = chainLines([event], { seq: 0, head: '' }, sha256Hex).texts[0] ?? ''
          expect(text).not.toContain('\n')
          expect(parseJournalLine(Buffer.from(text, 'utf8').toString('utf8'))?.event).toEqual(event)
          fc.pre(typed !== other)
          expect(
            isSealIntact(
              { ...event.personal, hash: event.personal?.hash ?? '', content: { text: other } },
              sha256Hex,
            ),
          ).toBe(false)
        },
      ),
    )
  })

  it('with half of its personal content is not intact', () => {
    expect(isSealIntact({ hash: 'h', salt: SALT }, sha256Hex)).toBe(false)
    expect(isSealIntact({ hash: 'h', content: {} }, sha256Hex)).toBe(false)
  })
})

describe('the header of a segment', () => {
  const header = { segment: 2, desk: 'A3F', epoch: 1, after: { seq: 7, head: 'ab' } }

  it('says in which chain it begins, and where', () => {
    const text = journalHeaderText(header)
    expect(text).toBe('{"after":{"head":"ab","seq":7},"desk":"A3F","epoch":1,"segment":2}')
    expect(parseJournalHeader(text)).toEqual(header)
  })

  it.each([
    '',
    '{}',
    '[]',
    '{"segment":0,"desk":"A3F","epoch":1,"after":{"seq":0,"head":""}}',
    JSON.stringify(header),
  ])('is none: %s', (text) => {
    expect(parseJournalHeader(text)).toBeNull()
  })
})

it('canonical JSON refuses what has no JSON form', () => {
  expect(() => canonicalJson(undefined)).toThrow('expected a JSON value, got undefined')
  expect(() => canonicalJson({ a: Number.NaN })).toThrow()
})
