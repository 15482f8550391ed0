import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronFlags, findElectron } from '../../scripts/find-electron.ts'
import type { ChromiumDeskOptions } from './chromium-desk.ts'
import type { DeskApp } from './desk-app.ts'

const APP_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The built app in Electron itself; used wherever its binary and a display are there (ADR 5). */
export class ElectronDesk implements DeskApp {
  readonly violations: string[] = []
  private app: ElectronApplication | null = null
  private window: Page | null = null

  constructor(private readonly options: ChromiumDeskOptions) {
    mkdirSync(this.documentsFolder, { recursive: true })
    mkdirSync(this.dataFolder, { recursive: true })
  }

  get dataFolder(): string {
    return join(this.options.folder, 'userData')
  }

  get documentsFolder(): string {
    return join(this.options.folder, 'documents')
  }

  get page(): Page {
    if (this.window === null) throw new Error('The desk window is not open')
    return this.window
  }

  async start(): Promise<void> {
    const executablePath = findElectron()
    if (executablePath === null) throw new Error('No Electron binary found')
    this.app = await _electron.launch({
      executablePath,
      args: [
        ...electronFlags(),
        `--user-data-dir=${this.dataFolder}`,
        APP_ROOT,
        ...(this.options.args ?? []),
      ],
      env: { ...process.env, XDG_DOCUMENTS_DIR: this.documentsFolder, ...this.options.env },
      colorScheme: this.options.colorScheme ?? 'light',
    })
    await this.app.evaluate(({ app }, documents) => app.setPath('documents', documents), this.documentsFolder)
    this.window = await this.app.firstWindow()
    this.window.on('pageerror', (error) => this.violations.push(`Page error: ${error.message}`))
    this.window.on('console', (message) => {
      if (message.type() === 'error') this.violations.push(`Console error: ${message.text()}`)
    })
  }

  async answerDialogs(path: string | null): Promise<void> {
    await this.app?.evaluate(({ dialog }, chosen) => {
      const answer = { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
      dialog.showOpenDialog = () => Promise.resolve(answer)
    }, path)
  }

  async stop(): Promise<void> {
    await this.app?.close()
  }
}
