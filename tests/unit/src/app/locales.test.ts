import { describe, expect, it } from 'vitest'
import { FAILURE_CODES } from '../../../../electron/contract/failures.ts'
import { SERVICE_CATEGORIES } from '../../../../src/domain/case-vocabulary.ts'
import { NEXT_STEP_CODES } from '../../../../src/domain/next-step.ts'
import zhFailures from '../../../../src/locales/zh-Hans/failures.json'
import zhSteps from '../../../../src/locales/zh-Hans/steps.json'
import zhVocabulary from '../../../../src/locales/zh-Hans/vocabulary.json'

const hans = import.meta.glob<object>('../../../../src/locales/zh-Hans/*.json', {
  eager: true,
  import: 'default',
})
const english = import.meta.glob<object>('../../../../src/locales/en/*.json', {
  eager: true,
  import: 'default',
})

/** Every path to a text with the places it leaves open; the plural of another language may repeat one. */
function texts(messages: unknown, path: string): readonly string[] {
  if (typeof messages === 'string')
    return [`${path} ${[...new Set(messages.match(/\{\w+\}/gu))].sort().join('')}`]
  if (typeof messages !== 'object' || messages === null) return []
  return Object.entries(messages).flatMap(([key, value]) =>
    Array.isArray(value) ? [] : texts(value, `${path}.${key}`),
  )
}

describe('locales', () => {
  it.each(Object.keys(hans).map((path) => path.slice(path.lastIndexOf('/') + 1)))(
    '%s says the same in both languages, with the same open places',
    (name) => {
      const of = (files: Record<string, object>) =>
        texts(Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1], name).toSorted()
      expect(of(english)).toEqual(of(hans))
    },
  )
  it('has words for every failure, step and category', () => {
    expect(Object.keys(zhFailures)).toEqual(expect.arrayContaining([...FAILURE_CODES]))
    expect(Object.keys(zhSteps)).toEqual(expect.arrayContaining([...NEXT_STEP_CODES]))
    expect(Object.keys(zhVocabulary.serviceCategory)).toEqual([...SERVICE_CATEGORIES])
  })
  it('gives every category initials of its own', () => {
    expect(new Set(Object.values(zhVocabulary.initials)).size).toBe(SERVICE_CATEGORIES.length)
  })
})
