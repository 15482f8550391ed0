import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAllTraining, foldTraining } from '../../../../../src/domain/training/fold-training.ts'
import { MANAGER_ID, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'
import {
  anEdit,
  aTrainingCase,
  aTrainingDraft,
  aVerdict,
  TRAINING_WORDS,
} from '../../../../builders/a-training-case.ts'

describe('R23 a training case', () => {
  it('begins as a draft that waits for a second person', () => {
    expect(aTrainingCase()).toMatchObject({
      texts: TRAINING_WORDS,
      serviceCategory: 'leaks',
      rules: ['R12', 'R13'],
      authors: [RECEPTIONIST_ID],
      standing: 'toCheck',
      verdict: null,
      version: 'draft',
    })
  })

  it('is kept once somebody else has read this very text', () => {
    const kept = aTrainingCase([aTrainingDraft(), aVerdict('trainingApproved')])
    expect(kept).toMatchObject({ standing: 'kept', verdict: { by: MANAGER_ID } })
  })

  it.each([
    [
      'another text was read',
      [aTrainingDraft(), anEdit(), aVerdict('trainingApproved', undefined, undefined, { seen: ['edit'] })],
    ],
    [
      'it was written anew after that',
      [aTrainingDraft(), aVerdict('trainingApproved'), anEdit({}, { seen: ['trainingApproved'] })],
    ],
    [
      'its author read it',
      [aTrainingDraft(), aVerdict('trainingApproved', undefined, undefined, { by: RECEPTIONIST_ID })],
    ],
    [
      'whoever read it had written at it',
      [
        aTrainingDraft(),
        anEdit({}, { by: MANAGER_ID }),
        aVerdict('trainingApproved', { version: 'edit' }, undefined, { seen: ['edit'] }),
      ],
    ],
  ])('is not kept where %s', (_why, events) => {
    expect(aTrainingCase(events).standing).toBe('toCheck')
  })

  it.each([
    [
      'another text was read',
      'toCheck',
      [aTrainingDraft(), anEdit(), aVerdict('trainingReturned', undefined, undefined, { seen: ['edit'] })],
    ],
    [
      'somebody has let it stand',
      'kept',
      [
        aTrainingDraft(),
        aVerdict('trainingApproved'),
        aVerdict('trainingReturned', undefined, undefined, { seen: ['trainingApproved'] }),
      ],
    ],
    [
      'it was withdrawn',
      'withdrawn',
      [
        aTrainingDraft(),
        aVerdict('trainingWithdrawn', {}),
        aVerdict('trainingReturned', undefined, undefined, { seen: ['trainingWithdrawn'] }),
      ],
    ],
  ])('is not sent back where %s', (_why, standing, events) => {
    expect(aTrainingCase(events).standing).toBe(standing)
  })

  it.each(['trainingReturned', 'trainingWithdrawn'])(
    'ADR 3 holds no reason of %s once it was erased',
    (kind) => {
      const erased = { ...aVerdict(kind), personal: { hash: '' } }
      expect(aTrainingCase([aTrainingDraft(), erased]).verdict).toMatchObject({
        by: MANAGER_ID,
        reason: null,
      })
    },
  )

  it('is sent back with the reason, and waits anew once it was edited', () => {
    const returned = [aTrainingDraft(), aVerdict('trainingReturned')]
    expect(aTrainingCase(returned)).toMatchObject({
      standing: 'returned',
      verdict: { reason: '还看得出是谁' },
    })
    const edited = aTrainingCase([...returned, anEdit({ title: '漏水' }, { seen: ['trainingReturned'] })])
    expect(edited).toMatchObject({
      standing: 'toCheck',
      version: 'edit',
      texts: { title: '漏水' },
      rules: ['R12'],
    })
  })

  it('is withdrawn with the reason; nothing keeps it then', () => {
    const withdrawn = [aTrainingDraft(), aVerdict('trainingWithdrawn', {})]
    expect(aTrainingCase(withdrawn)).toMatchObject({
      standing: 'withdrawn',
      verdict: { reason: '还看得出是谁' },
    })
    const late = aVerdict('trainingApproved', undefined, undefined, { seen: ['trainingWithdrawn'] })
    expect(aTrainingCase([...withdrawn, late]).standing).toBe('withdrawn')
  })

  it('holds no text once it was erased, keeps what is newer unread, and is none without its draft', () => {
    const bare = { ...aTrainingDraft(), personal: { hash: '' } }
    expect(foldTraining([bare])?.texts).toBeNull()
    expect(
      foldTraining([aTrainingDraft(), aVerdict('trainingApproved', undefined, undefined, { v: 2 })]),
    ).toMatchObject({
      hasUnknown: true,
      standing: 'toCheck',
    })
    expect(foldTraining([anEdit()])).toBeNull()
  })

  it('is the same in any order and with any duplication', () => {
    const events = [
      aTrainingDraft(),
      anEdit(),
      aVerdict('trainingApproved', { version: 'edit' }, undefined, { seen: ['edit'] }),
    ]
    const expected = foldTraining(events)
    expect(expected?.standing).toBe('kept')
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 6 }), (given) => {
        expect(foldTraining(given)).toEqual(expected)
      }),
    )
  })

  it('stands with the others, the newest text first', () => {
    const later = aTrainingDraft({}, { id: 'later', stream: { kind: 'training', id: 'b' }, wallAt: 4e12 })
    expect(foldAllTraining([aTrainingDraft(), later]).map(({ version }) => version)).toEqual([
      'later',
      'draft',
    ])
  })

  it('of one moment stand in the order of their ids, each with all its events', () => {
    const other = aTrainingDraft({}, { id: 'other', stream: { kind: 'training', id: 'b' } })
    const orphan = anEdit({}, { id: 'orphan', stream: { kind: 'training', id: 'x' } })
    for (const events of [
      [other, aTrainingDraft(), aVerdict('trainingApproved'), orphan],
      [orphan, aVerdict('trainingApproved'), aTrainingDraft(), other],
    ])
      expect(foldAllTraining(events).map(({ version, standing }) => [version, standing])).toEqual([
        ['draft', 'kept'],
        ['other', 'toCheck'],
      ])
  })
})
