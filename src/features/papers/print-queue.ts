import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { MOST_BUNDLED_SHEETS } from '../../../electron/contract/bundle-shapes.ts'
import { failure } from '../../../electron/contract/failures.ts'
import type { KeptJobs } from './kept-jobs.ts'
import {
  isDone,
  isHopeless,
  isUnprinted,
  stateOf,
  type IssueJob,
  type IssueTogether,
  type PrintJob,
  type PrintState,
} from './print-job.ts'

type NewJob = Omit<PrintJob, 'state'>

interface IssueWays {
  readonly issue: IssueJob
  readonly together: IssueTogether
}

const UNCONFIRMED: PrintState = { kind: 'failed', failure: failure('printNotConfirmed') }

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

  function mark(states: ReadonlyMap<string, PrintState>): void {
    put(jobs.value.map((job) => ({ ...job, state: states.get(job.jobId) ?? job.state })))
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

  /** What became of the jobs of one turn, in their order. */
  async function answersOf(ways: IssueWays, turn: readonly PrintJob[]): Promise<readonly PrintState[]> {
    try {
      const isFile = turn[0]?.way === 'bundle'
      return isFile
        ? (await ways.together(turn)).map(stateOf)
        : await Promise.all(turn.map(async (job) => stateOf(await ways.issue(job))))
    } catch {
      // Nothing of it may stop the rest; whether it came out is to be seen at the printer.
      return turn.map(() => UNCONFIRMED)
    }
  }

  /** Prints what waits until nothing is left, somebody stops it, or the printer does not take any more. */
  async function run(issue: IssueJob, together: IssueTogether = oneByOne(issue)): Promise<void> {
    if (isRunning.value) return
    isRunning.value = true
    isStopping.value = false
    let before: PrintState | null = null
    for (let turn = nextTurn(); turn.length > 0; turn = nextTurn()) {
      mark(new Map(turn.map(({ jobId }) => [jobId, { kind: 'printing' }])))
      const states = await answersOf({ issue, together }, turn)
      mark(new Map(turn.map(({ jobId }, at) => [jobId, states[at] ?? UNCONFIRMED])))
      const last = states.at(-1) ?? UNCONFIRMED
      if (isToEnd(last, before)) leaveRest()
      before = last
    }
    isRunning.value = false
    isStopping.value = false
  }

  function isToEnd(state: PrintState, before: PrintState | null): boolean {
    return isStopping.value || isHopeless(state, before)
  }

  /** The next job; those that go into one file go together, as many as one holds. */
  function nextTurn(): readonly PrintJob[] {
    const waiting = jobs.value.filter(({ state }) => state.kind === 'waiting')
    const isFile = waiting[0]?.way === 'bundle'
    return isFile
      ? waiting.filter(({ way }) => way === 'bundle').slice(0, MOST_BUNDLED_SHEETS)
      : waiting.slice(0, 1)
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

/** Where files of several forms cannot be made, each has its own. */
function oneByOne(issue: IssueJob): IssueTogether {
  return (jobs) => Promise.all(jobs.map(issue))
}
