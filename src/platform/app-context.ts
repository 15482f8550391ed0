import { inject, type InjectionKey, type Ref } from 'vue'
import type { Failure, Outcome } from '../../electron/contract/failures.ts'
import type { RequestResult } from '../../electron/contract/requests.ts'
import type { SessionInfo } from '../../electron/contract/shapes.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { OfficeSettings, StaffMember } from '../domain/office.ts'
import type { OfficeStore } from '../storage/office-store.ts'
import type { DeskBridge } from './desk-bridge.ts'

/** What main told of itself at `desk:start`. */
export interface DeskFacts {
  readonly edition: 'electron' | 'browser'
  readonly appVersion: string
  readonly officeId: string
  readonly desk: string
  readonly dataFolder: string
  readonly formsFolder: string
}

/** Work done before the screen is covered; `null` = it succeeded. */
export type BeforeCover = () => Promise<Failure | null>

/** What the composition root hands to every screen once somebody has signed in. */
export interface AppContext {
  readonly desk: DeskBridge
  readonly facts: DeskFacts
  /** Waits with every answer until the records are open. */
  readonly store: OfficeStore
  /**
   * Settles when the records are open and `settings` and `staff` are the office's own. Rejects with TimeLimitError,
   * StoreOpeningError or DeskRequestError.
   */
  readonly opened: Promise<void>
  readonly settings: Readonly<Ref<OfficeSettings>>
  readonly staff: Readonly<Ref<readonly StaffMember[]>>
  readonly session: Readonly<Ref<SessionInfo>>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly calendar: Calendar
  readonly newId: () => string
  /** Drafts that were kept when the office was opened; asked for at once, so that intake does not wait for them. */
  readonly keptAtStart: Promise<Outcome<RequestResult<'draft:list'>>>
  /** Does something before the screen is covered, such as saving a draft, and tells if it failed. Returns the function that ends it. */
  beforeCover(hook: BeforeCover): () => void
  /** Reads settings and staff again after one of them was changed. */
  reload(): Promise<void>
}

/** Under this key the shell provides the context. */
export const APP_CONTEXT: InjectionKey<AppContext> = Symbol('app context')

/** The context of the running office. Throws outside the shell, where nobody has signed in. */
export function useApp(): AppContext {
  const context = inject(APP_CONTEXT)
  if (!context) throw new Error('App context: expected one provided by the shell, found none')
  return context
}
