import { computed, watch } from 'vue'
import { canonicalAddress } from '../../domain/household.ts'
import { isReadBack, READ_BACK_MARK, readBackMark } from '../../domain/read-back.ts'
import type { IntakeDraft } from './intake-draft.ts'

/**
 * Whether the address of the draft was read back (R25), and the mark for it; a changed address is to be read again.
 * `listed` is the address the roster gives to what was typed: it is what is read back, and what is kept.
 */
export function useReadBack(draft: () => IntakeDraft, listed: () => string | undefined, now: () => number) {
  const address = computed(() => listed() ?? canonicalAddress(draft().household))
  const isConfirmed = computed(() => isReadBack(address.value, draft().said))

  function withoutMarks() {
    return draft().said.filter(({ promptId }) => promptId !== READ_BACK_MARK)
  }

  /** Marks it, or takes a mark that was set by mistake away. */
  function toggle(): void {
    if (address.value === '') return
    draft().household = address.value
    draft().said = isConfirmed.value
      ? withoutMarks()
      : [...withoutMarks(), readBackMark(address.value, now())]
  }

  watch(
    () => [draft().caseId, address.value] as const,
    ([caseId, current], [caseBefore]) => {
      if (caseId !== caseBefore) return
      const stale = draft().said.some(({ promptId, text }) => promptId === READ_BACK_MARK && text !== current)
      if (stale) draft().said = withoutMarks()
    },
  )
  return { address, isConfirmed, toggle }
}
