import type { Page } from '@playwright/test'

/** What journeys need of the running app, in Electron and in Chromium alike. */
export interface DeskApp {
  /** The window people work in. */
  readonly page: Page
  readonly dataFolder: string
  readonly documentsFolder: string
  /** What must never happen in any journey: CSP violations, page errors, requests that leave. */
  readonly violations: readonly string[]
  start(): Promise<void>
  stop(): Promise<void>
  /** What the next system dialogs for choosing a folder or file will answer; `null` = closed by the person. */
  answerDialogs(path: string | null): Promise<void>
}
