import { describe, expect, it } from 'vitest'
import { ACT_KINDS } from '../../../../../src/domain/procedure/act-table.ts'
import { ACT_GROUPS } from '../../../../../src/features/cases/act-groups.ts'

describe('what "Record …" lists', () => {
  it('has every act of the procedure, once', () => {
    const listed = ACT_GROUPS.flatMap(({ works }): readonly string[] => works)
    expect(listed.filter((work) => ACT_KINDS.some((kind) => kind === work)).toSorted()).toEqual(
      [...ACT_KINDS].toSorted(),
    )
    expect(new Set(listed).size).toBe(listed.length)
  })
})
