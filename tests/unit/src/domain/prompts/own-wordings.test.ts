import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENVELOPE_VERSION, type EventEnvelope } from '../../../../../src/domain/event.ts'
import { decideWordings, type WordingCommand } from '../../../../../src/domain/prompts/decide-wordings.ts'
import { allWordings, effectivePack, originOf } from '../../../../../src/domain/prompts/effective-pack.ts'
import { foldOwnWordings } from '../../../../../src/domain/prompts/own-wordings.ts'
import { promptPackFaults } from '../../../../../src/domain/prompts/pack-faults.ts'
import type { Prompt } from '../../../../../src/domain/prompts/prompt-pack.ts'
import { JUDGING_WORDS, SUPPLIED_PACK } from '../../../../../src/features/prompts/supplied-pack.ts'
import { aContext } from '../../../../builders/a-complaint.ts'
import { anEnvelope, MANAGER_ID, NOW, OFFICE_ID } from '../../../../builders/an-event.ts'

const REVISION = SUPPLIED_PACK.revision

function suppliedWording(id: string): Prompt {
  const found = SUPPLIED_PACK.prompts.find((prompt) => prompt.id === id)
  if (found === undefined) throw new Error(`Supplied pack: expected ${id}; got none`)
  return found
}
const apology = suppliedWording('apology-1')
const changed = { ...apology, text: '{caller}您好，给您添麻烦了，对不起。您说，我记。' }
const added: Prompt = { ...apology, id: 'own-1', text: '真对不起，让您打这个电话。' }

function anEvent(kind: string, data: object, envelope: Partial<EventEnvelope> = {}): EventEnvelope {
  const stream = { kind: 'prompts', id: OFFICE_ID } as const
  return anEnvelope(kind, data, undefined, { stream, by: MANAGER_ID, ...envelope })
}
const written = (prompts: readonly Prompt[], envelope: Partial<EventEnvelope> = {}) =>
  anEvent('wordingsWritten', { prompts, besideRevision: REVISION }, { id: 'w', ...envelope })
const about = (kind: string, promptId: string, envelope: Partial<EventEnvelope> = {}) =>
  anEvent(kind, { promptId }, { id: kind, seen: ['w'], ...envelope })

const packOf = (...events: EventEnvelope[]) => effectivePack(SUPPLIED_PACK, foldOwnWordings(events))
const textOf = (id: string, ...events: EventEnvelope[]) =>
  packOf(...events).prompts.find((prompt) => prompt.id === id)?.text

describe('R26 the office’s wordings beside the supplied ones', () => {
  it('without any, the pack is the supplied one', () => {
    const { prompts } = packOf()
    expect(prompts).toHaveLength(SUPPLIED_PACK.prompts.length)
    expect(new Set(prompts)).toEqual(new Set(SUPPLIED_PACK.prompts))
  })

  it('one in the place of a supplied one, one beside them', () => {
    expect(textOf('apology-1', written([changed, added]))).toBe(changed.text)
    expect(textOf('own-1', written([changed, added]))).toBe(added.text)
    expect(packOf(written([changed, added])).prompts).toHaveLength(SUPPLIED_PACK.prompts.length + 1)
  })

  it('put back, the supplied one holds again and one of its own is gone', () => {
    const events = [
      written([changed, added]),
      about('wordingReset', 'apology-1'),
      about('wordingReset', 'own-1', { id: 'x' }),
    ]
    expect(textOf('apology-1', ...events)).toBe(apology.text)
    expect(textOf('own-1', ...events)).toBeUndefined()
  })

  it('out of use it is not offered, and written anew it is', () => {
    const retired = about('wordingRetired', 'apology-1')
    expect(textOf('apology-1', written([added]), retired)).toBeUndefined()
    expect(
      textOf(
        'apology-1',
        written([added]),
        retired,
        written([changed], { id: 'v', seen: ['wordingRetired'] }),
      ),
    ).toBe(changed.text)
  })

  it('two desks that together took out every wording of a moment leave nobody without words', () => {
    const ids = SUPPLIED_PACK.prompts.filter(({ moment }) => moment === 'apology').map(({ id }) => id)
    const events = ids.map((id) => about('wordingRetired', id, { id, seen: [], desk: `A${id.length}F` }))
    expect(packOf(...events).prompts.filter(({ moment }) => moment === 'apology')).toHaveLength(ids.length)
  })

  it('says where a wording comes from, and that the supplied one was revised since', () => {
    const own = foldOwnWordings([written([changed, added])])
    const newer = { ...SUPPLIED_PACK, revision: REVISION + 1 }
    expect(originOf('apology-2', SUPPLIED_PACK, own)).toEqual({ kind: 'supplied' })
    expect(originOf('own-1', SUPPLIED_PACK, own)).toEqual({ kind: 'added', at: NOW, by: MANAGER_ID })
    expect(originOf('apology-1', SUPPLIED_PACK, own)).toMatchObject({ supplied: apology, isBehind: false })
    expect(originOf('apology-1', newer, own)).toMatchObject({ kind: 'changed', isBehind: true })
  })

  it('row 36 what cannot be read is kept unread and said to be there', () => {
    const faulty = [
      { ...changed, moment: 'shouting' },
      { ...changed, sources: 'R1' },
      { ...changed, channels: ['telex'] },
      { ...changed, bases: [{ kind: 'rumour', name: 'x', isConfirmed: true }] },
      'words',
    ]
    for (const prompt of faulty) {
      const event = anEvent('wordingsWritten', { prompts: [prompt], besideRevision: 1 })
      expect(foldOwnWordings([event])).toMatchObject({ hasUnknown: true, written: new Map() })
    }
    const others = [
      anEvent('wordingSung', {}),
      anEvent('wordingReset', {}),
      anEvent('wordingsWritten', { prompts: [changed] }),
      anEvent('wordingReset', { promptId: 'x' }, { v: ENVELOPE_VERSION + 1 }),
      anEvent('wordingReset', [] as object),
    ]
    for (const event of others) expect(foldOwnWordings([event]).hasUnknown).toBe(true)
  })

  it('ADR 1 comes out the same in any order and with any repetition', () => {
    const events = [
      written([changed, added]),
      written([{ ...changed, text: '对不起，给您添麻烦了。' }], { id: 'v', desk: 'B7K', wallAt: NOW + 1 }),
      about('wordingRetired', 'own-1', { seen: ['w', 'v'] }),
    ]
    const whole = packOf(...events)
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 6 }), (mixed) => {
        expect(packOf(...mixed)).toEqual(whole)
      }),
    )
  })
})

describe('§5 deciding about the wordings', () => {
  const manager = aContext(['manager'])
  const decide = (command: WordingCommand, events: readonly EventEnvelope[] = [], context = manager) =>
    decideWordings(
      {
        officeId: OFFICE_ID,
        supplied: SUPPLIED_PACK,
        own: foldOwnWordings(events),
        judgingWords: JUDGING_WORDS,
      },
      command,
      context,
    )
  const write = (...prompts: Prompt[]): WordingCommand => ({ kind: 'write', prompts })

  it.each<[string, WordingCommand, object]>([
    [
      'several at once',
      write(changed, added),
      { kind: 'wordingsWritten', data: { prompts: [changed, added], besideRevision: REVISION } },
    ],
    [
      'out of use',
      { kind: 'retire', promptId: 'apology-1' },
      { kind: 'wordingRetired', data: { promptId: 'apology-1' } },
    ],
    ['put back', { kind: 'reset', promptId: 'apology-1' }, { kind: 'wordingReset' }],
  ])('%s', (_what, command, event) => {
    const decision = decide(command, [
      written([
        { ...changed, text: '先跟您说声对不起。' },
        { ...added, text: '让您费心打电话，对不起。' },
      ]),
    ])
    expect(decision).toMatchObject({
      ok: true,
      events: [{ stream: { kind: 'prompts', id: OFFICE_ID }, seen: ['w'], ...event }],
    })
  })

  it.each<[string, WordingCommand, object]>([
    [
      'an unknown placeholder',
      write({ ...changed, text: '{nobody}您好，对不起。' }),
      { fault: 'unknownPlaceholder', found: 'nobody' },
    ],
    ['no source (R26)', write({ ...changed, sources: [] }), { fault: 'sourceMissing' }],
    [
      'a word that judges (R28)',
      write({ ...changed, text: `这是${JUDGING_WORDS[0] ?? ''}的，对不起。` }),
      { fault: 'judgingWord' },
    ],
    [
      'words another one says',
      write({ ...added, text: suppliedWording('apology-2').text }),
      { fault: 'sameText', found: 'apology-2' },
    ],
    ['the same twice in one file', write(added, { ...added, id: 'own-2' }), { fault: 'sameText' }],
  ])('refuses %s', (_what, command, params) => {
    expect(decide(command)).toMatchObject({ ok: false, refusal: { code: 'wordingFaulty', params } })
  })

  it('§4 never takes out what is the last to be said in a situation', () => {
    const [first, second] = SUPPLIED_PACK.prompts.filter(({ moment }) => moment === 'apology')
    const one = about('wordingRetired', first?.id ?? '', { seen: [] })
    expect(decide({ kind: 'retire', promptId: second?.id ?? '' }, [one])).toMatchObject({
      refusal: { code: 'lastWording', params: { moment: 'apology' } },
    })
    const narrowed = write({ ...suppliedWording('readback-1'), channels: ['letter'] })
    expect(decide(narrowed)).toMatchObject({ ok: true })
  })

  it('whoever sits at the desk reads only; what a newer program wrote is not written over', () => {
    expect(decide(write(changed), [], aContext(['receptionist']))).toMatchObject({
      refusal: { code: 'roleMissing', rule: '§5' },
    })
    expect(decide(write(changed), [anEvent('wordingSung', {})])).toMatchObject({
      refusal: { code: 'newerVersion' },
    })
  })

  it('whatever leaders decide, in every situation there is still something to say', () => {
    const ids = SUPPLIED_PACK.prompts.map(({ id }) => id)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 20 }), (taken) => {
        let events: readonly EventEnvelope[] = []
        for (const [index, promptId] of taken.entries()) {
          const decision = decide({ kind: 'retire', promptId }, events)
          const seen = events.slice(-1).map(({ id }) => id)
          if (decision.ok)
            events = [...events, about('wordingRetired', promptId, { id: `r${String(index)}`, seen })]
        }
        const pack = effectivePack(SUPPLIED_PACK, foldOwnWordings(events))
        const silent = promptPackFaults(pack, []).filter(
          ({ code, found }) => code === 'momentMissing' || (code === 'tooFewWordings' && found === '0'),
        )
        expect(silent).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  it('all there is, also what is out of use, stands in the order of a case', () => {
    const own = foldOwnWordings([written([added]), about('wordingRetired', 'apology-1')])
    const ids = allWordings(SUPPLIED_PACK, own).map(({ id }) => id)
    expect(ids).toContain('apology-1')
    expect(ids.indexOf('own-1')).toBeLessThan(ids.indexOf('reception-1'))
  })
})
