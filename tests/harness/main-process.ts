import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const APP_ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Served {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** What main asks of the Playwright side; the answer goes back as it is. */
export type MainAsk = { readonly type: string; readonly call?: number } & Readonly<Record<string, unknown>>

export interface MainOptions {
  /** Folder of the app, whose `out/renderer` main serves; the project's own unless a baseline brings another page. */
  readonly appRoot?: string
  readonly folders: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What main is started with. */
  readonly args?: readonly string[]
  readonly onAsk: (ask: MainAsk) => Promise<unknown>
}

interface Pending {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/** The built main in a child process of Node, with `electron` stubbed (ADR 5). */
export class MainProcess {
  readonly child: ChildProcess
  readonly output: string[] = []
  readonly hasEnded: Promise<void>
  private readonly pending = new Map<number, Pending>()
  private nextCall = 1
  private isOver = false

  constructor(private readonly options: MainOptions) {
    this.child = fork(`${APP_ROOT}/out/main/index.cjs`, [...(options.args ?? [])], {
      execArgv: ['--require', `${APP_ROOT}/tests/harness/electron-stand-in.cjs`],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...options.env,
        TINGSU_HARNESS_FOLDERS: JSON.stringify(options.folders),
        TINGSU_HARNESS_APP: options.appRoot ?? APP_ROOT,
      },
    })
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => this.output.push(chunk.toString()))
    }
    this.child.on('message', (message) =>
      this.receive(message as MainAsk & { value?: unknown; error?: string }),
    )
    this.hasEnded = new Promise((resolve) => {
      this.child.on('exit', () => {
        this.isOver = true
        for (const { reject } of this.pending.values()) reject(new Error('The main process has ended'))
        this.pending.clear()
        resolve()
      })
    })
  }

  private receive(message: MainAsk & { value?: unknown; error?: string }): void {
    if (message.type === 'reply') {
      const waiting = this.pending.get(message.call ?? 0)
      this.pending.delete(message.call ?? 0)
      if (message.error === undefined) waiting?.resolve(message.value)
      else waiting?.reject(new Error(message.error))
      return
    }
    void this.options
      .onAsk(message)
      .then((value) => this.answer(message, { value }))
      .catch((error: unknown) => this.answer(message, { error: String(error) }))
  }

  private answer(message: MainAsk, result: Record<string, unknown>): void {
    if (message.call === undefined || this.isOver) return
    // A main that is ending may close the pipe before its exit is told; nobody waits for that answer any more.
    this.child.send({ type: 'answer', call: message.call, ...result }, () => undefined)
  }

  private call(payload: Record<string, unknown>): Promise<unknown> {
    if (this.isOver) return Promise.reject(new Error('The main process has ended'))
    const call = this.nextCall++
    return new Promise((resolve, reject) => {
      this.pending.set(call, { resolve, reject })
      this.child.send({ call, ...payload })
    })
  }

  /** A page load, through main's own protocol handler. */
  async fetch(url: string): Promise<Served> {
    return (await this.call({ type: 'fetch', url })) as Served
  }

  /** A request of a page, as `ipcRenderer.invoke` would bring it. */
  invoke(windowId: number, url: string, channel: string, args: readonly unknown[]): Promise<unknown> {
    return this.call({ type: 'invoke', windowId, url, channel, args })
  }

  /** Stops main when its journal next comes to this point (`stop-points.cjs`); the stop arrives as an ask. */
  async arm(point: string): Promise<void> {
    await this.call({ type: 'arm', point })
  }

  /** Puts main's clock forward, or back where it is negative. */
  async moveClock(byMs: number): Promise<void> {
    await this.call({ type: 'move-clock', byMs })
  }

  /** Clicks the last notification of the desktop. */
  async clickNotification(): Promise<void> {
    await this.call({ type: 'click-notification' })
  }

  /** Ends main without warning, as a power cut or a crash would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.hasEnded
  }
}
