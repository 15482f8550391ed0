import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { failure } from '../../../electron/contract/failures.ts'
import type { KeptJobs } from './kept-jobs.ts'
import {
  isDone,
  isHopeless,
  isUnprinted,
  stateOf,
  type IssueJob,
  type PrintJob,
  type PrintState,
} from './print-job.ts'

type NewJob = Omit<PrintJob, 'state'>

/**
 * Forms on their way to paper, one after the other in their order (`forms.md`: many forms on paper are one ordered print
 * each). Lives as long as the window: the receptionist works elsewhere meanwhile. What was not printed stays listed.
 */
export const usePrintQueue = defineStore('print-queue', () => {
  const jobs = shallowRef<readonly PrintJob[]>([])
  const isRunning = ref(false)
  const isStopping = ref(false)
  let kept: KeptJobs | null = null

  function put(next: readonly PrintJob[]): void {
    jobs.value = next
    kept?.write(next)
  }

  function mark(jobId: string, state: PrintState): void {
    put(jobs.value.map((job) => (job.jobId === jobId ? { ...job, state } : job)))
  }

  /** Brings back what was not printed when the program ended; once for each office. */
  function keepIn(keeping: KeptJobs): void {
    if (kept !== null) return
    kept = keeping
    put([...keeping.read(), ...jobs.value])
  }

  /** Adds jobs behind those that wait; what is done makes room. */
  function add(added: readonly NewJob[]): void {
    const rest = isRunning.value ? jobs.value : jobs.value.filter((job) => !isDone(job))
    put([...rest, ...added.map((job) => ({ ...job, state: { kind: 'waiting' as const } }))])
  }

  function leaveRest(): void {
    put(jobs.value.map((job) => (job.state.kind === 'waiting' ? { ...job, state: { kind: 'left' } } : job)))
  }

  async function answerOf(issue: IssueJob, job: PrintJob): Promise<PrintState> {
    try {
      return stateOf(await issue(job))
    } catch {
      // Nothing of it may stop the rest; whether it came out is to be seen at the printer.
      return { kind: 'failed', failure: failure('printNotConfirmed') }
    }
  }

  /** Prints what waits until nothing is left, somebody stops it, or the printer does not take any more. */
  async function run(issue: IssueJob): Promise<void> {
    if (isRunning.value) return
    isRunning.value = true
    isStopping.value = false
    let before: PrintState | null = null
    for (let job = nextJob(); job !== undefined; job = nextJob()) {
      mark(job.jobId, { kind: 'printing' })
      const state = await answerOf(issue, job)
      mark(job.jobId, state)
      if (isToEnd(state, before)) leaveRest()
      before = state
    }
    isRunning.value = false
    isStopping.value = false
  }

  function isToEnd(state: PrintState, before: PrintState | null): boolean {
    return isStopping.value || isHopeless(state, before)
  }

  function nextJob(): PrintJob | undefined {
    return jobs.value.find(({ state }) => state.kind === 'waiting')
  }

  /** The one being printed is printed to its end. */
  function stop(): void {
    if (isRunning.value) isStopping.value = true
  }

  /** Puts what was not printed back to wait, in its order; another way where one is named. */
  function tryAgain(which: (job: PrintJob) => boolean = () => true, way?: PrintJob['way']): void {
    put(
      jobs.value.map((job) =>
        isUnprinted(job) && which(job) ? { ...job, way: way ?? job.way, state: { kind: 'waiting' } } : job,
      ),
    )
  }

  /** Takes a job off the list: nobody wants it printed any more, or it is done. */
  function drop(jobId: string): void {
    put(jobs.value.filter((job) => job.jobId !== jobId || job.state.kind === 'printing'))
  }

  const done = computed(() => jobs.value.filter(isDone).length)
  const unprinted = computed(() => jobs.value.filter(isUnprinted).length)

  return { jobs, isRunning, isStopping, done, unprinted, keepIn, add, run, stop, tryAgain, drop }
})
