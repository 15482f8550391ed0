import { describe, expect, it } from 'vitest'
import { flatten, translationFaults, unusedKeys } from '../../../scripts/message-faults.ts'

const REFERENCE = flatten({ cases: { title: '投诉件', count: '{count} 件' } })

describe('the check of the messages', () => {
  it.each([
    ['the same keys', { cases: { title: 'Cases', count: '{count} cases' } }, []],
    ['a missing key', { cases: { title: 'Cases' } }, ['en lacks cases.count']],
    [
      'a key of its own',
      { cases: { title: 'Cases', count: '{count}', old: 'x' } },
      ['en has cases.old, which the reference has not'],
    ],
    [
      'another placeholder',
      { cases: { title: 'Cases', count: '{n} cases' } },
      ['en has other placeholders than the reference in cases.count'],
    ],
  ])('finds in a translation with %s', (_title, catalogue, faults) => {
    expect(translationFaults('en', flatten(catalogue), REFERENCE)).toEqual(faults)
  })

  it.each([
    ['named in full', "t('cases.title')", 'cases.title', true],
    ['named nowhere', "t('cases.other')", 'cases.title', false],
    [
      'put together from a code of the source',
      "const A = ['open']\nt(`cases.state.${a}`)",
      'cases.state.open',
      true,
    ],
    ['put together with an end', "const A = ['open']\nt(`cases.${a}.hint`)", 'cases.open.hint', true],
    ['put together from a code nobody has', 't(`cases.state.${a}`)', 'cases.state.gone', false],
    ['with another end', "const A = ['open']\nt(`cases.${a}.hint`)", 'cases.open.title', false],
    ['added to a beginning', "const A = ['open']\nt('cases.state.' + a)", 'cases.state.open', true],
    ['behind a nested expression', "const A = ['open']\nt(`cases.${f({ a })}`)", 'cases.open', true],
  ])('says of a key that is %s whether it is used', (_title, source, key, isUsed) => {
    expect(unusedKeys([key], source, '').length === 0).toBe(isUsed)
  })

  it('takes a code that only the data has', () => {
    expect(unusedKeys(['cards.gas'], 't(`cards.${id}`)', '{ "id": "gas" }')).toEqual([])
  })
})
