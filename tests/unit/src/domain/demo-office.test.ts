import { describe, expect, it } from 'vitest'
import { demoOfficeId, isDemoOffice } from '../../../../src/domain/demo-office.ts'

describe('the id of a demo office', () => {
  it('is a UUID that says what it is, and two of them differ', () => {
    const [first, second] = [demoOfficeId(crypto.randomUUID()), demoOfficeId(crypto.randomUUID())]
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(first).not.toBe(second)
    expect(isDemoOffice(first)).toBe(true)
  })

  it.each([crypto.randomUUID(), '', '00000000-0000-4000-8000-000000000001'])(
    'is no other office’s: %s',
    (id) => {
      expect(isDemoOffice(id)).toBe(false)
    },
  )
})
