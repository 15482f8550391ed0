import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { REQUEST_CHANNEL } from '../../electron/contract/exposed-desk.ts'
import type { Outcome } from '../../electron/contract/failures.ts'
import type { RequestName } from '../../electron/contract/request-names.ts'
import type { RequestArgs, RequestResult } from '../../electron/contract/requests.ts'
import { MainProcess } from '../harness/main-process.ts'
import { OFFICE } from '../harness/receptionist.ts'

const DESK_WINDOW = 1
const DESK_URL = 'app://desk/index.html'
/** Milliseconds between two small questions of a window at work. */
const ASK_EVERY_MS = 5

/** What a long job cost those who sat before it. */
export interface JobCost<Value> {
  readonly value: Value
  readonly tookMs: number
  /** Longest wait of a small question of the window meanwhile, in milliseconds. */
  readonly longestWaitMs: number
  /** Most memory of main beyond what it had before, in bytes. */
  readonly extraBytes: number
}

/** The built main without a browser: its window stays a thought, its answers are the real ones. */
export class BareMain {
  private chosen = ''

  private constructor(readonly main: MainProcess) {}

  static async start(folder: string): Promise<BareMain> {
    const folders = { userData: join(folder, 'userData'), documents: join(folder, 'documents') }
    for (const each of Object.values(folders)) await mkdir(each, { recursive: true })
    return new Promise((resolve, reject) => {
      const main: MainProcess = new MainProcess({
        folders,
        onAsk: ({ type }) => {
          if (type === 'window:load') resolve(desk)
          return Promise.resolve(
            type === 'dialog:open' ? { canceled: false, filePaths: [desk.chosen] } : null,
          )
        },
      })
      const desk = new BareMain(main)
      void main.hasEnded.then(() => reject(new Error(`Main ended:\n${main.output.join('')}`)))
    })
  }

  /** An answer of main; throws when it is a failure. */
  async ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestResult<N>> {
    const answer = await this.main.invoke(DESK_WINDOW, DESK_URL, REQUEST_CHANNEL, [name, args])
    const outcome = answer as Outcome<RequestResult<N>>
    if (!outcome.ok) throw new Error(`${name}: ${outcome.code} ${JSON.stringify(outcome.params)}`)
    return outcome.value
  }

  async signIn(): Promise<void> {
    const [person] = await this.ask('staff:list', null)
    await this.ask('session:signIn', { staffId: person?.staffId ?? randomUUID(), pin: OFFICE.pin })
  }

  /** Chooses where to export to in the system's dialog; main takes no other folder. */
  async chooseFolder(path: string): Promise<void> {
    this.chosen = path
    await this.ask('folder:choose', { purpose: 'export' })
  }

  /** Chooses the file to import, likewise. */
  async chooseImport(path: string): Promise<void> {
    this.chosen = path
    await this.ask('import:choose', null)
  }

  /** Does a long job while the window keeps asking small questions. */
  async cost<Value>(work: () => Promise<Value>): Promise<JobCost<Value>> {
    const before = await this.memory('VmRSS')
    const wait = this.askOnAndOn()
    const from = performance.now()
    const value = await work().finally(() => wait.end())
    const tookMs = performance.now() - from
    const longestWaitMs = await wait.longestMs
    const extraBytes = Math.max(0, (await this.memory('VmHWM')) - before)
    return { value, tookMs, longestWaitMs, extraBytes }
  }

  private askOnAndOn(): { readonly end: () => void; readonly longestMs: Promise<number> } {
    let isOver = false
    const ask = async (): Promise<number> => {
      let longest = 0
      while (!isOver) {
        const from = performance.now()
        await this.ask('session:current', null)
        longest = Math.max(longest, performance.now() - from)
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
      }
      return longest
    }
    return { end: () => (isOver = true), longestMs: ask() }
  }

  /** What the system says of main's memory, in bytes; the peak is one since the process began. */
  private async memory(field: 'VmRSS' | 'VmHWM'): Promise<number> {
    const status = await readFile(`/proc/${String(this.main.child.pid)}/status`, 'utf8')
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024
  }
}
