import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../../../electron/contract/failures.ts'
import { keptJobs } from '../../../../../src/features/papers/kept-jobs.ts'
import type { IssueJob, IssueTogether, PrintJob } from '../../../../../src/features/papers/print-job.ts'
import { usePrintQueue } from '../../../../../src/features/papers/print-queue.ts'

type Answer = Awaited<ReturnType<IssueJob>>

const SENT: Answer = { ok: true, value: { outcome: 'sent', path: '' } }
const CANCELLED: Answer = { ok: true, value: { outcome: 'cancelled', path: '' } }
const SILENT: Answer = failure('printNotConfirmed', { path: '/forms/a.pdf' })
const GONE: Answer = failure('printerMissing', { printer: 'HP' })

const aJob = (jobId: string): Omit<PrintJob, 'state'> => ({
  jobId,
  caseId: `case of ${jobId}`,
  order: { formId: 'F01', copy: null, isForSignature: null },
  copies: 1,
  way: 'print',
})
const jobs = (count: number) => Array.from({ length: count }, (_, index) => aJob(String(index)))

/** A desk that answers each job in turn; `begun` are the jobs in the order in which they reached the printer. */
function aDesk(answers: readonly (Answer | Error)[] = []) {
  const begun: string[] = []
  const issue: IssueJob = ({ jobId }) => {
    const answer = answers[begun.length] ?? SENT
    begun.push(jobId)
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { begun, issue }
}

/** The queue, what is kept of it, and its states in order. */
function aQueue() {
  const queue = usePrintQueue()
  return { queue, states: () => queue.jobs.map(({ state }) => state.kind) }
}

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('the print queue (forms.md)', () => {
  it('prints one after the other in their order, and tells what each came to', async () => {
    const { queue, states } = aQueue()
    const { begun, issue } = aDesk([SENT, CANCELLED, SILENT, SENT])
    queue.add(jobs(4))
    await queue.run(issue)
    expect(begun).toEqual(['0', '1', '2', '3'])
    expect(states()).toEqual(['sent', 'cancelled', 'failed', 'sent'])
    expect([queue.done, queue.unprinted, queue.isRunning]).toEqual([2, 2, false])
  })

  it('takes jobs behind the last while it runs, and never runs twice', async () => {
    const { queue, states } = aQueue()
    const { begun, issue } = aDesk()
    queue.add(jobs(2))
    const running = queue.run(issue)
    queue.add([aJob('later')])
    await Promise.all([running, queue.run(issue)])
    expect(begun).toEqual(['0', '1', 'later'])
    expect(states()).toEqual(['sent', 'sent', 'sent'])
  })

  it('stops after the one being printed; the rest is listed and printed when asked for again', async () => {
    const { queue, states } = aQueue()
    const desk = aDesk()
    queue.add(jobs(3))
    const running = queue.run((job) => {
      queue.stop()
      return desk.issue(job)
    })
    await running
    expect(states()).toEqual(['sent', 'left', 'left'])
    queue.tryAgain()
    await queue.run(desk.issue)
    expect(desk.begun).toEqual(['0', '1', '2'])
    expect(states()).toEqual(['sent', 'sent', 'sent'])
  })

  it.each([
    ['a printer that is gone stops it at once', [GONE], ['failed', 'left', 'left', 'left']],
    ['the second failure in a row stops it', [SILENT, SILENT], ['failed', 'failed', 'left', 'left']],
    [
      'a failure between two that came out does not',
      [SILENT, SENT, SILENT],
      ['failed', 'sent', 'failed', 'sent'],
    ],
    ['a desk that throws is a failure', [new Error('gone')], ['failed', 'sent', 'sent', 'sent']],
  ])('row 16: %s', async (_, answers, expected) => {
    const { queue, states } = aQueue()
    queue.add(jobs(4))
    await queue.run(aDesk(answers).issue)
    expect(states()).toEqual(expected)
  })

  it('tries one again another way and leaves the others as they are', async () => {
    const { queue, states } = aQueue()
    queue.add(jobs(3))
    await queue.run(aDesk([GONE]).issue)
    queue.tryAgain(({ jobId }) => jobId === '0', 'dialog')
    expect(queue.jobs[0]).toMatchObject({ way: 'dialog', state: { kind: 'waiting' } })
    await queue.run(aDesk().issue)
    expect(states()).toEqual(['sent', 'left', 'left'])
  })

  it('makes room of what is done when the next cases come, never of what was not printed', async () => {
    const { queue } = aQueue()
    queue.add(jobs(3))
    await queue.run(aDesk([SENT, SILENT, SENT]).issue)
    queue.add([aJob('next')])
    expect(queue.jobs.map(({ jobId }) => jobId)).toEqual(['1', 'next'])
    queue.drop('1')
    expect(queue.jobs.map(({ jobId }) => jobId)).toEqual(['next'])
  })

  it('nothing is lost, whatever the printer answers and whenever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(SENT, CANCELLED, SILENT, GONE), { maxLength: 12 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 12 }),
        async (answers, count, stopAt) => {
          setActivePinia(createPinia())
          const { queue, states } = aQueue()
          const desk = aDesk(answers)
          queue.add(jobs(count))
          await queue.run((job) => {
            if (desk.begun.length === stopAt) queue.stop()
            return desk.issue(job)
          })
          expect(queue.jobs.map(({ jobId }) => jobId)).toEqual(jobs(count).map(({ jobId }) => jobId))
          expect(queue.done + queue.unprinted).toBe(count)
          expect(states()).not.toContain('waiting')
          queue.tryAgain()
          await queue.run(aDesk().issue)
          expect(queue.done).toBe(count)
        },
      ),
    )
  })
})

describe('the queue over the end of the program', () => {
  /** What a browser keeps. */
  function aStorage(): Pick<Storage, 'getItem' | 'setItem'> {
    const kept = new Map<string, string>()
    return { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => void kept.set(name, text) }
  }

  it('lists what was not printed; of the one being printed nobody knows', async () => {
    const storage = aStorage()
    const first = usePrintQueue()
    first.keepIn(keptJobs(storage, 'office'))
    first.add(jobs(3))
    // The program ends while the second is at the printer.
    const answers: IssueJob = ({ jobId }) =>
      jobId === '1' ? new Promise(() => undefined) : Promise.resolve(SENT)
    void first.run(answers)
    await Promise.resolve()
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))

    setActivePinia(createPinia())
    const { queue, states } = aQueue()
    queue.keepIn(keptJobs(storage, 'office'))
    queue.keepIn(keptJobs(storage, 'office'))
    expect(queue.jobs.map(({ jobId }) => jobId)).toEqual(['1', '2'])
    expect(states()).toEqual(['failed', 'left'])
    queue.tryAgain()
    await queue.run(aDesk().issue)
    expect(keptJobs(storage, 'office').read()).toEqual([])
    expect(keptJobs(storage, 'another').read()).toEqual([])
  })

  it.each([['nothing'], ['{}'], ['[{"jobId":1}]'], ['[{']])('what cannot be read is nothing: %s', (text) => {
    expect(keptJobs({ getItem: () => text, setItem: () => undefined }, 'office').read()).toEqual([])
  })

  it('ADR 37 what goes into one file goes together, in its order, behind what waits before it', async () => {
    const { queue, states } = aQueue()
    const { begun, issue } = aDesk()
    const turns: string[][] = []
    const together: IssueTogether = (turn) => {
      turns.push(turn.map(({ jobId }) => jobId))
      const kept: Answer = { ok: true, value: { outcome: 'kept', path: '/forms/all.pdf' } }
      const gone: Answer = failure('readFailed', { name: 'gone' })
      return Promise.resolve(turn.map(({ jobId }) => (jobId === '2' ? gone : kept)))
    }
    queue.add(jobs(5).map((job, at) => (at === 0 ? job : { ...job, way: 'bundle' as const })))
    await queue.run(issue, together)
    expect([begun, turns]).toEqual([['0'], [['1', '2', '3', '4']]])
    expect(states()).toEqual(['sent', 'kept', 'failed', 'kept', 'kept'])
    queue.tryAgain()
    await queue.run(issue, () => Promise.reject(new Error('gone')))
    expect(states()[2]).toBe('failed')
  })

  it('ADR 37 a file has two hundred forms at most', async () => {
    const { queue } = aQueue()
    const turns: number[] = []
    queue.add(jobs(201).map((job) => ({ ...job, way: 'bundle' as const })))
    await queue.run(aDesk().issue, (turn) => {
      turns.push(turn.length)
      return Promise.resolve(turn.map(() => SENT))
    })
    expect(turns).toEqual([200, 1])
  })
})
