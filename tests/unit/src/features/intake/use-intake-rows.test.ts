import { effectScope, nextTick, reactive, ref } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import type { IntakeField } from '../../../../../src/features/intake/intake-fields.ts'
import { useIntakeRows } from '../../../../../src/features/intake/use-intake-rows.ts'
import { NOW } from '../../../../builders/an-event.ts'

const scopes: ReturnType<typeof effectScope>[] = []
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop()
})

/** The rows of a draft, with the focus as the screen would have it. */
function rowsOf(given: Partial<IntakeDraft> = {}) {
  const scope = effectScope()
  scopes.push(scope)
  const draft = reactive<IntakeDraft>({
    ...newIntakeDraft({ caseId: 'case', commandId: 'command' }, NOW),
    ...given,
  })
  const current = ref<IntakeField>('content')
  const rows = scope.run(() =>
    useIntakeRows(
      () => draft,
      current,
      (field) => {
        current.value = field
      },
    ),
  )
  if (rows === undefined) throw new Error('The scope ended before the rows began')
  return { draft, current, ...rows }
}

describe('ADR 11 ways round', () => {
  it('lead from a row aside back to where the conversation was, and the row goes', async () => {
    const { current, shown, open, endDetour } = rowsOf()
    open('mood')
    await nextTick()
    expect(current.value).toBe('mood')
    expect(shown.value.has('mood')).toBe(true)
    expect(endDetour()).toBe(false)
    current.value = 'urgency'
    expect(endDetour()).toBe(true)
    expect(current.value).toBe('content')
    expect(shown.value.has('mood')).toBe(false)
  })

  it('lead back from a row before the place one came from, and the row stays', async () => {
    const { draft, current, shown, open, endDetour } = rowsOf()
    open('relayed')
    await nextTick()
    current.value = 'relayingPerson'
    draft.relayingPerson = '老周'
    expect(endDetour()).toBe(true)
    expect(current.value).toBe('content')
    expect(shown.value.has('relayed')).toBe(true)
  })

  it('go on from a row that lies ahead of where one came from', async () => {
    const { current, open, endDetour } = rowsOf()
    open('compensation')
    await nextTick()
    expect(current.value).toBe('compensation')
    expect(endDetour()).toBe(false)
  })

  it('end by the same key inside the row', async () => {
    const { current, shown, open } = rowsOf()
    open('more')
    await nextTick()
    current.value = 'preferredChannel'
    open('more')
    expect(current.value).toBe('content')
    expect(shown.value.has('more')).toBe(false)
  })

  it('lead from one row aside to another, and back to where both began', async () => {
    const { current, shown, open, endDetour } = rowsOf()
    open('more')
    await nextTick()
    open('mood')
    await nextTick()
    expect([shown.value.has('more'), shown.value.has('mood')]).toEqual([false, true])
    current.value = 'urgency'
    expect(endDetour()).toBe(true)
    expect(current.value).toBe('content')
  })

  it('are not taken to a row that is not asked of a repair', async () => {
    const { current, shown, open } = rowsOf({ matterKind: 'repair' })
    open('compensation')
    await nextTick()
    expect(current.value).toBe('content')
    expect(shown.value.size).toBe(0)
  })

  it('end with the draft: the next one begins with none of its rows', async () => {
    const { draft, current, shown, open, endDetour } = rowsOf()
    open('mood')
    await nextTick()
    draft.caseId = 'another'
    await nextTick()
    expect(shown.value.size).toBe(0)
    current.value = 'urgency'
    expect(endDetour()).toBe(false)
  })
})
