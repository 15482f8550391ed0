import { computed, nextTick, ref, watch, type Ref } from 'vue'
import { INTAKE_FIELDS, type IntakeField } from './intake-fields.ts'
import type { IntakeDraft } from './intake-draft.ts'
import { FIELDS_OF_ROW, mayBeOpened, ROWS_ASIDE, shownRows, type IntakeRow } from './intake-rows.ts'

/** A way round: from where the receptionist was to a row, and back from its last field. */
interface Detour {
  readonly row: IntakeRow
  readonly from: IntakeField
}

/**
 * The rows that come and go, and the ways round to them. A key opens a row and goes there; after its last field Enter
 * goes back to where the conversation was, unless that lies before the row anyway.
 */
export function useIntakeRows(
  draft: () => IntakeDraft,
  current: Readonly<Ref<IntakeField>>,
  focus: (field: IntakeField) => void,
) {
  const opened = ref<ReadonlySet<IntakeRow>>(new Set())
  const shown = computed(() => shownRows(draft(), opened.value))
  let detour: Detour | null = null

  watch(
    () => draft().caseId,
    () => {
      opened.value = new Set()
      detour = null
    },
  )

  function close(row: IntakeRow): void {
    opened.value = new Set([...opened.value].filter((each) => each !== row))
  }

  /** Opens a row and goes to its first field; pressed again inside it, goes back. */
  function open(row: IntakeRow): void {
    if (!mayBeOpened(row, draft())) return
    const isInside = fieldsOf(row).includes(current.value)
    if (isInside) {
      if (!goBack() && ROWS_ASIDE.includes(row)) close(row)
      return
    }
    const from =
      detour === null || !fieldsOf(detour.row).includes(current.value) ? current.value : detour.from
    detour = { row, from }
    opened.value = new Set([...[...opened.value].filter((each) => !ROWS_ASIDE.includes(each)), row])
    void nextTick(() => focus(FIELDS_OF_ROW[row][0]))
  }

  /** Ends a way round; `false` when there is none, or its row lies ahead of where it began. */
  function goBack(): boolean {
    if (detour === null || !fieldsOf(detour.row).includes(current.value)) return false
    const { row, from } = detour
    detour = null
    const isAside = ROWS_ASIDE.includes(row)
    if (!isAside && INTAKE_FIELDS.indexOf(from) < INTAKE_FIELDS.indexOf(FIELDS_OF_ROW[row][0])) return false
    focus(from)
    if (isAside) close(row)
    return true
  }

  /** Enter in the last field of a row that was gone round to. Answers whether it led back. */
  function endDetour(): boolean {
    return detour !== null && fieldsOf(detour.row).at(-1) === current.value && goBack()
  }

  return { shown, open, endDetour }
}

function fieldsOf(row: IntakeRow): readonly IntakeField[] {
  return FIELDS_OF_ROW[row]
}
