import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import type { Failure } from '../../../electron/contract/failures.ts'
import type { SessionInfo } from '../../../electron/contract/shapes.ts'
import type { Role } from '../../domain/case-vocabulary.ts'
import type { FormScript } from '../../domain/office.ts'
import type { DeskBridge } from '../../platform/desk-bridge.ts'
import { forgetSetUp, keepSetUp, readKeptSetUp } from './kept-set-up.ts'
import { setUpProblems, setUpRequest, type SetUpField, type SetUpForm } from './set-up-form.ts'
import { firstFaultyStep, SET_UP_STEPS } from './set-up-steps.ts'

/** Somebody who will work at this PC, too; `pin` is theirs from the first day. */
export interface Colleague {
  readonly name: string
  readonly role: Role
  readonly pin: string
}

/** People who could not be added to an office that is made. */
export interface LeftOut {
  readonly session: SessionInfo
  readonly names: readonly string[]
  readonly failure: Failure
}

interface SetUpParts {
  readonly desk: DeskBridge
  readonly storage: Storage
  /** Departments proposed in the language of the screen, one a line. */
  readonly proposedDepartments: () => string
  readonly formScript: () => FormScript
}

/** The first start: what was typed, the step it stands at, and the office that is made of it. */
export function useSetUp({ desk, storage, proposedDepartments, formScript }: SetUpParts) {
  const form = reactive<{ -readonly [K in SetUpField]: SetUpForm[K] }>({
    officeName: '',
    officePhone: '',
    departments: proposedDepartments(),
    deskLetter: 'A',
    staffName: '',
    pin: '',
    pinAgain: '',
    afterSave: 'pdf',
    ...readKeptSetUp(storage),
  })
  const colleagues = shallowRef<readonly Colleague[]>([])
  const at = ref(0)
  const step = computed(() => SET_UP_STEPS[at.value] ?? SET_UP_STEPS[0])
  const checked: Ref<ReadonlySet<string>> = ref(new Set())
  const isSending = ref(false)
  const refusal = shallowRef<Failure | null>(null)
  const leftOut = shallowRef<LeftOut | null>(null)
  const problems = computed(() => (checked.value.has(step.value.id) ? setUpProblems(form) : {}))

  watch(form, () => keepSetUp(storage, form))
  // A list nobody touched is proposed anew in the language that was chosen.
  watch(proposedDepartments, (now, before) => {
    if (form.departments === before) form.departments = now
  })

  /** Marks a step as read by its checks. Answers whether nothing is missing there. */
  function check(index: number): boolean {
    const { id, fields } = SET_UP_STEPS[index] ?? SET_UP_STEPS[0]
    checked.value = new Set([...checked.value, id])
    const found = setUpProblems(form)
    return !fields.some((field) => found[field] !== undefined)
  }

  /** Answers whether it went on. */
  function next(): boolean {
    if (!check(at.value) || at.value >= SET_UP_STEPS.length - 1) return false
    at.value += 1
    return true
  }

  function back(): void {
    at.value = Math.max(0, at.value - 1)
  }

  /** Makes the office; `null` = something is missing, refused, or a colleague was left out. */
  async function finish(): Promise<SessionInfo | null> {
    const faulty = firstFaultyStep(setUpProblems(form))
    if (faulty >= 0) {
      at.value = faulty
      check(faulty)
      return null
    }
    if (isSending.value) return null
    isSending.value = true
    refusal.value = null
    const outcome = await desk.request('office:setUp', setUpRequest(form, formScript()))
    if (!outcome.ok) {
      refusal.value = outcome
      isSending.value = false
      return null
    }
    forgetSetUp(storage)
    leftOut.value = await addColleagues(outcome.value)
    return leftOut.value === null ? outcome.value : null
  }

  async function addColleagues(session: SessionInfo): Promise<LeftOut | null> {
    const refused: { readonly name: string; readonly failure: Failure }[] = []
    for (const { name, role, pin } of colleagues.value) {
      const added = await desk.request('staff:add', { name, roles: [role], pin })
      if (!added.ok) refused.push({ name, failure: added })
    }
    const [first] = refused
    return first ? { session, names: refused.map(({ name }) => name), failure: first.failure } : null
  }

  return { form, colleagues, at, step, problems, isSending, refusal, leftOut, next, back, finish }
}
